import { reachesOf } from '@/lib/domain/access';
import type { Prisma } from './generated/client';
import { type ScopedTx, unitsInReach } from './scope';

/**
 * The actions outside audits that the transaction's action may reach, as a condition on their rows: all of them, or those of
 * the units in reach and those that the person was chosen to do. `can` has the last word on each.
 */
export function outsideActionsInReach(tx: ScopedTx): Prisma.AuditActionWhereInput {
  const reaches = reachesOf(tx.actor, tx.action);
  if (reaches.some((reach) => reach === 'all' || reach === 'outside' || reach === 'followed'))
    return { auditId: null };
  const { in: units = [] } = unitsInReach(tx);
  const ofUnits = { unitId: { in: units } };
  const assigned =
    tx.actor.kind === 'person' && reaches.includes('assigned')
      ? [{ assignment: { is: { assigneeId: tx.actor.userId } } }]
      : [];
  return { auditId: null, OR: [{ risk: { is: ofUnits } }, { selfCheck: { is: ofUnits } }, ...assigned] };
}
