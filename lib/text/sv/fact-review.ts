/** Faktagranskning: the unit reads the draft and says what is wrong; the auditor changes, or keeps with a motive. */
export const factReview = {
  dueBy: '{words}, senast {day}',
  noDeadline: 'ingen tid är satt',
} as const;
