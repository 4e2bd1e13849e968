import { type LogChoice, wholeLog } from '@/lib/domain/log/log-choice';
import type { LogDetail } from '@/lib/domain/log/log-detail';
import { deedsOf } from '@/lib/domain/log/log-kind';
import { newId } from './columns';
import { Prisma } from './generated/client';
import { Denied, type ScopedTx } from './scope';

/** What was done on what: written in the same transaction as the deed. `detail` holds ids and codes, no case content. */
export type LogRecord = {
  readonly target?: { readonly type: string; readonly id: string };
  readonly detail?: LogDetail;
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
  readonly userId: string | null;
  /** The person's name, or null when the system acted; then `systemReason` says why. */
  readonly by: string | null;
  readonly systemReason: string | null;
  /** By the name it has in the table of access, or `session.opened` and the like. */
  readonly action: string;
  readonly targetType: string | null;
  readonly targetId: string | null;
  readonly detail: LogDetail;
  /** Where it stands in the chain, and the hash of its link in hexadecimal. */
  readonly seq: number;
  readonly hash: string;
};

/** The newest entries of the tenant's log, of those that a choice leaves, newest first. */
export async function listLog(tx: ScopedTx, most: number, choice: LogChoice = wholeLog): Promise<LogEntry[]> {
  const found = conditionsOf(tx, choice);
  const newest = (source: Prisma.Sql, condition: Prisma.Sql) => Prisma.sql`
    (SELECT e.* FROM ${source} WHERE ${condition} ORDER BY e.at DESC, e.id DESC LIMIT ${most})`;
  const entries = Prisma.sql`log_entry e`;
  if (choice.kind === null) return read(tx, newest(entries, found), most);
  // The newest of each deed, and of these the newest: an index has each of them in order.
  const deeds = Prisma.sql`(SELECT n.* FROM unnest(${deedsOf(choice.kind)}::text[]) AS deed(name) CROSS JOIN LATERAL
    ${newest(entries, Prisma.sql`e.action = deed.name AND ${found}`)} AS n)`;
  return read(tx, deeds, most);
}

/**
 * What the person who asks has done, and what has been done with them, newest first: what anyone may know of themselves.
 *
 * @throws Denied when it is not a person who asks.
 */
export async function listOwnLog(
  tx: ScopedTx,
  most: number,
  before: LogChoice['before'] = null,
): Promise<LogEntry[]> {
  const { actor, action } = tx;
  if (actor.kind !== 'person') throw new Denied('forbidden', action);
  const found = conditionsOf(tx, { ...wholeLog, before });
  const newest = (condition: Prisma.Sql) => Prisma.sql`
    (SELECT e.* FROM log_entry e WHERE ${condition} AND ${found} ORDER BY e.at DESC, e.id DESC LIMIT ${most})`;
  const mine = newest(Prisma.sql`e.user_id = ${actor.userId}::uuid`);
  const ofMe = newest(
    Prisma.sql`e.target_id = ${actor.userId}::uuid AND e.user_id IS DISTINCT FROM ${actor.userId}::uuid`,
  );
  return read(tx, Prisma.sql`(${mine} UNION ALL ${ofMe})`, most);
}

/** Some entries of the tenant's log by their ids, newest first. */
export function listLogByIds(tx: ScopedTx, ids: readonly string[]): Promise<LogEntry[]> {
  const { tenantId } = tx.actor;
  const found = Prisma.sql`(SELECT * FROM log_entry WHERE tenant_id = ${tenantId}::uuid AND id = ANY(${[...ids]}::uuid[]))`;
  return read(tx, found, ids.length);
}

function conditionsOf({ actor }: ScopedTx, { by, target, from, to, before }: LogChoice): Prisma.Sql {
  const conditions = [Prisma.sql`e.tenant_id = ${actor.tenantId}::uuid`];
  const add = (condition: Prisma.Sql): unknown => conditions.push(condition);
  if (by) add(Prisma.sql`e.user_id = ${by}::uuid`);
  if (target) add(Prisma.sql`e.target_id = ${target}::uuid`);
  if (from) add(Prisma.sql`e.at >= ${from}::date::timestamp AT TIME ZONE 'Europe/Stockholm'`);
  if (to) add(Prisma.sql`e.at < (${to}::date + 1)::timestamp AT TIME ZONE 'Europe/Stockholm'`);
  if (before) add(Prisma.sql`(e.at, e.id) < (${before.at}::timestamptz, ${before.id}::uuid)`);
  return Prisma.join(conditions, ' AND ');
}

type EntryRow = Omit<LogEntry, 'seq'> & { seq: bigint };

async function read(tx: ScopedTx, source: Prisma.Sql, most: number): Promise<LogEntry[]> {
  const rows = await tx.db.$queryRaw<EntryRow[]>`
    SELECT e.id::text AS id, e.at, e.user_id::text AS "userId", m.name AS by, e.system_reason AS "systemReason", e.action,
      e.target_type AS "targetType", e.target_id::text AS "targetId", e.detail, l.seq, encode(l.hash, 'hex') AS hash
    FROM ${source} AS e
    JOIN log_link l ON l.tenant_id = e.tenant_id AND l.entry_id = e.id
    LEFT JOIN membership m ON m.tenant_id = e.tenant_id AND m.user_id = e.user_id
    ORDER BY e.at DESC, e.id DESC LIMIT ${most}`;
  return rows.map((row) => ({ ...row, seq: Number(row.seq) }));
}
