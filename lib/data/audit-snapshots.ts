import { newId } from './columns';
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
