/** The decision of a board, as it is written down. */
export const boardDecision = {
  day: 'Beslutad den',
  dayMissing: 'Skriv dagen för beslutet.',
  reference: 'Var beslutet står',
  referenceHint: 'Till exempel socialnämnden § 12.',
} as const;
