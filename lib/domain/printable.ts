/** How much may be set in type at once: many hundred pages, in characters of what is printed as JSON. */
export const mostPrinted = 4_000_000;

/** Whether parts that are printed together hold more than can be set in type in a reasonable time. */
export const isTooLongToPrint = (parts: readonly unknown[]): boolean =>
  parts.reduce<number>((sum, part) => sum + JSON.stringify(part).length, 0) > mostPrinted;
