import { z } from 'zod';
import { insertLog } from '@/lib/data/log';
import { lockPlan } from '@/lib/data/plan-drafts';
import { requirePlan, updatePlanToEnded } from '@/lib/data/plans';
import { type ScopedTx, withTenant } from '@/lib/data/scope';
import type { Person } from '@/lib/domain/actor';
import { type FreshLoginFailure, freshLoginSchema } from '@/lib/domain/fresh-login';
import type { PlanOutline } from '@/lib/domain/plan/stored-plan';
import { fail, ok, type Result } from '@/lib/domain/result';
import { type Here, loginAgain } from '@/lib/session/fresh-login';
import { today } from '@/lib/time/clock';

export const planToCloseSchema = z.object({ planId: z.uuid(), login: freshLoginSchema });

export type ClosePlanFailure =
  /** Only a plan that holds has a year to close. */
  | { readonly code: 'not-in-force' }
  /** The year has not begun. */
  | { readonly code: 'year-ahead' }
  | FreshLoginFailure;

/**
 * Closes the year of a plan, with a fresh login: nothing more is written about it, and it has no other version. @throws
 * Denied (notFound).
 */
export async function closePlan(
  actor: Person,
  { planId, login }: z.infer<typeof planToCloseSchema>,
  here: Here,
): Promise<Result<null, ClosePlanFailure>> {
  const early = await withTenant(actor, 'plan.close', (tx) => readyToClose(tx, planId));
  if (!early.ok) return early;
  const fresh = await loginAgain(actor, 'plan', login, here);
  if (!fresh.ok) return fresh;
  return withTenant(actor, 'plan.close', async (tx) => {
    await lockPlan(tx, planId);
    const ready = await readyToClose(tx, planId);
    if (!ready.ok) return ready;
    await updatePlanToEnded(tx, planId, 'closed');
    const { year, version } = ready.value;
    await insertLog(tx, { target: { type: 'plan', id: planId }, detail: { year, version } });
    return ok(null);
  });
}

async function readyToClose(
  tx: ScopedTx,
  planId: string,
): Promise<Result<PlanOutline, Exclude<ClosePlanFailure, FreshLoginFailure>>> {
  const plan = await requirePlan(tx, planId);
  if (plan.status !== 'decided') return fail({ code: 'not-in-force' });
  if (plan.year > Number(today().slice(0, 4))) return fail({ code: 'year-ahead' });
  return ok(plan);
}
