import { type ScopedTx, unitsInReach } from './scope';

/** What is about a unit is for those who reach it; what is about no single one is for all who may read. */
export function ofUnitsInReach(tx: ScopedTx): {
  tenantId: string;
  OR?: { unitId: null | { in: string[] } }[];
} {
  const { tenantId } = tx.actor;
  const { in: units } = unitsInReach(tx);
  return units === undefined ? { tenantId } : { tenantId, OR: [{ unitId: null }, { unitId: { in: units } }] };
}
