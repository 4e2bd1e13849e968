/** The five values of an assessment, in the words of the reports. */
export const assessment = {
  fulfilled: 'Uppfyllt',
  partial: 'Delvis uppfyllt',
  unfulfilled: 'Ej uppfyllt',
  notApplicable: 'Ej tillämpligt',
  unassessed: 'Ej bedömt',
} as const;
