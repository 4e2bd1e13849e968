import type { PlainDate } from '@/lib/domain/plain-date';
import { dayColumn, dayOf, dayOrNull } from './columns';
import { Denied, type ScopedTx } from './scope';

/** That a member answers for a unit, or deputises, from a first day to a last one, null while none is set. */
export type ManagedUnit = {
  readonly id: string;
  readonly userId: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly deputy: boolean;
  readonly fromDay: PlainDate;
  readonly toDay: PlainDate | null;
};

/** What everyone manages, has managed or is to manage, or one member alone: by unit, in alphabetical order. */
export async function listManagedUnits(tx: ScopedTx, userId?: string): Promise<ManagedUnit[]> {
  const rows = await tx.db.unitManager.findMany({
    ...(userId && { where: { userId } }),
    include: { unit: { select: { name: true } } },
    orderBy: [{ fromDay: 'asc' }, { id: 'asc' }],
  });
  return rows
    .map(({ id, userId, unitId, unit, deputy, fromDay, toDay }) => ({
      id,
      userId,
      unitId,
      unitName: unit.name,
      deputy,
      fromDay: dayOf(fromDay),
      toDay: dayOrNull(toDay),
    }))
    .sort((a, b) => a.unitName.localeCompare(b.unitName, 'sv'));
}

/** Holds one of them until the transaction ends, with who it is of. @throws Denied (notFound). */
export async function lockManagedUnit(
  tx: ScopedTx,
  id: string,
): Promise<Pick<ManagedUnit, 'userId' | 'unitId' | 'fromDay' | 'toDay'>> {
  const [row] = await tx.db.$queryRaw<
    { userId: string; unitId: string; fromDay: Date; toDay: Date | null }[]
  >`
    SELECT user_id AS "userId", unit_id AS "unitId", from_day AS "fromDay", to_day AS "toDay"
    FROM unit_manager WHERE tenant_id = ${tx.actor.tenantId}::uuid AND id = ${id}::uuid FOR UPDATE`;
  if (!row) throw new Denied('notFound', 'managed unit');
  return { ...row, fromDay: dayOf(row.fromDay), toDay: dayOrNull(row.toDay) };
}

/** Sets the last day of one of them. */
export async function updateManagedUnitEnd(tx: ScopedTx, id: string, toDay: PlainDate): Promise<void> {
  await tx.db.unitManager.update({
    where: { tenantId_id: { tenantId: tx.actor.tenantId, id } },
    data: { toDay: dayColumn(toDay) },
  });
}
