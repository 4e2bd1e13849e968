import type { PlainDate } from '@/lib/domain/plain-date';
import { type UnitEvent, unitEventSchema } from '@/lib/domain/unit/unit-event';
import { now } from '@/lib/time/clock';
import { dayColumn, dayOf, newId } from './columns';
import { type ScopedTx, unitsInReach } from './scope';

/** Something that happened to a unit, and the day from which it holds. */
export type DatedUnitEvent = { readonly id: string; readonly day: PlainDate; readonly event: UnitEvent };

/** What has happened to a unit, the earliest first; nothing of one out of reach. */
export async function listUnitEvents(tx: ScopedTx, unitId: string): Promise<DatedUnitEvent[]> {
  const rows = await tx.db.unitEvent.findMany({
    where: { unitId, unit: { id: unitsInReach(tx) } },
    orderBy: [{ day: 'asc' }, { at: 'asc' }, { id: 'asc' }],
  });
  return rows.map(({ id, day, detail }) => ({ id, day: dayOf(day), event: unitEventSchema.parse(detail) }));
}

/** Adds to what has happened to a unit. */
export async function insertUnitEvents(
  tx: ScopedTx,
  unitId: string,
  day: PlainDate,
  events: readonly UnitEvent[],
): Promise<void> {
  const { tenantId } = tx.actor;
  const at = now();
  await tx.db.unitEvent.createMany({
    data: events.map((detail) => ({ tenantId, id: newId(), unitId, day: dayColumn(day), detail, at })),
  });
}
