import { z } from 'zod';
import { newId } from '@/lib/data/columns';
import { insertLog } from '@/lib/data/log';
import { providerExists } from '@/lib/data/providers';
import { type ScopedTx, withTenant } from '@/lib/data/scope';
import {
  type HeldUnit,
  insertSuccession,
  listOwnManagers,
  lockPlannedAudits,
  lockUnits,
} from '@/lib/data/unit-succession';
import { insertHeir, requireUnit } from '@/lib/data/units';
import type { Actor } from '@/lib/domain/actor';
import { addDays, type PlainDate } from '@/lib/domain/plain-date';
import { fail, ok, type Result } from '@/lib/domain/result';
import { planSuccession, type SuccessionObstacle } from '@/lib/domain/unit/succession';
import { unitBelongingSchema, unitDay } from '@/lib/domain/unit/unit-input';

export const unitsToMergeSchema = z.object({
  /** Those that end. */
  unitIds: z.array(z.uuid()).min(1, { error: 'required' }).max(20),
  into: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('existing'), unitId: z.uuid() }),
    z.object({ kind: z.literal('new'), ...unitBelongingSchema.shape }),
  ]),
  fromDay: unitDay,
  /** Which of those who manage the units that end manage the one that goes on. */
  managerIds: z.array(z.uuid()).max(50),
});
export type UnitsToMerge = z.infer<typeof unitsToMergeSchema>;

export type MergeFailure =
  | { readonly code: 'too-few' | 'unknown-provider' | 'unknown-parent' }
  | { readonly code: 'in-the-way'; readonly obstacles: readonly SuccessionObstacle[] };

/**
 * Lets several units become one from a day on, or says everything that stands in the way. The audits and actions of the units
 * that end stay theirs and are reached by who answers for the one that goes on; what is merely planned goes along. Nothing
 * that was decided changes. @throws Denied (notFound) for a unit that the tenant does not have.
 */
export async function mergeUnits(
  actor: Actor,
  input: UnitsToMerge,
): Promise<Result<{ unitId: string }, MergeFailure>> {
  const { into, fromDay } = input;
  return withTenant(actor, 'unit.merge', async (tx) => {
    const units = await lockUnits(tx);
    const sourceIds = [...new Set(input.unitIds)].filter((id) => into.kind === 'new' || id !== into.unitId);
    if (sourceIds.length < (into.kind === 'new' ? 2 : 1)) return fail({ code: 'too-few' });
    const wrong = await wrongReference(tx, into, units);
    if (wrong) return fail({ code: wrong });
    const sources = [];
    for (const id of sourceIds) sources.push(await requireUnit(tx, id, fromDay));
    const planned = await lockPlannedAudits(tx, sourceIds);
    const heirId = into.kind === 'new' ? newId() : (await requireUnit(tx, into.unitId, fromDay)).id;
    const managers = await readManagers(tx, { ...input, unitIds: sourceIds }, heirId);
    const parentId =
      into.kind === 'new' ? into.parentId : (units.find(({ id }) => id === heirId)?.parentId ?? null);
    const { obstacles, plan } = planSuccession(
      { units, planned },
      {
        sourceIds,
        heirs: [{ id: heirId, parentId, managerIds: managers.all }],
        mainHeirId: heirId,
        fromDay,
      },
    );
    if (obstacles.length > 0) return fail({ code: 'in-the-way', obstacles });
    const [like] = sources;
    if (into.kind === 'new' && like) {
      const { name, providerId } = into;
      const isProtected = sources.some(({ addressProtected }) => addressProtected);
      await insertHeir(tx, { id: heirId, name, providerId, parentId, validFrom: fromDay }, like, isProtected);
    }
    const heirs = [{ id: heirId, managers: managers.joining }];
    const held = units.filter(({ id }) => sourceIds.includes(id));
    await insertSuccession(tx, held, planned, { how: 'merge', plan, heirs, mainHeirId: heirId, fromDay });
    const detail = { fromDay, units: sourceIds.join(' '), planned: plan.auditIds.length };
    await insertLog(tx, { target: { type: 'unit', id: heirId }, detail });
    return ok({ unitId: heirId });
  });
}

async function wrongReference(
  tx: ScopedTx,
  into: UnitsToMerge['into'],
  units: readonly HeldUnit[],
): Promise<'unknown-provider' | 'unknown-parent' | null> {
  if (into.kind === 'existing') return null;
  if (!(await providerExists(tx, into.providerId))) return 'unknown-provider';
  return into.parentId === null || units.some(({ id }) => id === into.parentId) ? null : 'unknown-parent';
}

/** Those who manage the heir from the day on: who did so before, and who joins from the units that end. */
async function readManagers(
  tx: ScopedTx,
  { unitIds, managerIds, fromDay }: { unitIds: string[]; managerIds: string[]; fromDay: PlainDate },
  heirId: string,
) {
  const standing = await listOwnManagers(tx, [heirId], fromDay);
  const before = await listOwnManagers(tx, unitIds, addDays(fromDay, -1));
  const known = new Set(standing.map(({ userId }) => userId));
  const joining = before.filter(({ userId }) => {
    const joins = managerIds.includes(userId) && !known.has(userId);
    known.add(userId);
    return joins;
  });
  return {
    joining: joining.map(({ userId, deputy }) => ({ userId, deputy })),
    all: [...standing, ...joining].map(({ userId }) => userId),
  };
}
