/** The headings that a quality plan or report begins with. */
export const qualityDocumentUsual = {
  introduction: 'Inledning',
  quality: 'Vad är kvalitet i verksamheten?',
  purpose: 'Syfte med kvalitetsarbete',
  improvementAreas: 'Identifierade förbättringsområden',
  risks: 'Risker och egenkontroller',
  indicators: 'Kvalitetsindikatorer',
  audits: 'Årets uppföljningar',
  actions: 'Åtgärder efter årets uppföljningar',
  lexSarah: 'Lex Sarah',
  analysis: 'Analys',
} as const;
