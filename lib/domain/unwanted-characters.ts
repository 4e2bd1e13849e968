/**
 * Characters that nothing a person writes may hold: controls (NUL among them) but tab and line feed, half surrogate
 * pairs, noncharacters (XML has no place for U+FFFF, so no spreadsheet either), and marks that make a text read
 * otherwise than it is stored.
 */
const unwanted = /(?![\t\n])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\p{Bidi_Control}]/u;

export const hasUnwantedCharacters = (text: string): boolean => unwanted.test(text);
