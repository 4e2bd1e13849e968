import { z } from 'zod';
import { figureKindsOf } from '../measurement/figure';
import type { Measure, MeasureKind } from '../plan/measure';
import { answerCodesOf, type Target } from '../template/targets-of';
import { keySchema } from '../template/text-schema';

const controlSchema = z.strictObject({
  item: keySchema,
  /** The answers that are looked for: *yes*, *unticked*, the code of a column. */
  answers: z.array(z.string().min(1).max(80)).min(1).max(20),
});
/** A control and the answers to it that count. */
export type CountedControl = z.infer<typeof controlSchema>;

const shared = {
  /** The measure of the indicator that it fills, counted from 0. */
  measure: z.int().min(0).max(49),
  /** Only cases with such an answer are looked at; null where all are. */
  among: controlSchema.nullable(),
};

const counting = {
  ...shared,
  /** Whether all of the controls that concern a case have such an answer, or any of them. */
  counts: z.enum(['all', 'any']),
};

/**
 * How cases become the figure of a measure. Of a share the numerator is the cases whose controls have the answers, and the
 * denominator those that some of the controls concern. A count is that numerator, or all cases where it names no control. An
 * average is that of the numbers given to an item.
 */
export const measureRuleSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('share'), ...counting, controls: z.array(controlSchema).min(1).max(50) }),
  z.strictObject({ kind: z.literal('count'), ...counting, controls: z.array(controlSchema).max(50) }),
  z.strictObject({ kind: z.literal('average'), ...shared, item: keySchema }),
]);
export type MeasureRule = z.infer<typeof measureRuleSchema>;
export type RuleKind = MeasureRule['kind'];

/** The rules of a review, one for each measure that it fills. */
export const measureRulesSchema = z
  .array(measureRuleSchema)
  .max(50)
  .refine((rules) => new Set(rules.map(({ measure }) => measure)).size === rules.length, {
    params: { code: 'measure-twice' },
  });

const ruleKinds: readonly RuleKind[] = ['share', 'count', 'average'];

/** The kinds of rule that can fill a measure; none can fill an index, which is weighed together from several. */
export const ruleKindsOf = (measure: MeasureKind): readonly RuleKind[] =>
  ruleKinds.filter((kind) => figureKindsOf[measure].some((figure) => figure === kind));

/** The items whose answers a rule reads. */
export function itemsOfRule(rule: MeasureRule): readonly string[] {
  const gates = rule.among ? [rule.among.item] : [];
  return rule.kind === 'average'
    ? [...gates, rule.item]
    : [...gates, ...rule.controls.map(({ item }) => item)];
}

/** Whether a rule can fill its measure of an indicator, and reads only what its template has. */
export function fitsReview(
  rule: MeasureRule,
  {
    measures,
    targets,
  }: { readonly measures: readonly Measure[]; readonly targets: ReadonlyMap<string, Target> },
): boolean {
  const measure = measures[rule.measure];
  return (
    measure !== undefined && ruleKindsOf(measure.kind).includes(rule.kind) && fitsTemplate(rule, targets)
  );
}

/** Whether a rule reads only what its template has: items that are chosen among answers, and a number for an average. */
function fitsTemplate(rule: MeasureRule, targets: ReadonlyMap<string, Target>): boolean {
  const isChosen = ({ item, answers }: CountedControl): boolean => {
    const codes = countableAnswersOf(targets.get(item));
    return answers.every((answer) => codes.includes(answer));
  };
  if (rule.among && !isChosen(rule.among)) return false;
  if (rule.kind !== 'average') return rule.controls.every(isChosen);
  const target = targets.get(rule.item);
  return target?.type === 'item' && target.item.kind === 'number';
}

/** The answers to a target that cases can be counted by; none where it is answered in words or by a number. */
export function countableAnswersOf(target: Target | undefined): readonly string[] {
  if (target?.type !== 'item') return [];
  const { kind } = target.item;
  if (kind !== 'tick' && kind !== 'yesNo' && kind !== 'matrixRow') return [];
  return answerCodesOf(target.item, target.matrix);
}
