/** Answers of the form in words, where the form itself has none. */
export const answer = {
  none: 'not answered',
  ticked: 'the box is ticked',
  unticked: 'the box is not ticked',
  part: '{amount} since {since}',
  partUnknown: '{amount}, only part of the period',
} as const;
