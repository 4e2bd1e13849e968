/** Answers of the form in words, where the form itself has none. */
export const answer = {
  none: 'inte besvarad',
  ticked: 'rutan är ikryssad',
  unticked: 'rutan är inte ikryssad',
  part: '{amount} sedan {since}',
  partUnknown: '{amount}, bara en del av tiden',
} as const;
