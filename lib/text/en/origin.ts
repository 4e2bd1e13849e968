/** What actions were raised from, wherever they stand. */
export const origin = {
  audit: 'Audit {caseNumber}',
  risk: 'Risk {number}',
  selfCheck: 'Self-check {title}',
  figure: 'Indicator {label}',
  /** In mails, which say of what nothing. */
  discreet: { selfCheck: 'a self-check' },
  kinds: {
    audit: 'Audits',
    risk: 'Risks',
    selfCheck: 'Self-checks',
    figure: 'Figures below target',
  },
} as const;
