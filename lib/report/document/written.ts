import { type Language, locales } from '@/lib/text/language';
import type { Block, HeadingLevel, Run } from './report-document';

/** Texts as blocks and runs: what all parts of the report are written with. */

/** The form's words, with the numbers of footnotes where it cites them. */
export function formRuns(text: string): Run[] {
  return text.split(/\[\^([a-z0-9-]+)\]/).flatMap((part, index): Run[] => {
    if (part === '') return [];
    return [index % 2 === 0 ? { text: part } : { text: part, raised: true }];
  });
}

export function heading(level: number, text: string): Block {
  return { kind: 'heading', level: headingLevel(level), runs: formRuns(text) };
}

export function paragraph(text: string, look: Omit<Run, 'text'> = {}): Block {
  return { kind: 'paragraph', runs: [{ text, ...look }] };
}

/** A word over what follows it, such as *Kommentar*. */
export function label(text: string): Block {
  const runs = formRuns(text).map((run): Run => ({ ...run, tone: 'muted' }));
  return { kind: 'paragraph', runs, size: 'small', keepWithNext: true };
}

/** What a person wrote: a paragraph for each that blank lines part, line breaks kept. */
export function written(text: string): Block[] {
  return text
    .split(/\n\s*\n/)
    .map((part) => part.replace(/^\n+|\s+$/g, ''))
    .filter((part) => part !== '')
    .map((part) => paragraph(part));
}

/** `a`, `a och b`, `a, b och c`. */
export function listed(parts: readonly string[], language: Language): string {
  return new Intl.ListFormat(locales[language], { type: 'conjunction' }).format(parts);
}

/** Deeper sections than headings go keep the lowest heading. */
function headingLevel(level: number): HeadingLevel {
  return Math.min(level, 6) as HeadingLevel;
}
