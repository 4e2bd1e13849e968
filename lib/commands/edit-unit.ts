import { z } from 'zod';
import { insertLog } from '@/lib/data/log';
import { listProviders } from '@/lib/data/providers';
import { type ScopedTx, withTenant } from '@/lib/data/scope';
import { insertUnitEvents } from '@/lib/data/unit-events';
import { type HeldUnit, lockUnits } from '@/lib/data/unit-succession';
import { requireUnit, updateUnit } from '@/lib/data/units';
import type { Actor } from '@/lib/domain/actor';
import { fail, ok, type Result } from '@/lib/domain/result';
import { isPartOf } from '@/lib/domain/unit/part-of';
import { unitChanges } from '@/lib/domain/unit/unit-changes';
import { unitBelongingSchema, unitContactSchema, unitDay } from '@/lib/domain/unit/unit-input';
import { today } from '@/lib/time/clock';

export const unitEditSchema = z.object({
  ...unitBelongingSchema.shape,
  ...unitContactSchema.shape,
  unitId: z.uuid(),
  /** The revision that the person saw; another one means that someone else has changed the unit since. */
  revision: z.int().min(1),
  validFrom: unitDay,
  /** From which day a new name, provider or place in the tree holds; the unit's history says so. */
  changedFrom: unitDay,
});
export type UnitEdit = z.infer<typeof unitEditSchema>;

export type EditUnitFailure =
  | 'changed-meanwhile'
  | 'unknown-provider'
  | 'unknown-parent'
  | 'parent-inside'
  | 'ends-before-it-begins'
  | 'changed-too-early'
  | 'changed-in-the-future';

/**
 * Changes what is known of a unit. What it was called, who ran it and what it was a part of stays in its history; audits
 * that are planned or decided keep the facts they have. A change is written when it has come true: never for a day ahead.
 * @throws Denied (notFound) for a unit that the tenant does not have.
 */
export async function editUnit(
  actor: Actor,
  { unitId, revision, changedFrom, ...change }: UnitEdit,
): Promise<Result<{ revision: number }, EditUnitFailure>> {
  return withTenant(actor, 'unit.edit', async (tx) => {
    const units = await lockUnits(tx);
    const unit = await requireUnit(tx, unitId, today());
    if (unit.revision !== revision) return fail('changed-meanwhile');
    const [before, after] = [await placeOf(tx, unit, units), await placeOf(tx, change, units)];
    if (!after || !before) return fail('unknown-provider');
    const { parentId, validFrom } = change;
    if (parentId !== null && !units.some(({ id }) => id === parentId)) return fail('unknown-parent');
    if (parentId !== null && isPartOf(parentId, unitId, units)) return fail('parent-inside');
    if (unit.validTo !== null && unit.validTo < validFrom) return fail('ends-before-it-begins');
    const events = unitChanges(before, after);
    if (events.length > 0 && changedFrom > today()) return fail('changed-in-the-future');
    if (events.length > 0 && changedFrom < validFrom) return fail('changed-too-early');
    await updateUnit(tx, unit, change);
    await insertUnitEvents(tx, unitId, changedFrom, events);
    const changed = events.map(({ kind }) => kind).join(' ');
    await insertLog(tx, { target: { type: 'unit', id: unitId }, detail: { changed, changedFrom } });
    return ok({ revision: revision + 1 });
  });
}

type Place = Pick<UnitEdit, 'name' | 'providerId' | 'parentId'>;

/** The names of what a unit belongs to; null when the tenant has no such provider. */
async function placeOf(tx: ScopedTx, { name, providerId, parentId }: Place, units: readonly HeldUnit[]) {
  const provider = (await listProviders(tx)).find(({ id }) => id === providerId);
  const parent = units.find(({ id }) => id === parentId);
  return provider ? { name, provider: provider.name, parent: parent?.name ?? null } : null;
}
