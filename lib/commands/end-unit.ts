import { z } from 'zod';
import { insertLog } from '@/lib/data/log';
import { withTenant } from '@/lib/data/scope';
import { insertUnitEvents } from '@/lib/data/unit-events';
import { lockPlannedAudits, lockUnits } from '@/lib/data/unit-succession';
import { requireUnit, updateUnit } from '@/lib/data/units';
import type { Actor } from '@/lib/domain/actor';
import { fail, ok, type Result } from '@/lib/domain/result';
import { type EndObstacle, obstaclesOfEnd } from '@/lib/domain/unit/end-unit';
import { unitDay } from '@/lib/domain/unit/unit-input';
import { today } from '@/lib/time/clock';

export const unitToEndSchema = z.object({
  unitId: z.uuid(),
  revision: z.int().min(1),
  lastDay: unitDay,
});

export type EndUnitFailure =
  | { readonly code: 'changed-meanwhile' }
  | { readonly code: 'in-the-way'; readonly obstacles: readonly EndObstacle[] };

/**
 * Says which day is a unit's last when nothing takes over from it, or everything that stands in the way. Audits that have
 * begun are finished, and whoever manages the unit still answers for what is open: so managers are let be.
 * @throws Denied (notFound) for a unit that the tenant does not have.
 */
export async function endUnit(
  actor: Actor,
  { unitId, revision, lastDay }: z.infer<typeof unitToEndSchema>,
): Promise<Result<{ revision: number }, EndUnitFailure>> {
  return withTenant(actor, 'unit.end', async (tx) => {
    const units = await lockUnits(tx);
    const unit = await requireUnit(tx, unitId, today());
    if (unit.revision !== revision) return fail({ code: 'changed-meanwhile' });
    const planned = await lockPlannedAudits(tx, [unitId]);
    const obstacles = obstaclesOfEnd(unit, { units, planned }, lastDay);
    if (obstacles.length > 0) return fail({ code: 'in-the-way', obstacles });
    await updateUnit(tx, unit, { validTo: lastDay });
    await insertUnitEvents(tx, unitId, lastDay, [{ kind: 'ended' }]);
    await insertLog(tx, { target: { type: 'unit', id: unitId }, detail: { lastDay } });
    return ok({ revision: revision + 1 });
  });
}
