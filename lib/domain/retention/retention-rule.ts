import { z } from 'zod';
import { line } from '../input';
import { isPartOfAudit, type RetentionType, retentionTypes } from './retention-type';

/** The log shows who has seen what: for at least as long as somebody may ask. */
export const LOG_YEARS = 5;

/** What has been decided about a type: kept for ever (`years` is null), or disposed of after whole calendar years. */
export type RetentionRule = {
  readonly type: RetentionType;
  readonly years: number | null;
  /** Where the decision stands: `KS 2026-11-03 § 12`. */
  readonly reference: string;
};

export const retentionRuleSchema = z
  .object({
    type: z.enum(retentionTypes),
    years: z.int({ error: 'out-of-range' }).min(1, 'out-of-range').max(100, 'out-of-range').nullable(),
    reference: line(200),
  })
  .refine(({ type, years }) => type !== 'log' || years === null || years >= LOG_YEARS, {
    path: ['years'],
    error: 'log-too-short',
  });

/** The rules that a tenant has decided on, at most one of a type. What no rule is about is kept. */
export type RetentionRules = readonly RetentionRule[];

export const ruleOf = (rules: RetentionRules, type: RetentionType): RetentionRule | null =>
  rules.find((rule) => rule.type === type) ?? null;

/** After how many years a type is due; null while it is kept. */
export const yearsOf = (rules: RetentionRules, type: RetentionType): number | null =>
  ruleOf(rules, type)?.years ?? null;

/**
 * Why a rule does not go with the others: nothing of an audit is kept for longer than the audit. Without a number of its own
 * a part is kept for as long as its audit, whatever that is.
 */
export function conflictOf(rules: RetentionRules, { type, years }: RetentionRule): 'outlives-audit' | null {
  if (years === null) return null;
  if (isPartOfAudit(type)) {
    const whole = yearsOf(rules, 'audits');
    return whole !== null && years > whole ? 'outlives-audit' : null;
  }
  if (type !== 'audits') return null;
  return rules.some((rule) => isPartOfAudit(rule.type) && (rule.years ?? 0) > years)
    ? 'outlives-audit'
    : null;
}
