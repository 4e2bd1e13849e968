import type { HashedEntry } from '@/lib/log/entry-bytes';
import type { LogHead } from '@/lib/log/log-head';
import type { StoredLink } from '@/lib/log/verify-log';
import type { ScopedTx } from './scope';

type LinkRow = { [Field in keyof HashedEntry]: HashedEntry[Field] | null } & {
  seq: bigint;
  linkedId: string;
  hash: string;
  detail: string | null;
};

function storedLink({ seq, linkedId, hash, ...fields }: LinkRow): StoredLink {
  const { tenantId, id, at, action, detail } = fields;
  const isThere = tenantId !== null && id !== null && at !== null && action !== null && detail !== null;
  return {
    seq: Number(seq),
    entryId: linkedId,
    hash,
    entry: isThere ? { ...fields, tenantId, id, at, action, detail } : null,
  };
}

/** The links of the tenant's chain after a number, at most `most` of them, in order. */
export async function listLogLinks(tx: ScopedTx, after: number, most: number): Promise<StoredLink[]> {
  const rows = await tx.db.$queryRaw<LinkRow[]>`
    SELECT l.seq, l.entry_id::text AS "linkedId", encode(l.hash, 'hex') AS hash,
      e.tenant_id::text AS "tenantId", e.id::text AS id,
      to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at,
      e.user_id::text AS "userId", e.system_reason AS "systemReason", e.action, e.target_type AS "targetType",
      e.target_id::text AS "targetId", e.detail::text AS detail
    FROM log_link l LEFT JOIN log_entry e ON e.tenant_id = l.tenant_id AND e.id = l.entry_id
    WHERE l.tenant_id = ${tx.actor.tenantId}::uuid AND l.seq > ${after} ORDER BY l.seq LIMIT ${most}`;
  return rows.map(storedLink);
}

/** The oldest entry of the tenant's log that no link names, or null. */
export async function getUnlinkedEntryId(tx: ScopedTx): Promise<string | null> {
  const rows = await tx.db.$queryRaw<{ id: string }[]>`
    SELECT e.id::text AS id FROM log_entry e
    WHERE e.tenant_id = ${tx.actor.tenantId}::uuid
      AND NOT EXISTS (SELECT FROM log_link l WHERE l.tenant_id = e.tenant_id AND l.entry_id = e.id)
    ORDER BY e.at, e.id LIMIT 1`;
  return rows[0]?.id ?? null;
}

/** The last link of the tenant's chain, or null while nothing has been logged. */
export async function getLogHead(tx: ScopedTx): Promise<LogHead | null> {
  const row = await tx.db.logLink.findFirst({ orderBy: { seq: 'desc' } });
  return row && { seq: Number(row.seq), hash: Buffer.from(row.hash).toString('hex') };
}

/** The last link of the part of the tenant's log that has been disposed of, or null while it is whole. */
export async function getLogAnchor(tx: ScopedTx): Promise<LogHead | null> {
  const row = await tx.db.logAnchor.findFirst({
    orderBy: { seq: 'desc' },
    select: { seq: true, hash: true },
  });
  return row && { seq: Number(row.seq), hash: Buffer.from(row.hash).toString('hex') };
}
