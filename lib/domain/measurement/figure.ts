import { z } from 'zod';
import type { MeasureKind } from '../plan/measure';

const countSchema = z.int().min(0).max(100_000_000);
const numberSchema = z.number().min(-1_000_000_000).max(1_000_000_000);

/**
 * What was found in one group. That a figure is missing, and that too few answered for there to be one (*för få
 * svar*), are values of their own. `of` is how many the figure stands on, null where that is not known.
 */
export const figureSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('count'), count: countSchema }),
  z
    .strictObject({ kind: z.literal('share'), numerator: countSchema, denominator: countSchema })
    .refine(({ numerator, denominator }) => numerator <= denominator, {
      params: { code: 'numerator-above-denominator' },
    }),
  z
    .strictObject({
      kind: z.literal('average'),
      mean: numberSchema.nullable(),
      median: numberSchema.nullable(),
      of: countSchema,
    })
    .refine(({ mean, median, of }) => of === 0 || mean !== null || median !== null, {
      params: { code: 'no-average' },
    }),
  z.strictObject({ kind: z.literal('value'), value: numberSchema, of: countSchema.nullable() }),
  z.strictObject({ kind: z.literal('yesNo'), yes: z.boolean() }),
  z.strictObject({ kind: z.literal('missing') }),
  z.strictObject({ kind: z.literal('tooFew') }),
]);
export type Figure = z.infer<typeof figureSchema>;
export type FigureKind = Exclude<Figure['kind'], 'missing' | 'tooFew'>;

export const missing: Figure = { kind: 'missing' };

/** The kinds of figure that answer a measure, the usual one first. */
export const figureKindsOf: Record<MeasureKind, readonly [FigureKind, ...FigureKind[]]> = {
  count: ['count'],
  share: ['share'],
  average: ['average'],
  index: ['value'],
  /** Of a unit, or of each case that is looked at. */
  yesNo: ['share', 'yesNo'],
  surveyQuestion: ['share', 'average'],
  unspecified: ['count', 'share', 'average', 'value', 'yesNo'],
};

/** How many people or cases a figure tells of: the group, and those in it who are counted. Null where it does not say. */
export interface Counts {
  readonly group: number;
  readonly among: number | null;
}

export function countsOf(figure: Figure): Counts | null {
  switch (figure.kind) {
    case 'count':
      return { group: figure.count, among: null };
    case 'share':
      return { group: figure.denominator, among: figure.numerator };
    case 'average':
      return { group: figure.of, among: null };
    case 'value':
      return figure.of === null ? null : { group: figure.of, among: null };
    case 'yesNo':
    case 'missing':
    case 'tooFew':
      return null;
  }
}

/** Whether somebody could be recognised by a count: from one up to the limit, which itself may be told. */
export const isSmall = (count: number, limit: number): boolean => count > 0 && count < limit;

/** Whether a figure may not be told as it is: it stands on few, counts few, or was said to. */
export function isSensitive(figure: Figure, limit: number): boolean {
  if (figure.kind === 'tooFew') return true;
  const counts = countsOf(figure);
  return counts !== null && (isSmall(counts.group, limit) || isSmall(counts.among ?? 0, limit));
}
