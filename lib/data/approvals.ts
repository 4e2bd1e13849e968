import { type Role, roles } from '@/lib/domain/actor';
import { newId } from './columns';
import type { ScopedTx } from './scope';

/** One person's approval of a draft, as it is printed in the report. */
export type Approval = {
  /** As the person was called then. */
  readonly name: string;
  /** The role that the person approved in. */
  readonly role: Role;
  readonly at: Date;
  /** How the person had just proved who they are, and when. */
  readonly method: 'password' | 'oidc';
  readonly authenticatedAt: Date;
  /** SHA-256 of what was approved, in hexadecimal. */
  readonly sha256: string;
  /** What it was given for: the draft, by another than the one who asked; the decision; or the closing. */
  readonly step: ApprovedStep;
};

export const approvedSteps = ['approve', 'decide', 'close'] as const;
export type ApprovedStep = (typeof approvedSteps)[number];

/** The column's value as a known role. @throws when the database holds another one. */
function roleOf(column: string): Role {
  const role = roles.find((known) => known === column);
  if (!role) throw new Error(`Unknown role in the database: ${column}`);
  return role;
}

/** Writes an approval of an audit as it is at a revision of it. */
export async function insertApproval(
  tx: ScopedTx,
  of: { readonly auditId: string; readonly revision: number; readonly userId: string },
  approval: Approval,
): Promise<void> {
  await tx.db.auditApproval.create({
    data: { ...approval, ...of, tenantId: tx.actor.tenantId, id: newId() },
  });
}

/** The approvals of an audit, the first one first; with a revision, only those of the audit as it was then. */
export async function listApprovals(tx: ScopedTx, auditId: string, revision?: number): Promise<Approval[]> {
  const rows = await tx.db.auditApproval.findMany({
    where: { auditId, ...(revision !== undefined && { revision }) },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  });
  return rows.map(({ name, role, at, method, authenticatedAt, sha256, step }) => ({
    name,
    role: roleOf(role),
    at,
    method: method === 'oidc' ? 'oidc' : 'password',
    authenticatedAt,
    sha256,
    step: approvedSteps.find((known) => known === step) ?? 'decide',
  }));
}
