import { z } from 'zod';
import { insertLog } from '@/lib/data/log';
import { insertPlan, listPlansOfYear, lockLineages, requirePlanInFull } from '@/lib/data/plans';
import { Denied, withTenant } from '@/lib/data/scope';
import type { Person } from '@/lib/domain/actor';
import { contentOf, lineagesOf, type PlanContent } from '@/lib/domain/plan/plan-in-full';
import { planLineSchema } from '@/lib/domain/plan/plan-text';
import { planForYear } from '@/lib/domain/plan/stored-plan';
import { fail, ok, type Result } from '@/lib/domain/result';
import { now } from '@/lib/time/clock';

export const planToBeginSchema = z.object({
  year: z.int().min(2000).max(2099),
  /** The plan to copy; null for an empty one. */
  basedOnId: z.uuid().nullable(),
  title: planLineSchema,
  /** Where the plan comes from, in a sentence. */
  origin: planLineSchema,
  language: z.enum(['sv', 'en']),
});
export type PlanToBegin = z.infer<typeof planToBeginSchema>;

/** Why no draft was begun. */
export type BeginPlanFailure =
  | 'year-closed'
  /** There is a draft for the year already: it is the one to go on with. */
  | 'year-has-draft'
  /** The year has a plan that holds: only a copy of that becomes its next version. */
  | 'year-has-plan';

/**
 * Begins a draft for a year: a copy of a decided plan, whole, with every indicator in the lineage of the one it is copied
 * from; or an empty one. @throws Denied (notFound) when the plan to copy is none that has been decided.
 */
export async function beginPlanDraft(
  actor: Person,
  { year, basedOnId, title, origin, language }: PlanToBegin,
): Promise<Result<{ planId: string }, BeginPlanFailure>> {
  return withTenant(actor, 'planDraft.begin', async (tx) => {
    await lockLineages(tx);
    const base = basedOnId === null ? null : await requirePlanInFull(tx, basedOnId);
    if (base?.status === 'draft') throw new Denied('notFound', 'plan');
    const others = await listPlansOfYear(tx, year);
    const has = (status: string) => others.some((plan) => plan.status === status);
    if (has('closed')) return fail('year-closed');
    if (has('draft')) return fail('year-has-draft');
    if (has('decided') && !others.some(({ id, status }) => status === 'decided' && id === base?.id))
      return fail('year-has-plan');
    const head = { title, origin };
    const plan: PlanContent = base
      ? { ...planForYear(contentOf(base), year), ...head }
      : { year, language, ...head, introduction: [], areas: [], footnotes: [] };
    const planId = await insertPlan(tx, {
      plan,
      lineages: base ? lineagesOf(base) : new Map(),
      at: now(),
      ...(base && { basedOnId: base.id }),
    });
    await insertLog(tx, {
      target: { type: 'plan', id: planId },
      detail: { year, basedOnId: base?.id ?? null },
    });
    return ok({ planId });
  });
}
