import { z } from 'zod';
import { actionStatuses } from '../action';
import { judgementCodes } from '../judgement-code';
import { figureSchema } from '../measurement/figure';
import type { ToldFigure } from '../measurement/told-figures';
import { plainDateSchema } from '../plain-date-schema';
import { directions, targetSchema } from '../plan/measure';
import { selfCheckAbsences } from '../risk/risk-level';

/** What a section holds of the data, as it was when somebody gathered it: nothing is looked up when it is read or printed. */

const words = z.string().max(20_000);
const line = z.string().min(1).max(500);

const gatheredActionSchema = z.strictObject({ title: line, text: words.nullable() });

const gatheredCheckSchema = z.strictObject({
  title: line,
  text: words.nullable(),
  /** What it showed during the year, in the order of time. */
  results: z.array(
    z.strictObject({
      checkedOn: plainDateSchema,
      result: words,
      conclusion: words.nullable(),
      satisfactory: z.boolean(),
    }),
  ),
});
export type GatheredCheck = z.infer<typeof gatheredCheckSchema>;

const gatheredRiskSchema = z.strictObject({
  number: z.int().positive(),
  title: line,
  text: words.nullable(),
  /** As last weighed in the year; null while nobody has. */
  level: z.int().positive().nullable(),
  /** The day that it ended, in the year. */
  endedOn: plainDateSchema.nullable(),
});
export type GatheredRisk = z.infer<typeof gatheredRiskSchema>;

/** A row of the table *Risk | Egenkontroll | Åtgärder*; without a risk, a self-check with what is to be done about it. */
const riskRowSchema = z.strictObject({
  risk: gatheredRiskSchema.nullable(),
  selfChecks: z.array(gatheredCheckSchema),
  /** What is said where the risk has no self-check. */
  withoutSelfCheck: z.enum(selfCheckAbsences).nullable(),
  actions: z.array(gatheredActionSchema),
});
export type GatheredRow = z.infer<typeof riskRowSchema>;

const gatheredRisksSchema = z.strictObject({
  kind: z.literal('risks'),
  rows: z.array(riskRowSchema),
  /** Those that are done without an identified risk and have no actions of their own. */
  selfChecks: z.array(gatheredCheckSchema),
});
export type GatheredRisks = z.infer<typeof gatheredRisksSchema>;

/** A figure that may be told, or that it is not. */
const toldFigureSchema = z
  .union([figureSchema, z.strictObject({ kind: z.literal('hidden') })])
  .refine((figure): figure is ToldFigure => figure.kind !== 'tooFew', { error: 'untold-figure' });

const gatheredMeasureSchema = z.strictObject({
  /** What is measured, in the plan's words; null where the indicator has one measure. */
  name: line.nullable(),
  direction: z.enum(directions),
  targets: z.array(targetSchema),
  times: z.array(
    z.strictObject({
      from: plainDateSchema,
      to: plainDateSchema,
      /** Which definition it was measured by, counted from 0; left out for that. */
      definition: z.int().positive().exactOptional(),
    }),
  ),
  /** All together first, then each group. */
  series: z.array(
    z.strictObject({ group: z.string().nullable(), figures: z.array(toldFigureSchema.nullable()) }),
  ),
});
export type GatheredMeasure = z.infer<typeof gatheredMeasureSchema>;

const gatheredIndicatorsSchema = z.strictObject({
  kind: z.literal('indicators'),
  /** As many as the section has entries, in their order; empty for one that is no indicator of a plan. */
  entries: z.array(z.strictObject({ measures: z.array(gatheredMeasureSchema) })),
});
export type GatheredIndicators = z.infer<typeof gatheredIndicatorsSchema>;

const gatheredAuditsSchema = z.strictObject({
  kind: z.literal('audits'),
  audits: z.array(
    z.strictObject({
      caseNumber: line,
      unit: line,
      template: line,
      heldOn: plainDateSchema,
      chosen: z.enum(judgementCodes),
      deficiencies: z.int().min(0),
    }),
  ),
});
export type GatheredAudits = z.infer<typeof gatheredAuditsSchema>;

/** What an action outside audits was raised from, as much of it as its name takes. */
const gatheredOriginSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('risk'), number: z.int().positive() }),
  z.strictObject({ kind: z.literal('selfCheck'), title: line }),
  z.strictObject({ kind: z.literal('figure'), label: line }),
]);

const gatheredActionsSchema = z.strictObject({
  kind: z.literal('actions'),
  actions: z.array(
    z.strictObject({
      /** Of its audit; null for what was raised from something else. */
      caseNumber: line.nullable(),
      /** Not there for an action of an audit. */
      origin: gatheredOriginSchema.exactOptional(),
      number: z.int().positive(),
      /** Null where it is for the whole administration. */
      unit: line.nullable(),
      text: words,
      status: z.enum(actionStatuses),
      /** The deadline in the words that it was agreed with. */
      deadline: words.nullable(),
      dueDate: plainDateSchema.nullable(),
      remediedOn: plainDateSchema.nullable(),
      late: z.boolean(),
    }),
  ),
});
export type GatheredActions = z.infer<typeof gatheredActionsSchema>;
export type GatheredPlacedAction = GatheredActions['actions'][number];

export const gatheredSchema = z.discriminatedUnion('kind', [
  gatheredRisksSchema,
  gatheredIndicatorsSchema,
  gatheredAuditsSchema,
  gatheredActionsSchema,
]);
export type Gathered = z.infer<typeof gatheredSchema>;
