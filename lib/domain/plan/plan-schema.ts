import { z } from 'zod';
import { footnotesCitedIn } from '../template/footnote-marks';
import { keySchema } from '../template/text-schema';
import { measureSchema } from './measure';
import { occasionSchema } from './occasion';
import { planLineSchema, planTextSchema } from './plan-text';

/** What figures are told apart by. */
export const splitKinds = ['sex', 'age', 'section', 'unit'] as const;

/** `groups` are those the plan names, such as two ages; empty where it names none. */
const splitSchema = z.strictObject({
  by: z.enum(splitKinds),
  groups: z.array(planLineSchema).max(20).default([]),
});

/**
 * A label is what people call a part of the plan, as it is written, its points and spaces included: *A.1.1.*, *A2.2.*,
 * *B 2.1.* It may stand for two parts (*H.3.1.*). The key is what tells them apart, and what stays when the plan of
 * the next year has another label or title.
 */
const named = { key: keySchema, label: planLineSchema.max(20), title: planLineSchema };

/**
 * What is measured, why and how. Each field is the plan's own words or null where it says nothing, and beside the
 * words what they have been read as: `measures` and `when` never say more than the words do.
 */
export const indicatorSchema = z.strictObject({
  ...named,
  /** What stands under the title: the questions of a survey, or what is aimed at. */
  lead: planTextSchema.nullable(),
  rationale: planTextSchema.nullable(),
  definition: z
    .strictObject({ words: planTextSchema, measures: z.array(measureSchema).min(1).max(50) })
    .nullable(),
  occasions: z
    .strictObject({ words: planTextSchema, when: z.array(occasionSchema).min(1).max(50) })
    .nullable(),
  /** To whom, and in what. */
  reporting: z
    .strictObject({
      words: planTextSchema,
      to: z.array(planLineSchema).max(20),
      in: z.array(planLineSchema).max(20),
    })
    .nullable(),
  dataSource: planTextSchema.nullable(),
  splits: z.array(splitSchema).max(splitKinds.length),
});
export type Indicator = z.infer<typeof indicatorSchema>;

const goalSchema = z.strictObject({ ...named, indicators: z.array(indicatorSchema).max(200) });
export type ControlGoal = z.infer<typeof goalSchema>;

const areaSchema = z.strictObject({
  ...named,
  text: planTextSchema.nullable(),
  goals: z.array(goalSchema).max(200),
});
export type QualityArea = z.infer<typeof areaSchema>;

const footnoteKeySchema = z
  .string()
  .max(20)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

const planShape = z.strictObject({
  /** The version of this file format. */
  format: z.literal(1),
  key: keySchema,
  language: z.enum(['sv', 'en']),
  /** Where the plan comes from, in a sentence. */
  origin: planLineSchema,
  year: z.int().min(2000).max(2099),
  title: planLineSchema,
  introduction: z.array(z.strictObject({ heading: planLineSchema, text: planTextSchema })).max(50),
  areas: z.array(areaSchema).max(50),
  footnotes: z.array(z.strictObject({ key: footnoteKeySchema, text: planTextSchema })).max(200),
});

/** The content of a follow-up plan (*uppföljningsplan*) for a year. No key stands for two parts, and every footnote is cited. */
export const planSchema = planShape.superRefine((plan, context) => {
  const fault = (code: string, of: string) =>
    context.addIssue({ code: 'custom', path: [of], params: { code } });
  for (const key of repeated(namedPartsOf(plan).map((part) => part.key))) fault('duplicate-key', key);
  const notes = plan.footnotes.map(({ key }) => key);
  for (const key of repeated(notes)) fault('duplicate-footnote', key);
  const cited = new Set(textsOfPlan(plan).flatMap(footnotesCitedIn));
  for (const key of notes.filter((note) => !cited.has(note))) fault('footnote-not-cited', key);
  for (const key of [...cited].filter((mark) => !notes.includes(mark))) fault('no-such-footnote', key);
});
export type Plan = z.infer<typeof planSchema>;

interface PlanOfTexts {
  readonly introduction: readonly { readonly text: string }[];
  readonly areas: readonly {
    readonly text: string | null;
    readonly goals: readonly { readonly indicators: readonly Indicator[] }[];
  }[];
}

/** Every indicator with the goal and the area it stands in, in the plan's order. */
export function indicatorsOf(plan: Plan): { indicator: Indicator; goal: ControlGoal; area: QualityArea }[] {
  return plan.areas.flatMap((area) =>
    area.goals.flatMap((goal) => goal.indicators.map((indicator) => ({ indicator, goal, area }))),
  );
}

/** A label as a list shows it: without the points at its end. */
export const shownLabel = (label: string): string => label.replace(/[ .:]+$/u, '');

function namedPartsOf(plan: Plan): readonly { key: string }[] {
  return plan.areas.flatMap((area) => [area, ...area.goals.flatMap((goal) => [goal, ...goal.indicators])]);
}

/** The plan's texts that may cite a footnote. */
export function textsOfPlan(plan: PlanOfTexts): string[] {
  const texts = [
    ...plan.introduction.map(({ text }) => text),
    ...plan.areas.map(({ text }) => text),
    ...plan.areas.flatMap(({ goals }) =>
      goals.flatMap(({ indicators }) => indicators.flatMap(textsOfIndicator)),
    ),
  ];
  return texts.flatMap((text) => text ?? []);
}

/** What an indicator says under its title, field by field. */
export function textsOfIndicator(indicator: Indicator): (string | null | undefined)[] {
  const { lead, rationale, definition, occasions, reporting, dataSource } = indicator;
  return [lead, rationale, definition?.words, occasions?.words, reporting?.words, dataSource];
}

function repeated(keys: readonly string[]): Set<string> {
  return new Set(keys.filter((key, at) => keys.indexOf(key) !== at));
}
