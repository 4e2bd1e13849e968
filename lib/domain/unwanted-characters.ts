/**
 * Characters that nothing a person writes may hold: controls (NUL among them) but tab and line feed, half surrogate
 * pairs, and marks that make a text read otherwise than it is stored.
 */
const unwanted = /(?![\t\n])[\p{Cc}\p{Cs}\p{Bidi_Control}]/u;

export const hasUnwantedCharacters = (text: string): boolean => unwanted.test(text);
