import type { Hold } from '@/lib/domain/retention/hold';
import type { LogHead } from '@/lib/log/log-head';
import type { ScopedTx } from './scope';

/** The doors through which things are disposed of. Each looks for itself whether it may be, whatever was judged before. */

/** Disposes of one thing of an approved disposal; false when it has had its turn. @throws when it is held or not due. */
export async function deleteDisposedItem(tx: ScopedTx, itemId: string): Promise<boolean> {
  const rows = await tx.db.$queryRaw<{ done: boolean }[]>`
    SELECT app.dispose_item(${tx.actor.tenantId}::uuid, ${itemId}::uuid) AS done`;
  return rows[0]?.done === true;
}

/** How far the log has been disposed of: the last link that is gone, if any was left. */
export type DisposedLog = { readonly anchor: LogHead | null; readonly ended: boolean };

/**
 * Disposes of the next part of the log, at most so many entries; null when the item has had its turn. The anchor is to be
 * written in the log in the same transaction: `verifyLog` asks for it.
 */
export async function deleteDisposedLog(
  tx: ScopedTx,
  itemId: string,
  most: number,
): Promise<DisposedLog | null> {
  const rows = await tx.db.$queryRaw<{ seq: bigint | null; hash: string | null; ended: boolean }[]>`
    SELECT seq, hash, ended FROM app.dispose_log(${tx.actor.tenantId}::uuid, ${itemId}::uuid, ${most}::int)`;
  const [row] = rows;
  if (!row) return null;
  const { seq, hash, ended } = row;
  return { anchor: seq !== null && hash !== null ? { seq: Number(seq), hash } : null, ended };
}

/** Lets one thing of an approved disposal be, and keeps why; false when it has had its turn. */
export async function updateItemToKept(
  tx: ScopedTx,
  itemId: string,
  holds: readonly Hold[],
): Promise<boolean> {
  const rows = await tx.db.$queryRaw<{ done: boolean }[]>`
    SELECT app.spare_item(${tx.actor.tenantId}::uuid, ${itemId}::uuid, ${JSON.stringify(holds)}::jsonb) AS done`;
  return rows[0]?.done === true;
}

/** Ends an approved disposal whose items have all had their turn. */
export async function updateDisposalToDone(tx: ScopedTx, disposalId: string, doneAt: Date): Promise<void> {
  await tx.db.disposal.updateMany({
    where: { id: disposalId, status: 'approved' },
    data: { status: 'done', doneAt },
  });
}
