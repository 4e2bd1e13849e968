import type { PlainDate } from '@/lib/domain/plain-date';
import { dayColumn } from './columns';
import type { ScopedTx } from './scope';

/** The units whose audits come before those of a unit: itself, and those that it took over from, however long ago. */
export async function listUnitLine(tx: ScopedTx, unitId: string): Promise<string[]> {
  const rows = await tx.db.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE line (id) AS (
      SELECT ${unitId}::uuid
      UNION SELECT p.predecessor_id FROM unit_predecessor p JOIN line ON line.id = p.unit_id
        WHERE p.tenant_id = ${tx.actor.tenantId}::uuid)
    SELECT id FROM line`;
  return rows.map(({ id }) => id);
}

/** Each unit's own line onwards: itself, and those that took over from it, however many times. */
export type HeirsOf = (unitId: string) => readonly string[];

/** Who took over from whom in the whole tenant, read once for many units. */
export async function readHeirs(tx: ScopedTx): Promise<HeirsOf> {
  const links = await tx.db.unitPredecessor.findMany({ select: { unitId: true, predecessorId: true } });
  return (unitId) => {
    const line = new Set([unitId]);
    // A set that grows while it is walked.
    for (const id of line)
      for (const link of links.filter(({ predecessorId }) => predecessorId === id)) line.add(link.unitId);
    return [...line];
  };
}

/** Says that a unit took over from another one, and from which day it did. */
export async function insertPredecessor(
  tx: ScopedTx,
  unitId: string,
  predecessorId: string,
  fromDay: PlainDate,
): Promise<void> {
  const { tenantId } = tx.actor;
  await tx.db.unitPredecessor.create({
    data: { tenantId, unitId, predecessorId, fromDay: dayColumn(fromDay) },
  });
}
