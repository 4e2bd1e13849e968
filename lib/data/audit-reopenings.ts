import type { ScopedTx } from './scope';

/** That an audit was taken up again after its decision: which version stood then, why, by whom. */
export type Reopening = {
  /** Of the snapshot, and the report, that stood. */
  readonly version: number;
  readonly motive: string;
  /** The name of whoever reopened it. */
  readonly by: string;
  readonly at: Date;
};

/** Says why the version that stands is reopened. Written before the audit itself, which the database demands. */
export async function insertReopening(
  tx: ScopedTx,
  reopening: Omit<Reopening, 'by'> & { readonly auditId: string; readonly userId: string },
): Promise<void> {
  await tx.db.auditReopening.create({ data: { ...reopening, tenantId: tx.actor.tenantId } });
}

/** How often an audit that the transaction has reached was taken up again, the newest first. */
export async function listReopenings(tx: ScopedTx, auditId: string): Promise<Reopening[]> {
  const rows = await tx.db.auditReopening.findMany({
    where: { auditId },
    include: { member: { select: { name: true } } },
    orderBy: { version: 'desc' },
  });
  return rows.map(({ version, motive, member, at }) => ({ version, motive, by: member.name, at }));
}
