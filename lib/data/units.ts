import { can } from '@/lib/domain/access';
import type { PlainDate } from '@/lib/domain/plain-date';
import type { OperatingForm } from '@/lib/domain/provider';
import { dayColumn, dayOf, dayOrNull } from './columns';
import { operatingFormOf } from './providers';
import { reached, type ScopedTx, unitsInReach } from './scope';

export type UnitSummary = {
  readonly id: string;
  /** The unit that it is a part of, in reach or not. */
  readonly parentId: string | null;
  readonly name: string;
  readonly providerName: string;
  readonly operatingForm: OperatingForm;
  readonly validFrom: PlainDate;
  readonly validTo: PlainDate | null;
  readonly addressProtected: boolean;
  /** The names of those who answer for the unit on the day asked for. */
  readonly managers: readonly string[];
};

export type UnitDetails = UnitSummary & {
  readonly parent: { readonly id: string; readonly name: string } | null;
  readonly predecessors: readonly { readonly id: string; readonly name: string }[];
  readonly address: string | null;
  readonly phone: string | null;
  readonly email: string | null;
};

const managersOn = (today: PlainDate) => ({
  where: { fromDay: { lte: dayColumn(today) }, OR: [{ toDay: null }, { toDay: { gte: dayColumn(today) } }] },
  orderBy: { deputy: 'asc' as const },
  include: { member: true },
});

type Row = {
  id: string;
  parentId: string | null;
  name: string;
  validFrom: Date;
  validTo: Date | null;
  addressProtected: boolean;
  provider: { name: string; operatingForm: string };
  managers: { member: { name: string } }[];
};

const summaryOf = (row: Row): UnitSummary => ({
  id: row.id,
  parentId: row.parentId,
  name: row.name,
  providerName: row.provider.name,
  operatingForm: operatingFormOf(row.provider.operatingForm),
  validFrom: dayOf(row.validFrom),
  validTo: dayOrNull(row.validTo),
  addressProtected: row.addressProtected,
  managers: row.managers.map((manager) => manager.member.name),
});

/** The units in the actor's reach, in alphabetical order. */
export async function listUnits(tx: ScopedTx, today: PlainDate): Promise<UnitSummary[]> {
  const rows = await tx.db.unit.findMany({
    where: { id: unitsInReach(tx) },
    include: { provider: true, managers: managersOn(today) },
  });
  return rows.map(summaryOf).sort((a, b) => a.name.localeCompare(b.name, 'sv'));
}

/** The address of a sheltered place is for those who work with it. */
const mayReadAddress = ({ actor }: ScopedTx, unit: { id: string; addressProtected: boolean }): boolean =>
  !unit.addressProtected || can(actor, 'unit.readProtectedAddress', { unitId: unit.id });

/** One unit with all that is known of it. @throws Denied (notFound) when it is unknown or out of reach. */
export async function requireUnit(tx: ScopedTx, unitId: string, today: PlainDate): Promise<UnitDetails> {
  const row = await tx.db.unit.findUnique({
    where: { tenantId_id: { tenantId: tx.actor.tenantId, id: unitId } },
    include: {
      provider: true,
      parent: true,
      managers: managersOn(today),
      predecessors: { include: { predecessor: true } },
    },
  });
  const unit = reached(tx, row, (found) => ({ unitId: found.id }));
  return {
    ...summaryOf(unit),
    parent: unit.parent && { id: unit.parent.id, name: unit.parent.name },
    predecessors: unit.predecessors.map(({ predecessor: { id, name } }) => ({ id, name })),
    address: mayReadAddress(tx, unit) ? unit.address : null,
    phone: unit.phone,
    email: unit.email,
  };
}

/** Those who manage the unit, or deputise for a manager, on a day. */
export async function listManagerIds(tx: ScopedTx, unitId: string, day: PlainDate): Promise<string[]> {
  const { where } = managersOn(day);
  const rows = await tx.db.unitManager.findMany({ where: { ...where, unitId }, select: { userId: true } });
  return rows.map((row) => row.userId);
}

export type UnitManagerOnDay = { readonly unitId: string; readonly userId: string; readonly name: string };

/** Everyone who manages one of some units on a day, or deputises for a manager, in alphabetical order. */
export async function listUnitManagers(
  tx: ScopedTx,
  unitIds: readonly string[],
  day: PlainDate,
): Promise<UnitManagerOnDay[]> {
  const rows = await tx.db.unitManager.findMany({
    where: { ...managersOn(day).where, unitId: { in: [...new Set(unitIds)] } },
    select: { unitId: true, userId: true, member: { select: { name: true } } },
  });
  return rows
    .map(({ unitId, userId, member: { name } }) => ({ unitId, userId, name }))
    .sort((a, b) => a.name.localeCompare(b.name, 'sv'));
}

/** Whether a unit with this id exists in the tenant, within reach or not. */
export async function unitExists(tx: ScopedTx, unitId: string): Promise<boolean> {
  return (await tx.db.unit.count({ where: { id: unitId } })) === 1;
}

export type NewUnit = {
  readonly id: string;
  readonly providerId: string;
  readonly parentId: string | null;
  readonly name: string;
  readonly validFrom: PlainDate;
  readonly validTo: PlainDate | null;
  readonly address: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly addressProtected: boolean;
};

export async function insertUnit(tx: ScopedTx, unit: NewUnit): Promise<void> {
  await tx.db.unit.create({
    data: {
      ...unit,
      tenantId: tx.actor.tenantId,
      validFrom: dayColumn(unit.validFrom),
      validTo: unit.validTo && dayColumn(unit.validTo),
    },
  });
}

/** Says that a unit took over from another one. */
export async function insertPredecessor(tx: ScopedTx, unitId: string, predecessorId: string): Promise<void> {
  await tx.db.unitPredecessor.create({ data: { tenantId: tx.actor.tenantId, unitId, predecessorId } });
}

export type NewUnitManager = {
  readonly id: string;
  readonly unitId: string;
  readonly userId: string;
  readonly deputy: boolean;
  readonly fromDay: PlainDate;
  /** The last day, where one is set from the beginning. */
  readonly toDay?: PlainDate | null;
};

export async function insertUnitManager(
  tx: ScopedTx,
  { fromDay, toDay = null, ...manager }: NewUnitManager,
): Promise<void> {
  await tx.db.unitManager.create({
    data: {
      ...manager,
      tenantId: tx.actor.tenantId,
      fromDay: dayColumn(fromDay),
      toDay: toDay && dayColumn(toDay),
    },
  });
}
