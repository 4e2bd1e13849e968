import type { MeasuredWords, PdfDocument } from './pdfmake-engine';

/** How many words of a font are remembered before it begins anew: some megabytes. */
const mostWords = 20_000;

const remembered = new Map<string, MeasuredWords>();

/**
 * Lets a document know the words that earlier documents have measured. A form is the same words again and again, and to
 * find the shapes of letters and the room between them is a third of the work of setting it.
 */
export function rememberWords(document: PdfDocument): void {
  const provide = document.provideFont.bind(document);
  document.provideFont = (family, bold, italics) => {
    const font = provide(family, bold, italics);
    font.layoutCache = wordsOf(`${family} ${bold} ${italics}`);
    return font;
  };
  for (const [name, words] of remembered) if (Object.keys(words).length > mostWords) remembered.delete(name);
}

function wordsOf(name: string): MeasuredWords {
  const words = remembered.get(name) ?? (Object.create(null) as MeasuredWords);
  remembered.set(name, words);
  return words;
}
