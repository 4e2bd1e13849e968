import { insertLog } from '@/lib/data/log';
import { insertPlan, listPlansOfYear, lockLineages, updatePlanToDecided } from '@/lib/data/plans';
import { withTenant } from '@/lib/data/scope';
import type { Actor } from '@/lib/domain/actor';
import { fileProblems } from '@/lib/domain/file-problem';
import type { PlainDate } from '@/lib/domain/plain-date';
import { planSchema } from '@/lib/domain/plan/plan-schema';
import { planForYear } from '@/lib/domain/plan/stored-plan';
import { fail, ok, type Result } from '@/lib/domain/result';
import { now, today } from '@/lib/time/clock';

export type ImportPlanFailure =
  /** `problems` has a line for each, beginning with its place in the file. */
  | { readonly code: 'broken-plan'; readonly problems: readonly string[] }
  | { readonly code: 'year-has-plan' }
  | { readonly code: 'decided-ahead' };

export type NewPlan = {
  /** A plan file's content, parsed as JSON but not yet looked at. */
  readonly content: unknown;
  /** The year to take it for; null for the file's own. */
  readonly year: number | null;
  /** The day that it was decided; null for a draft. */
  readonly decidedOn: PlainDate | null;
};

/**
 * Takes a plan file as the tenant's plan of a year. An indicator with the key of one that the tenant has had is the same
 * indicator, in the lineage of that one. A year that has a decided plan gets no other, and nothing is decided ahead.
 */
export async function importPlan(
  actor: Actor,
  { content, year, decidedOn }: NewPlan,
): Promise<Result<{ planId: string }, ImportPlanFailure>> {
  return withTenant(actor, 'plan.import', async (tx) => {
    const parsed = planSchema.safeParse(content);
    if (!parsed.success) return fail({ code: 'broken-plan', problems: fileProblems(parsed.error) });
    if (decidedOn !== null && decidedOn > today()) return fail({ code: 'decided-ahead' });
    const plan = planForYear(parsed.data, year ?? parsed.data.year);
    const lineages = await lockLineages(tx);
    const others = await listPlansOfYear(tx, plan.year);
    if (others.some(({ status }) => status === 'decided')) return fail({ code: 'year-has-plan' });
    const planId = await insertPlan(tx, { plan, lineages, at: now() });
    if (decidedOn !== null) await updatePlanToDecided(tx, planId, decidedOn);
    await insertLog(tx, { target: { type: 'plan', id: planId }, detail: { year: plan.year } });
    return ok({ planId });
  });
}
