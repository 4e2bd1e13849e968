import { z } from 'zod';
import { insertLog } from '@/lib/data/log';
import { withTenant } from '@/lib/data/scope';
import { insertUnitEvents } from '@/lib/data/unit-events';
import { lockUnits } from '@/lib/data/unit-succession';
import { requireUnit, updateUnit } from '@/lib/data/units';
import type { Actor } from '@/lib/domain/actor';
import { fail, ok, type Result } from '@/lib/domain/result';
import { today } from '@/lib/time/clock';

export const unitToReopenSchema = z.object({ unitId: z.uuid(), revision: z.int().min(1) });

/**
 * Takes back that a unit ended: it goes on as if nobody had said so, and its history tells of both. Not when another unit
 * has taken over from it. @throws Denied (notFound) for a unit that the tenant does not have.
 */
export async function reopenUnit(
  actor: Actor,
  { unitId, revision }: z.infer<typeof unitToReopenSchema>,
): Promise<Result<{ revision: number }, 'changed-meanwhile' | 'not-ended' | 'passed-on' | 'parent-ended'>> {
  return withTenant(actor, 'unit.reopen', async (tx) => {
    const units = await lockUnits(tx);
    const unit = await requireUnit(tx, unitId, today());
    if (unit.revision !== revision) return fail('changed-meanwhile');
    if (unit.validTo === null) return fail('not-ended');
    if (unit.successors.length > 0) return fail('passed-on');
    const parent = units.find(({ id }) => id === unit.parent?.id);
    if (parent && parent.validTo !== null) return fail('parent-ended');
    await updateUnit(tx, unit, { validTo: null });
    await insertUnitEvents(tx, unitId, today(), [{ kind: 'reopened', lastDay: unit.validTo }]);
    await insertLog(tx, { target: { type: 'unit', id: unitId } });
    return ok({ revision: revision + 1 });
  });
}
