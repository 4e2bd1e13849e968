import { type BasicFacts, basicFactsSchema, factsOfUnit } from '@/lib/domain/basic-facts';
import type { PlainDate } from '@/lib/domain/plain-date';
import type { PlannedAudit, StandingUnit, SuccessionPlan } from '@/lib/domain/unit/succession';
import type { SuccessionKind } from '@/lib/domain/unit/unit-event';
import { dayColumn, dayOf, dayOrNull, newId } from './columns';
import type { ScopedTx } from './scope';
import { insertUnitEvents } from './unit-events';
import { insertPredecessor } from './unit-line';
import { requireUnit, updateUnit } from './units';

/** A unit with what a change of several units at once must know of it. */
export type HeldUnit = StandingUnit & { readonly providerId: string; readonly revision: number };

/**
 * All units of the tenant, in alphabetical order. Until the transaction ends nobody else changes what is a part of what or
 * who took over from whom, so that two changes that are right each by itself make no circle together.
 */
export async function lockUnits(tx: ScopedTx): Promise<HeldUnit[]> {
  await tx.db
    .$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended('units ' || ${tx.actor.tenantId}, 0))::text`;
  const rows = await tx.db.unit.findMany({
    select: {
      id: true,
      parentId: true,
      providerId: true,
      name: true,
      validFrom: true,
      validTo: true,
      revision: true,
      predecessors: { select: { predecessorId: true } },
    },
  });
  return rows
    .map(({ predecessors, validFrom, validTo, ...row }) => ({
      ...row,
      validFrom: dayOf(validFrom),
      validTo: dayOrNull(validTo),
      predecessorIds: predecessors.map(({ predecessorId }) => predecessorId),
    }))
    .sort((a, b) => a.name.localeCompare(b.name, 'sv'));
}

/** A planned audit with its facts as they were copied from the unit. */
export type HeldAudit = PlannedAudit & { readonly facts: BasicFacts };

/** The planned audits of some units, held against other writers until the transaction ends. */
export async function lockPlannedAudits(tx: ScopedTx, unitIds: readonly string[]): Promise<HeldAudit[]> {
  await tx.db.$queryRaw`
    SELECT FROM audit WHERE tenant_id = ${tx.actor.tenantId}::uuid AND unit_id = ANY(${[...unitIds]}::uuid[])
      AND status = 'planned' ORDER BY id FOR UPDATE`;
  const rows = await tx.db.audit.findMany({
    where: { unitId: { in: [...unitIds] }, status: 'planned' },
    select: {
      id: true,
      unitId: true,
      caseNumber: true,
      visitDate: true,
      facts: true,
      auditors: { select: { userId: true } },
    },
    orderBy: { caseNumber: 'asc' },
  });
  return rows.map(({ visitDate, facts, auditors, ...row }) => ({
    ...row,
    visitDate: dayOrNull(visitDate),
    facts: basicFactsSchema.parse(facts),
    auditorIds: auditors.map(({ userId }) => userId),
  }));
}

/** Lets a planned audit be of another unit, with that unit's facts. */
export async function updateAuditUnit(
  tx: ScopedTx,
  auditId: string,
  { unitId, facts }: { readonly unitId: string; readonly facts: BasicFacts },
): Promise<void> {
  await tx.db.audit.update({
    where: { tenantId_id: { tenantId: tx.actor.tenantId, id: auditId } },
    data: { unitId, facts, revision: { increment: 1 } },
  });
}

/** How many audits some units have, the cancelled ones apart, and how many actions in force that are not done. */
export async function countWhatFollows(
  tx: ScopedTx,
  unitIds: readonly string[],
): Promise<{ audits: number; actions: number }> {
  const unitId = { in: [...unitIds] };
  return {
    audits: await tx.db.audit.count({ where: { unitId, status: { not: 'cancelled' } } }),
    actions: await tx.db.auditAction.count({
      where: { status: { in: ['open', 'returned', 'reported'] }, audit: { unitId, status: 'decided' } },
    }),
  };
}

export type StandingManager = {
  readonly unitId: string;
  readonly userId: string;
  readonly name: string;
  readonly deputy: boolean;
};

/** Who manages some units on a day or deputises, each unit by itself, managers before deputies. */
export async function listOwnManagers(
  tx: ScopedTx,
  unitIds: readonly string[],
  day: PlainDate,
): Promise<StandingManager[]> {
  const rows = await tx.db.unitManager.findMany({
    where: {
      unitId: { in: [...unitIds] },
      fromDay: { lte: dayColumn(day) },
      OR: [{ toDay: null }, { toDay: { gte: dayColumn(day) } }],
    },
    orderBy: [{ deputy: 'asc' }, { member: { name: 'asc' } }],
    select: { unitId: true, userId: true, deputy: true, member: { select: { name: true } } },
  });
  return rows.map(({ member, ...row }) => ({ ...row, name: member.name }));
}

/** Lets whoever manages some units do so until a day at the longest. */
export async function updateManagersEnd(
  tx: ScopedTx,
  unitIds: readonly string[],
  lastDay: PlainDate,
): Promise<void> {
  const day = dayColumn(lastDay);
  await tx.db.unitManager.updateMany({
    where: {
      unitId: { in: [...unitIds] },
      fromDay: { lte: day },
      OR: [{ toDay: null }, { toDay: { gt: day } }],
    },
    data: { toDay: day },
  });
}

/** Lets people who manage other units manage this one from a day on, as managers or deputies. */
export async function insertManagers(
  tx: ScopedTx,
  unitId: string,
  managers: readonly Pick<StandingManager, 'userId' | 'deputy'>[],
  fromDay: PlainDate,
): Promise<void> {
  const { tenantId } = tx.actor;
  await tx.db.unitManager.createMany({
    data: managers.map((manager) => ({
      ...manager,
      tenantId,
      id: newId(),
      unitId,
      fromDay: dayColumn(fromDay),
    })),
  });
}

export type SuccessionToWrite = {
  readonly how: SuccessionKind;
  readonly plan: SuccessionPlan;
  readonly heirs: readonly {
    readonly id: string;
    readonly managers: readonly Pick<StandingManager, 'userId' | 'deputy'>[];
  }[];
  readonly mainHeirId: string;
  readonly fromDay: PlainDate;
};

/**
 * Writes a succession that `planSuccession` found nothing against, on units that the transaction has locked and whose heirs
 * are registered: the sources end, the heirs take over, parts and planned audits go along, and each unit's history says so.
 */
export async function insertSuccession(
  tx: ScopedTx,
  sources: readonly HeldUnit[],
  audits: readonly HeldAudit[],
  { how, plan, heirs, mainHeirId, fromDay }: SuccessionToWrite,
): Promise<void> {
  const sourceIds = sources.map(({ id }) => id);
  const follows = await countWhatFollows(tx, sourceIds);
  const moving = audits.filter(({ id }) => plan.auditIds.includes(id));
  for (const { id, revision } of sources)
    if (plan.ends.includes(id)) await updateUnit(tx, { id, revision }, { validTo: plan.lastDay });
  for (const { unitId, predecessorId } of plan.links)
    await insertPredecessor(tx, unitId, predecessorId, fromDay);
  await updateManagersEnd(tx, sourceIds, plan.lastDay);
  const names: string[] = [];
  for (const { id, managers } of heirs) {
    await insertManagers(tx, id, managers, fromDay);
    const { name } = await requireUnit(tx, id, fromDay);
    names.push(name);
    const planned = id === mainHeirId ? moving.length : 0;
    const from = sources.map((source) => source.name);
    await insertUnitEvents(tx, id, fromDay, [{ kind: 'tookOver', how, from, ...follows, planned }]);
  }
  for (const id of sourceIds) await insertUnitEvents(tx, id, fromDay, [{ kind: 'passedOn', how, to: names }]);
  for (const { unitId, parentId } of plan.moves) await updateParent(tx, unitId, parentId, fromDay);
  const heir = await requireUnit(tx, mainHeirId, fromDay);
  for (const { id, facts } of moving) {
    const { participants } = facts;
    await updateAuditUnit(tx, id, { unitId: mainHeirId, facts: { ...factsOfUnit(heir), participants } });
  }
}

/** Makes a unit a part of another one than before, and says so in its history. */
async function updateParent(
  tx: ScopedTx,
  unitId: string,
  parentId: string,
  fromDay: PlainDate,
): Promise<void> {
  const unit = await requireUnit(tx, unitId, fromDay);
  await updateUnit(tx, unit, { parentId });
  const { name: after } = await requireUnit(tx, parentId, fromDay);
  const before = unit.parent?.name ?? null;
  await insertUnitEvents(tx, unitId, fromDay, [{ kind: 'newParent', before, after }]);
}
