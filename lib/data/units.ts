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

/** Another unit, before or after this one, and the day from which the later one stands in the place of the earlier. */
export type UnitLink = { readonly id: string; readonly name: string; readonly fromDay: PlainDate };

export type UnitDetails = UnitSummary & {
  readonly parent: { readonly id: string; readonly name: string } | null;
  readonly providerId: string;
  readonly predecessors: readonly UnitLink[];
  /** Those that took over from it. */
  readonly successors: readonly UnitLink[];
  /** Grows with every change. */
  readonly revision: number;
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

const linkTo = ({ id, name }: { id: string; name: string }, fromDay: Date): UnitLink => ({
  id,
  name,
  fromDay: dayOf(fromDay),
});

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
      successors: { include: { unit: true } },
    },
  });
  const unit = reached(tx, row, (found) => ({ unitId: found.id }));
  return {
    ...summaryOf(unit),
    parent: unit.parent && { id: unit.parent.id, name: unit.parent.name },
    providerId: unit.providerId,
    predecessors: unit.predecessors.map(({ predecessor, fromDay }) => linkTo(predecessor, fromDay)),
    successors: unit.successors.map(({ unit: successor, fromDay }) => linkTo(successor, fromDay)),
    revision: unit.revision,
    address: mayReadAddress(tx, unit) ? unit.address : null,
    phone: unit.phone,
    email: unit.email,
  };
}

/** Those who answer for the unit on a day, as `listUnitManagers` says. */
export async function listManagerIds(tx: ScopedTx, unitId: string, day: PlainDate): Promise<string[]> {
  return (await listUnitManagers(tx, [unitId], day)).map(({ userId }) => userId);
}

export type UnitManagerOnDay = { readonly unitId: string; readonly userId: string; readonly name: string };

/**
 * Everyone who answers for one of some units on a day, in alphabetical order: who manages it or deputises, and who does so for
 * a unit that has taken over from it.
 */
export async function listUnitManagers(
  tx: ScopedTx,
  unitIds: readonly string[],
  day: PlainDate,
): Promise<UnitManagerOnDay[]> {
  const { tenantId } = tx.actor;
  const rows = await tx.db.$queryRaw<UnitManagerOnDay[]>`
    WITH RECURSIVE line (asked, id) AS (
      SELECT unit_id, unit_id FROM unnest(${[...new Set(unitIds)]}::uuid[]) AS unit_id
      UNION SELECT line.asked, p.unit_id FROM unit_predecessor p JOIN line ON line.id = p.predecessor_id
        WHERE p.tenant_id = ${tenantId}::uuid AND p.from_day <= ${day}::date)
    SELECT DISTINCT line.asked AS "unitId", m.user_id AS "userId", m.name
    FROM line
      JOIN unit_manager um ON um.tenant_id = ${tenantId}::uuid AND um.unit_id = line.id
      JOIN membership m ON m.tenant_id = um.tenant_id AND m.user_id = um.user_id
    WHERE um.from_day <= ${day}::date AND (um.to_day IS NULL OR um.to_day >= ${day}::date)`;
  return rows.sort((a, b) => a.name.localeCompare(b.name, 'sv'));
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

/** Registers a unit that takes over from another one: it is reached as that one was, until somebody says otherwise. */
export async function insertHeir(
  tx: ScopedTx,
  heir: Pick<NewUnit, 'id' | 'name' | 'providerId' | 'parentId' | 'validFrom'>,
  like: UnitDetails,
  addressProtected: boolean,
): Promise<void> {
  const { address, phone, email } = like;
  await insertUnit(tx, { ...heir, address, phone, email, addressProtected, validTo: null });
}

/** What an administrator may change of a unit. */
export type UnitChange = Partial<Omit<NewUnit, 'id'>>;

/** Changes a unit; its revision grows by one. False when it is no longer at the revision that was built upon. */
export async function updateUnit(
  tx: ScopedTx,
  { id, revision }: Pick<UnitDetails, 'id' | 'revision'>,
  { validFrom, validTo, ...columns }: UnitChange,
): Promise<boolean> {
  const { count } = await tx.db.unit.updateMany({
    where: { id, revision },
    data: {
      ...columns,
      ...(validFrom !== undefined && { validFrom: dayColumn(validFrom) }),
      ...(validTo !== undefined && { validTo: validTo && dayColumn(validTo) }),
      revision: { increment: 1 },
    },
  });
  return count === 1;
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
