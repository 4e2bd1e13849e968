import { z } from 'zod';
import { paragraphTextSchema } from '../template/text-schema';

/** A line of a plan in its own words, with the rules of a form's text; a footnote is cited as `[^1]`. */
export const planLineSchema = paragraphTextSchema.max(500);

/**
 * Text of a plan in its own words: one paragraph or point of a list to a line, each with the rules of a form's text.
 * A point keeps its mark (`- `, `1. `). At most 20 000 characters.
 */
export const planTextSchema = z
  .string()
  .max(20_000)
  .superRefine((text, context) => {
    for (const [at, line] of text.split('\n').entries()) {
      const fault = paragraphTextSchema.safeParse(line).error?.issues[0];
      if (fault) context.addIssue({ ...fault, path: [at] });
    }
  });

/** Lines that belong together: paragraphs, or the points of one list without their marks. */
export interface Passage {
  readonly kind: 'paragraphs' | 'points' | 'numbered';
  /** The number of the first point of a numbered list, else 1. */
  readonly first: number;
  readonly lines: readonly string[];
}

const point = /^(?:- |(\d+)\. )/;

/** A text of a plan as its paragraphs and lists, in its order. */
export function passagesOf(text: string): readonly Passage[] {
  const passages: { kind: Passage['kind']; first: number; lines: string[] }[] = [];
  for (const line of text.split('\n')) {
    const [mark = '', number] = point.exec(line) ?? [];
    const kind = mark === '' ? 'paragraphs' : number === undefined ? 'points' : 'numbered';
    const said = line.slice(mark.length);
    const last = passages.at(-1);
    if (last?.kind === kind) last.lines.push(said);
    else passages.push({ kind, first: Number(number ?? 1), lines: [said] });
  }
  return passages;
}
