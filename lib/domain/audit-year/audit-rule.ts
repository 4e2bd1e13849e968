import { z } from 'zod';
import { type JudgementCode, judgementCodes } from '../judgement-code';

const years = z.int().min(1).max(10);

/** How often a tenant follows its units up, and how much of it an auditor has time for. */
export const auditRuleSchema = z.strictObject({
  /** From one audit to the next, in years: 2 is every second year. */
  intervalYears: years,
  /** The best of the judgements that are weak; null where none is. The best of all never is. */
  weakFrom: z.enum(judgementCodes).exclude(['compliant']).nullable(),
  weakIntervalYears: years,
  /** The lowest level by which a risk of the unit counts; null where risks do not. */
  riskFrom: z.int().min(1).max(100).nullable(),
  riskIntervalYears: years,
  /** How many visits an auditor has time for in a month; more than that is marked. */
  visitsAMonth: z.int().min(1).max(31),
});
export type AuditRule = z.infer<typeof auditRuleSchema>;

/** Why a unit is to be followed up as often as it is. */
export type IntervalReason =
  | { readonly kind: 'regular' | 'weak'; readonly years: number }
  | { readonly kind: 'risk'; readonly years: number; readonly level: number };

/**
 * How many years there are from a unit's last audit to its next, and why: the shortest of what holds. Of equals, the rule
 * for all says the most; then the risk, which is what stands today.
 *
 * @param judgement of the last audit; null while it is not decided
 * @param riskLevel the highest of the unit's open risks; null where it has none
 */
export function intervalAfter(
  judgement: JudgementCode | null,
  riskLevel: number | null,
  rule: AuditRule,
): IntervalReason {
  const { intervalYears, weakIntervalYears, riskIntervalYears } = rule;
  const regular: IntervalReason = { kind: 'regular', years: intervalYears };
  const weak: IntervalReason[] = isWeak(judgement, rule) ? [{ kind: 'weak', years: weakIntervalYears }] : [];
  const risk: IntervalReason[] =
    riskLevel !== null && rule.riskFrom !== null && riskLevel >= rule.riskFrom
      ? [{ kind: 'risk', years: riskIntervalYears, level: riskLevel }]
      : [];
  // The first of the shortest stays.
  return [...risk, ...weak].reduce<IntervalReason>(
    (best, one) => (one.years < best.years ? one : best),
    regular,
  );
}

function isWeak(judgement: JudgementCode | null, { weakFrom }: AuditRule): boolean {
  if (judgement === null || weakFrom === null) return false;
  return judgementCodes.indexOf(judgement) >= judgementCodes.indexOf(weakFrom);
}
