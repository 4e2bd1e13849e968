export const assessment = {
  fulfilled: 'Fulfilled',
  partial: 'Partly fulfilled',
  unfulfilled: 'Not fulfilled',
  notApplicable: 'Not applicable',
  unassessed: 'Not assessed',
} as const;
