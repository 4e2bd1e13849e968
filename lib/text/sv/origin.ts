/** What actions were raised from, wherever they stand. */
export const origin = {
  audit: 'Uppföljning {caseNumber}',
  risk: 'Risk {number}',
  selfCheck: 'Egenkontroll {title}',
  figure: 'Indikator {label}',
  /** In mails, which say of what nothing. */
  discreet: { selfCheck: 'en egenkontroll' },
  kinds: {
    audit: 'Uppföljningar',
    risk: 'Risker',
    selfCheck: 'Egenkontroller',
    figure: 'Mätvärden under målet',
  },
} as const;
