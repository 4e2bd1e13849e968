/** The headings that a quality plan or report begins with. */
export const qualityDocumentUsual = {
  introduction: 'Introduction',
  quality: 'What is quality in our services?',
  purpose: 'The purpose of quality work',
  improvementAreas: 'Areas to improve',
  risks: 'Risks and self-checks',
  indicators: 'Quality indicators',
  audits: 'The audits of the year',
  actions: 'Actions after the audits of the year',
  lexSarah: 'Lex Sarah',
  analysis: 'Analysis',
} as const;
