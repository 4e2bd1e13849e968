/** What is wrong with a field, by the code that the server answers with. */
export const field = {
  required: 'Det här behöver fyllas i.',
  tooLong: 'Texten är för lång.',
  tooShort: 'Texten är för kort.',
  oneLine: 'Skriv på en rad.',
  unwantedCharacters: 'Texten innehåller tecken som inte går att använda. Skriv den utan dem.',
  notADay: 'Skriv en dag som finns, till exempel 2026-11-21.',
  notAnAddress: 'Skriv en hel e-postadress, till exempel namn@kommun.se.',
  notAKey: 'Använd små bokstäver a–z, siffror och bindestreck, och börja med en bokstav.',
  notALink: 'En länk börjar med https://, http:// eller mailto:.',
  tooDeep: 'En lista kan ha högst tre nivåer.',
  tooMany: 'Det är fler än vad som får plats.',
  unknown: 'Det här går inte att använda. Kontrollera och försök igen.',
} as const;
