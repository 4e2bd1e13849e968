/** What is wrong with a field, by the code that the server answers with. */
export const field = {
  required: 'This has to be filled in.',
  tooLong: 'The text is too long.',
  tooShort: 'The text is too short.',
  oneLine: 'Write on one line.',
  unwantedCharacters: 'The text has characters that cannot be used. Write it without them.',
  notADay: 'Enter a day that exists, such as 2026-11-21.',
  notAnAddress: 'Enter a full e-mail address, such as name@municipality.se.',
  notAKey: 'Use lower-case letters a–z, digits and hyphens, and begin with a letter.',
  notALink: 'A link begins with https://, http:// or mailto:.',
  tooDeep: 'A list can have three levels at most.',
  tooMany: 'There are more than there is room for.',
  unknown: 'This cannot be used. Check it and try again.',
} as const;
