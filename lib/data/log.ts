import { newId } from './columns';
import type { ScopedTx } from './scope';

/** What was done on what: written in the same transaction as the deed. `detail` holds ids and codes, no case content. */
export type LogRecord = {
  readonly target?: { readonly type: string; readonly id: string };
  readonly detail?: Readonly<Record<string, string | number | boolean | null>>;
};

/** Writes the transaction's action in the tenant's log, in the name of whoever acts. */
export async function insertLog(tx: ScopedTx, record: LogRecord = {}): Promise<void> {
  const by = tx.actor.kind === 'person' ? { userId: tx.actor.userId } : { systemReason: tx.actor.reason };
  await tx.db.logEntry.create({
    data: {
      tenantId: tx.actor.tenantId,
      id: newId(),
      ...by,
      action: tx.action,
      ...(record.target && { targetType: record.target.type, targetId: record.target.id }),
      detail: record.detail ?? {},
    },
  });
}

export type LogEntry = {
  readonly id: string;
  readonly at: Date;
  /** The person's name, or null when the system acted; then `systemReason` says why. */
  readonly by: string | null;
  readonly systemReason: string | null;
  readonly action: string;
  readonly targetType: string | null;
};

/** The newest entries of the tenant's log, newest first. */
export async function listLog(tx: ScopedTx, most: number): Promise<LogEntry[]> {
  const rows = await tx.db.logEntry.findMany({
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: most,
    include: { member: true },
  });
  return rows.map((row) => ({
    id: row.id,
    at: row.at,
    by: row.member?.name ?? null,
    systemReason: row.systemReason,
    action: row.action,
    targetType: row.targetType,
  }));
}
