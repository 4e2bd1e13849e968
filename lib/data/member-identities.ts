import type { Role } from '@/lib/domain/actor';
import type { PlainDate } from '@/lib/domain/plain-date';
import { dayOf, dayOrNull, newId } from './columns';
import type { ScopedTx } from './scope';

/** Who the tenant's members are at its provider. */

/** A member as far as coming in is concerned. */
export type Entrant = {
  readonly userId: string;
  readonly roles: readonly Role[];
  readonly startedOn: PlainDate;
  readonly endedOn: PlainDate | null;
};

const columns = { userId: true, roles: true, startedOn: true, endedOn: true } as const;

const entrantOf = (row: {
  userId: string;
  roles: string[];
  startedOn: Date;
  endedOn: Date | null;
}): Entrant => ({
  userId: row.userId,
  roles: row.roles as Role[],
  startedOn: dayOf(row.startedOn),
  endedOn: dayOrNull(row.endedOn),
});

/** The member that an identity belongs to, or null. */
export async function getMemberOfIdentity(
  tx: ScopedTx,
  identity: { readonly issuer: string; readonly subject: string },
): Promise<Entrant | null> {
  const { issuer, subject } = identity;
  const row = await tx.db.memberIdentity.findFirst({
    where: { tenantId: tx.actor.tenantId, issuer, subject },
    select: { member: { select: columns } },
  });
  return row && entrantOf(row.member);
}

/** The member of this tenant whose account has an address, or null; whether others have such an account is not told. */
export async function getMemberOfAddress(tx: ScopedTx, email: string): Promise<Entrant | null> {
  const [known] = await tx.db.$queryRaw<{ id: string | null }[]>`
    SELECT app.account_of_address(${email}, NULL) AS id`;
  if (!known?.id) return null;
  const key = { tenantId_userId: { tenantId: tx.actor.tenantId, userId: known.id } };
  const row = await tx.db.membership.findUnique({ where: key, select: columns });
  return row && entrantOf(row);
}

/** Whether a member has another subject at this issuer already: an address may have gone from one person to another. */
export async function hasIdentityAt(tx: ScopedTx, userId: string, issuer: string): Promise<boolean> {
  const where = { tenantId: tx.actor.tenantId, userId, issuer };
  return (await tx.db.memberIdentity.findFirst({ where, select: { subject: true } })) !== null;
}

/** The account with an address, made without a password when there is none. Only for somebody who is about to be a member. */
export async function insertAccountOfAddress(tx: ScopedTx, email: string): Promise<string> {
  const [made] = await tx.db.$queryRaw<{ id: string }[]>`
    SELECT app.account_of_address(${email}, ${newId()}::uuid) AS id`;
  if (!made) throw new Error('No account was made');
  return made.id;
}

export async function insertMemberIdentity(
  tx: ScopedTx,
  identity: { readonly issuer: string; readonly subject: string; readonly userId: string },
  madeAt: Date,
): Promise<void> {
  const { issuer, subject, userId } = identity;
  await tx.db.memberIdentity.create({
    data: { issuer, subject, userId, tenantId: tx.actor.tenantId, madeAt, lastUsedAt: madeAt },
  });
}

/** Notes that an identity has been come in with. */
export async function updateMemberIdentityUsed(
  tx: ScopedTx,
  { issuer, subject }: { readonly issuer: string; readonly subject: string },
  lastUsedAt: Date,
): Promise<void> {
  const where = { tenantId: tx.actor.tenantId, issuer, subject };
  await tx.db.memberIdentity.updateMany({ where, data: { lastUsedAt } });
}

/** A login at a provider that a member is known by; who they are there is for the provider alone to know. */
export type BoundIdentity = {
  readonly issuer: string;
  readonly madeAt: Date;
  readonly lastUsedAt: Date;
};

/** By which logins a member is known, the one that was used last first. */
export async function listMemberIdentities(tx: ScopedTx, userId: string): Promise<BoundIdentity[]> {
  return tx.db.memberIdentity.findMany({
    where: { tenantId: tx.actor.tenantId, userId },
    select: { issuer: true, madeAt: true, lastUsedAt: true },
    orderBy: [{ lastUsedAt: 'desc' }, { issuer: 'asc' }],
  });
}

/** Forgets by which login at an issuer a member is known; false when there is none. */
export async function deleteMemberIdentity(tx: ScopedTx, userId: string, issuer: string): Promise<boolean> {
  const where = { tenantId: tx.actor.tenantId, userId, issuer };
  return (await tx.db.memberIdentity.deleteMany({ where })).count > 0;
}

/** Ends the sessions of one member that the tenant's provider vouched for; how many they were. */
export async function endVouchedSessionsOf(tx: ScopedTx, userId: string): Promise<number> {
  const [row] = await tx.db.$queryRaw<{ ended: number }[]>`
    SELECT app.end_vouched_sessions_of(${userId}::uuid) AS ended`;
  return row?.ended ?? 0;
}
