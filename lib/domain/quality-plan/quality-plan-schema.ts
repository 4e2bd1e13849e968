import { z } from 'zod';
import { directions, targetSchema } from '../plan/measure';
import { planLineSchema, planTextSchema } from '../plan/plan-text';
import { highestLevel, selfCheckAbsences } from '../risk/risk-level';
import { keySchema } from '../template/text-schema';

/** A part of the plan with its heading, and what is written below it. */
const named = { key: keySchema, title: planLineSchema };
const words = { ...named, text: planTextSchema.nullable() };

/** Free text under a heading. A section may be nothing but its parts. */
const partSchema = z.strictObject({ heading: planLineSchema, text: planTextSchema.nullable() });
const sectionSchema = z.strictObject({ ...partSchema.shape, parts: z.array(partSchema).max(50) });

const stepSchema = z.int().min(1).max(10).nullable();

/** Likelihood and consequence are known together or not at all; then the level is their product. */
const riskSchema = z
  .strictObject({
    ...words,
    level: z.int().min(1).max(highestLevel),
    likelihood: stepSchema,
    consequence: stepSchema,
  })
  .superRefine(({ level, likelihood, consequence }, context) => {
    const fault = (code: string) => context.addIssue({ code: 'custom', path: ['level'], params: { code } });
    if ((likelihood === null) !== (consequence === null)) fault('half-a-distribution');
    else if (likelihood !== null && consequence !== null && likelihood * consequence !== level)
      fault('level-is-no-product');
  });

/**
 * What is looked at, in the plan's own words, and beside them what the words have been read as: each of `question`,
 * `method`, `frequency` and `sample` is a piece of the text, or null where it says nothing.
 */
const selfCheckSchema = z.strictObject({
  ...words,
  question: planTextSchema.nullable(),
  method: planTextSchema.nullable(),
  frequency: planTextSchema.nullable(),
  sample: planTextSchema.nullable(),
});
export type PlannedSelfCheck = z.infer<typeof selfCheckSchema>;

const actionSchema = z.strictObject(words);

/**
 * A row of the table *Risk | Egenkontroll | Åtgärder*. `withoutSelfCheck` is what the plan says where it has no
 * self-check for a risk; a row without a risk has a self-check and what is to be done about it.
 */
const rowSchema = z
  .strictObject({
    risk: riskSchema.nullable(),
    selfChecks: z.array(selfCheckSchema).max(20),
    withoutSelfCheck: z.enum(selfCheckAbsences).nullable(),
    actions: z.array(actionSchema).max(50),
  })
  .superRefine(({ risk, selfChecks, withoutSelfCheck }, context) => {
    const fault = (code: string) => context.addIssue({ code: 'custom', params: { code } });
    if (risk === null && selfChecks.length === 0) fault('empty-row');
    if ((withoutSelfCheck === null) !== selfChecks.length > 0) fault('self-check-or-none');
  });

const riskAreaSchema = z.strictObject({
  ...named,
  rows: z.array(rowSchema).max(200),
  /** Those that are done without an identified risk, under a heading of their own. */
  selfChecks: z.array(selfCheckSchema).max(50),
});

/** What the plan says about the figure where it has none. */
export const missingResults = ['noData', 'tooFewAnswers'] as const;

const indicatorSchema = z.strictObject({
  ...words,
  /** What the title asks for: *antal* and *volym*, or *andel* and *%*. */
  measure: z.enum(['count', 'share']),
  direction: z.enum(directions),
  targets: z.array(targetSchema).max(20),
  result: z.enum(missingResults).nullable(),
});

const indicatorGroupSchema = z.strictObject({ ...named, indicators: z.array(indicatorSchema).max(100) });

const qualityPlanShape = z.strictObject({
  /** The version of this file format. */
  format: z.literal(1),
  key: keySchema,
  language: z.enum(['sv', 'en']),
  /** Where the plan comes from, in a sentence. */
  origin: planLineSchema,
  year: z.int().min(2000).max(2099),
  title: planLineSchema,
  sections: z.array(sectionSchema).max(50),
  risks: z.strictObject({
    heading: planLineSchema,
    text: planTextSchema.nullable(),
    areas: z.array(riskAreaSchema).max(50),
  }),
  indicators: z.strictObject({
    heading: planLineSchema,
    text: planTextSchema.nullable(),
    groups: z.array(indicatorGroupSchema).max(50),
  }),
});

/** The content of a quality plan (*kvalitetsplan*) for a year. No key stands for two parts. */
export const qualityPlanSchema = qualityPlanShape.superRefine((plan, context) => {
  const keys = [...riskPartsOf(plan), ...indicatorPartsOf(plan)].map(({ key }) => key);
  for (const key of new Set(keys.filter((one, at) => keys.indexOf(one) !== at))) {
    context.addIssue({ code: 'custom', path: [key], params: { code: 'duplicate-key' } });
  }
});
export type QualityPlan = z.infer<typeof qualityPlanSchema>;
export type RiskArea = QualityPlan['risks']['areas'][number];
export type RiskRow = RiskArea['rows'][number];
export type PlannedRisk = NonNullable<RiskRow['risk']>;

/** Every self-check of an area in the plan's order, those without an identified risk last. */
export const selfChecksOfArea = ({ rows, selfChecks }: RiskArea): PlannedSelfCheck[] => [
  ...rows.flatMap((row) => row.selfChecks),
  ...selfChecks,
];

function riskPartsOf({ risks }: QualityPlan): { key: string }[] {
  return risks.areas.flatMap((area) => [
    area,
    ...area.rows.flatMap(({ risk, actions }) => [...(risk ? [risk] : []), ...actions]),
    ...selfChecksOfArea(area),
  ]);
}

const indicatorPartsOf = ({ indicators }: QualityPlan): { key: string }[] =>
  indicators.groups.flatMap((group) => [group, ...group.indicators]);
