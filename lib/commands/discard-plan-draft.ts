import { z } from 'zod';
import { insertLog } from '@/lib/data/log';
import { deletePlanDraft, lockPlan } from '@/lib/data/plan-drafts';
import { requirePlanInFull } from '@/lib/data/plans';
import { withTenant } from '@/lib/data/scope';
import type { Person } from '@/lib/domain/actor';
import { fail, ok, type Result } from '@/lib/domain/result';

export const planToDiscardSchema = z.object({
  planId: z.uuid(),
  /** The draft's revision that the person has seen: nobody throws away what they have not. */
  revision: z.int().min(0),
});

/** Throws a draft away, for good. @throws Denied (notFound). */
export async function discardPlanDraft(
  actor: Person,
  { planId, revision }: z.infer<typeof planToDiscardSchema>,
): Promise<Result<null, 'not-a-draft' | 'changed-meanwhile'>> {
  return withTenant(actor, 'planDraft.discard', async (tx) => {
    const { isDraft, year } = await lockPlan(tx, planId);
    if (!isDraft) return fail('not-a-draft');
    if ((await requirePlanInFull(tx, planId)).revision !== revision) return fail('changed-meanwhile');
    await deletePlanDraft(tx, planId);
    await insertLog(tx, { target: { type: 'plan', id: planId }, detail: { year } });
    return ok(null);
  });
}
