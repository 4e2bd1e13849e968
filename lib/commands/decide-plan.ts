import { z } from 'zod';
import { insertLog } from '@/lib/data/log';
import { lockPlan } from '@/lib/data/plan-drafts';
import {
  listPlansOfYear,
  lockLineages,
  requirePlanInFull,
  updatePlanToDecided,
  updatePlanToEnded,
} from '@/lib/data/plans';
import { type ScopedTx, withTenant } from '@/lib/data/scope';
import type { Person } from '@/lib/domain/actor';
import { type FreshLoginFailure, freshLoginSchema } from '@/lib/domain/fresh-login';
import { calendarDay, optionalLine } from '@/lib/domain/input';
import { obstaclesOfDecision, type PlanObstacle } from '@/lib/domain/plan/draft/decide-plan';
import { fail, ok, type Result } from '@/lib/domain/result';
import { type Here, loginAgain } from '@/lib/session/fresh-login';
import { today } from '@/lib/time/clock';

export const planToDecideSchema = z.object({
  planId: z.uuid(),
  /** The draft's revision that the person has seen. */
  revision: z.int().min(0),
  /** The day of the board's decision. */
  day: calendarDay,
  /** Where it is written down, as *§ 12*. */
  reference: optionalLine(200),
  login: freshLoginSchema,
});
export type PlanToDecide = z.infer<typeof planToDecideSchema>;

export type DecidePlanFailure =
  | { readonly code: 'incomplete'; readonly obstacles: readonly PlanObstacle[] }
  | { readonly code: 'changed-meanwhile' }
  | FreshLoginFailure;

/**
 * Writes down that the board has decided a draft, with a fresh login. From then on it never changes; the version of the
 * year that held until then is replaced. Everything that stands in the way is said at once. @throws Denied (notFound).
 */
export async function decidePlan(
  actor: Person,
  asked: PlanToDecide,
  here: Here,
): Promise<Result<{ version: number }, DecidePlanFailure>> {
  const early = await withTenant(actor, 'plan.decide', (tx) => readyToDecide(tx, asked));
  if (!early.ok) return early;
  const fresh = await loginAgain(actor, 'plan', asked.login, here);
  if (!fresh.ok) return fresh;
  return withTenant(actor, 'plan.decide', async (tx) => {
    await lockLineages(tx);
    await lockPlan(tx, asked.planId);
    const ready = await readyToDecide(tx, asked);
    if (!ready.ok) return ready;
    const { year, replaces } = ready.value;
    if (replaces !== null) await updatePlanToEnded(tx, replaces, 'replaced');
    await updatePlanToDecided(tx, asked.planId, asked.day, asked.reference);
    const { version } = await requirePlanInFull(tx, asked.planId);
    const detail = { year, version, replaces, decidedOn: asked.day, reference: asked.reference };
    await insertLog(tx, { target: { type: 'plan', id: asked.planId }, detail });
    return ok({ version: version ?? 1 });
  });
}

async function readyToDecide(
  tx: ScopedTx,
  { planId, revision, day }: Pick<PlanToDecide, 'planId' | 'revision' | 'day'>,
): Promise<
  Result<
    { year: number; replaces: string | null },
    Extract<DecidePlanFailure, { code: 'incomplete' | 'changed-meanwhile' }>
  >
> {
  const plan = await requirePlanInFull(tx, planId);
  const others = await listPlansOfYear(tx, plan.year);
  const obstacles = obstaclesOfDecision(plan, others, { day, today: today() });
  if (obstacles.length > 0) return fail({ code: 'incomplete', obstacles });
  if (plan.revision !== revision) return fail({ code: 'changed-meanwhile' });
  const replaces = others.find(({ status }) => status === 'decided')?.id ?? null;
  return ok({ year: plan.year, replaces });
}
