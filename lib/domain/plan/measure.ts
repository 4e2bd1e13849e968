import { z } from 'zod';
import { planLineSchema } from './plan-text';

/** Whether more of it is better or worse; `unspecified` where the plan does not say. */
export const directions = ['higher', 'lower', 'unspecified'] as const;

/**
 * What is to be reached, and by whom: *Vuxenenheten … inom 60 dagar*. `unit` is null where it holds for everyone, and
 * `measuredIn` is the plan's word for what the figure counts (*dagar*, *poäng*, *%*).
 */
export const targetSchema = z.strictObject({
  unit: planLineSchema.nullable(),
  bound: z.enum(['atMost', 'atLeast']),
  value: z.number().min(0),
  measuredIn: planLineSchema.max(40),
  /** The words of the plan that say so. */
  words: planLineSchema,
});
export type Target = z.infer<typeof targetSchema>;

const judged = {
  direction: z.enum(directions).default('unspecified'),
  targets: z.array(targetSchema).max(100).default([]),
};

/**
 * What an indicator's definition asks to be found, each part in the plan's own words. A definition may ask for
 * several. `unspecified` is a definition that tells what is looked at, and not what is counted of it.
 */
export const measureSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('count'), of: planLineSchema, ...judged }),
  z.strictObject({
    kind: z.literal('share'),
    numerator: planLineSchema,
    denominator: planLineSchema,
    ...judged,
  }),
  z.strictObject({
    kind: z.literal('average'),
    of: planLineSchema,
    /** Which of the two the plan asks for; some ask for both. */
    as: z
      .array(z.enum(['mean', 'median']))
      .min(1)
      .max(2)
      .refine((ways) => new Set(ways).size === ways.length, { params: { code: 'twice' } }),
    ...judged,
  }),
  /** One figure weighed together from several. */
  z.strictObject({ kind: z.literal('index'), of: z.array(planLineSchema).min(1).max(20), ...judged }),
  /** Answered yes or no, for a unit or for each case that is looked at. */
  z.strictObject({ kind: z.literal('yesNo'), question: planLineSchema, ...judged }),
  /** Put to people in a survey, with the answers that the survey gives. */
  z.strictObject({ kind: z.literal('surveyQuestion'), question: planLineSchema, ...judged }),
  z.strictObject({ kind: z.literal('unspecified'), ...judged }),
]);
export type Measure = z.infer<typeof measureSchema>;
export type MeasureKind = Measure['kind'];

/** The plan's own words in a measure, in their order; its targets' not counted. */
export function wordsOfMeasure(measure: Measure): readonly string[] {
  switch (measure.kind) {
    case 'count':
    case 'average':
      return [measure.of];
    case 'share':
      return [measure.numerator, measure.denominator];
    case 'index':
      return measure.of;
    case 'yesNo':
    case 'surveyQuestion':
      return [measure.question];
    case 'unspecified':
      return [];
  }
}
