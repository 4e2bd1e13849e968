import { z } from 'zod';
import { newId } from '@/lib/data/columns';
import { insertLog } from '@/lib/data/log';
import {
  deleteResponsible,
  listChosenResponsible,
  listMeasurers,
  upsertResponsible,
} from '@/lib/data/measuring-tasks';
import { insertNotice } from '@/lib/data/notices';
import { requirePlanInFull } from '@/lib/data/plans';
import { Denied, type ScopedTx, withTenant } from '@/lib/data/scope';
import type { Person } from '@/lib/domain/actor';
import { fail, ok, type Result } from '@/lib/domain/result';
import { now, today } from '@/lib/time/clock';

export const measuringToAssignSchema = z.object({
  planId: z.uuid(),
  /** Of the plan, each once. */
  indicatorIds: z
    .array(z.uuid())
    .min(1)
    .max(500)
    .refine((ids) => new Set(ids).size === ids.length),
  /** Who is to measure them; null for nobody in particular. */
  userId: z.uuid().nullable(),
});
export type MeasuringToAssign = z.infer<typeof measuringToAssignSchema>;

/**
 * Chooses who is responsible for measuring some of a decided plan's indicators, in this year and those that follow. Whoever
 * chose before is overruled: what counts is who it is, and the log says who chose. Whoever is made responsible of what they were
 * not before is told, once for the whole choice.
 *
 * @throws Denied (notFound) when the plan is not there, or has not all of the indicators
 */
export async function assignMeasuring(
  actor: Person,
  { planId, indicatorIds, userId }: MeasuringToAssign,
): Promise<Result<null, 'not-decided' | 'cannot-measure'>> {
  return withTenant(actor, 'measurement.assign', async (tx) => {
    const plan = await requirePlanInFull(tx, planId);
    const indicators = plan.areas.flatMap(({ goals }) => goals.flatMap((goal) => goal.indicators));
    const chosen = indicators.filter(({ id }) => indicatorIds.includes(id));
    if (chosen.length < indicatorIds.length) throw new Denied('notFound', 'indicator');
    if (plan.status !== 'decided') return fail('not-decided');
    const lineageIds = chosen.map(({ lineageId }) => lineageId);
    if (userId === null) await deleteResponsible(tx, lineageIds);
    else {
      const measurers = await listMeasurers(tx, today());
      if (measurers.every((one) => one.userId !== userId)) return fail('cannot-measure');
      const before = await listChosenResponsible(tx, lineageIds);
      await upsertResponsible(tx, { lineageIds, userId, at: now() });
      await tell(
        tx,
        userId,
        chosen.filter(({ lineageId }) => before.get(lineageId) !== userId),
      );
    }
    await insertLog(tx, {
      target: { type: 'plan', id: planId },
      detail: { indicators: lineageIds.length, assignee: userId },
    });
    return ok(null);
  });
}

async function tell(tx: ScopedTx, userId: string, chosen: readonly { readonly id: string }[]): Promise<void> {
  const [first] = chosen;
  if (!first) return;
  await insertNotice(tx, {
    kind: chosen.length > 1 ? 'madeResponsibleForSeveral' : 'madeResponsible',
    // Each choice is an event of its own, also when somebody else has been chosen in between.
    key: `made-responsible ${newId()}`,
    indicatorId: first.id,
    recipients: [userId],
  });
}
