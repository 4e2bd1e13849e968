/** Fact review: the unit reads the draft and says what is wrong; the auditor changes, or keeps with a motive. */
export const factReview = {
  dueBy: '{words}, by {day}',
  noDeadline: 'no time is set',
} as const;
