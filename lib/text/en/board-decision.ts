/** The decision of a board, as it is written down. */
export const boardDecision = {
  day: 'Decided on',
  dayMissing: 'Write the day of the decision.',
  reference: 'Where the decision stands',
  referenceHint: 'For example the board, § 12.',
} as const;
