/** The longest answer or comment, in UTF-16 units as JavaScript counts them. */
export const maxTextLength = 20_000;

/** The most changes that one request may carry. */
export const maxChangesInRequest = 50;
