import { z } from 'zod';
import { newId } from '@/lib/data/columns';
import { insertLog } from '@/lib/data/log';
import { listProviders } from '@/lib/data/providers';
import { withTenant } from '@/lib/data/scope';
import { insertSuccession, listOwnManagers, lockPlannedAudits, lockUnits } from '@/lib/data/unit-succession';
import { insertHeir, requireUnit } from '@/lib/data/units';
import type { Actor } from '@/lib/domain/actor';
import { addDays } from '@/lib/domain/plain-date';
import { fail, ok, type Result } from '@/lib/domain/result';
import { planSuccession, type SuccessionObstacle } from '@/lib/domain/unit/succession';
import { unitBelongingSchema, unitDay } from '@/lib/domain/unit/unit-input';

export const unitToSplitSchema = z.object({
  unitId: z.uuid(),
  revision: z.int().min(1),
  fromDay: unitDay,
  parts: z
    .array(
      z.object({
        name: unitBelongingSchema.shape.name,
        providerId: unitBelongingSchema.shape.providerId,
        /** Which of those who manage the unit manage this one. */
        managerIds: z.array(z.uuid()).max(50),
      }),
    )
    .min(2)
    .max(10),
  /** Which of them gets what is planned, and the parts of the unit; counted from 0. */
  main: z.int().min(0),
});
export type UnitToSplit = z.infer<typeof unitToSplitSchema>;

export type SplitFailure =
  | { readonly code: 'changed-meanwhile' | 'unknown-provider' }
  | { readonly code: 'in-the-way'; readonly obstacles: readonly SuccessionObstacle[] };

/**
 * Lets one unit become several new ones from a day on, or says everything that stands in the way. What the unit has been
 * audited for is compared with by all of them; its open actions are answered for by whoever manages one of them.
 * @throws Denied (notFound) for a unit that the tenant does not have.
 */
export async function splitUnit(
  actor: Actor,
  { unitId, revision, fromDay, parts, main }: UnitToSplit,
): Promise<Result<{ unitIds: string[] }, SplitFailure>> {
  return withTenant(actor, 'unit.split', async (tx) => {
    const units = await lockUnits(tx);
    const unit = await requireUnit(tx, unitId, fromDay);
    if (unit.revision !== revision) return fail({ code: 'changed-meanwhile' });
    const providers = new Set((await listProviders(tx)).map(({ id }) => id));
    if (parts.some(({ providerId }) => !providers.has(providerId))) return fail({ code: 'unknown-provider' });
    const planned = await lockPlannedAudits(tx, [unitId]);
    const before = await listOwnManagers(tx, [unitId], addDays(fromDay, -1));
    const heirs = parts.map(({ name, providerId, managerIds }) => ({
      id: newId(),
      name,
      providerId,
      parentId: unit.parent?.id ?? null,
      managers: before.filter(({ userId }) => managerIds.includes(userId)),
    }));
    const mainHeirId = heirs[Math.min(main, heirs.length - 1)]?.id ?? '';
    const succession = {
      sourceIds: [unitId],
      heirs: heirs.map(({ id, parentId, managers }) => ({
        id,
        parentId,
        managerIds: managers.map(({ userId }) => userId),
      })),
      mainHeirId,
      fromDay,
    };
    const { obstacles, plan } = planSuccession({ units, planned }, succession);
    if (obstacles.length > 0) return fail({ code: 'in-the-way', obstacles });
    for (const { managers: _managers, ...heir } of heirs)
      await insertHeir(tx, { ...heir, validFrom: fromDay }, unit, unit.addressProtected);
    const held = units.filter(({ id }) => id === unitId);
    const written = heirs.map(({ id, managers }) => ({
      id,
      managers: managers.map(({ userId, deputy }) => ({ userId, deputy })),
    }));
    await insertSuccession(tx, held, planned, { how: 'split', plan, heirs: written, mainHeirId, fromDay });
    const unitIds = heirs.map(({ id }) => id);
    await insertLog(tx, {
      target: { type: 'unit', id: unitId },
      detail: { fromDay, units: unitIds.join(' ') },
    });
    return ok({ unitIds });
  });
}
