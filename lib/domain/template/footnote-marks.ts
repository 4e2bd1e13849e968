const footnoteMark = /\[\^([a-z0-9-]+)\]/g;

/** The keys of the footnotes that a text cites, in the order it cites them. */
export function footnotesCitedIn(text: string): string[] {
  return [...text.matchAll(footnoteMark)].map((match) => match[1] ?? '');
}

/** The text with its footnote marks taken away, for lists, reasons and searches. */
export function withoutFootnoteMarks(text: string): string {
  return text.replaceAll(footnoteMark, '');
}
