import { newId } from './columns';
import { enqueue } from './queue';
import { insertReport } from './reports';
import type { ScopedTx } from './scope';

/** An audit frozen as it was decided or closed. Never changes. */
export type AuditSnapshotRow = {
  readonly id: string;
  readonly auditId: string;
  /** From 1; a new version is made, never an old one changed. */
  readonly version: number;
  readonly kind: 'decision' | 'closing';
  /** Canonical JSON. */
  readonly content: string;
  /** SHA-256 of the content in UTF-8, in hexadecimal. */
  readonly sha256: string;
};

/** The version that the next snapshot of a locked audit is to have. */
export async function nextSnapshotVersion(tx: ScopedTx, auditId: string): Promise<number> {
  return (await tx.db.auditSnapshot.count({ where: { auditId } })) + 1;
}

/** The newest snapshot of a kind of an audit that the transaction has reached; null when there is none. */
export async function getNewestSnapshot(
  tx: ScopedTx,
  auditId: string,
  kind: AuditSnapshotRow['kind'],
): Promise<AuditSnapshotRow | null> {
  const row = await tx.db.auditSnapshot.findFirst({ where: { auditId, kind }, orderBy: { version: 'desc' } });
  if (!row) return null;
  const { id, version, content, sha256 } = row;
  return { id, auditId, version, kind, content, sha256 };
}

/** Freezes a locked audit, and puts the making of its report in the queue, all in the one transaction. */
export async function insertFrozenReport(
  tx: ScopedTx,
  { code, ...frozen }: Parameters<typeof insertSnapshot>[1] & { readonly code: string },
): Promise<{ readonly reportId: string; readonly snapshotId: string }> {
  const snapshotId = await insertSnapshot(tx, frozen);
  const reportId = newId();
  const { auditId, kind, version } = frozen;
  await insertReport(tx, { id: reportId, auditId, snapshotId, kind, version, code });
  await enqueue(tx, 'seal-report', { reportId });
  return { reportId, snapshotId };
}

/** Freezes an audit that the transaction has locked; the snapshot's id. The hash must be that of the content. */
export async function insertSnapshot(
  tx: ScopedTx,
  { at, ...frozen }: Omit<AuditSnapshotRow, 'id'> & { readonly at: Date },
): Promise<string> {
  const id = newId();
  await tx.db.auditSnapshot.create({
    data: {
      tenantId: tx.actor.tenantId,
      id,
      ...frozen,
      createdAt: at,
    },
  });
  return id;
}
