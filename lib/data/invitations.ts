import type { Role } from '@/lib/domain/actor';
import type { PlainDate } from '@/lib/domain/plain-date';
import { dayColumn, dayOf, newId } from './columns';
import type { Acceptance } from './invitation-links';
import { enqueue } from './queue';
import { Denied, type ScopedTx } from './scope';

/** An invitation that has neither been accepted nor withdrawn. */
export type OpenInvitation = {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly startedOn: PlainDate;
  readonly unitNames: readonly string[];
  /** Who invited; null when it was the operator. */
  readonly invitedBy: string | null;
  readonly invitedAt: Date;
  /** Until when its newest link holds. */
  readonly expiresAt: Date;
};

/** The invitations that wait for their person, with a link that holds or one that has run out: the newest first. */
export async function listOpenInvitations(tx: ScopedTx): Promise<OpenInvitation[]> {
  const rows = await tx.db.invitation.findMany({
    where: { acceptedAt: null, withdrawnAt: null },
    include: { units: { include: { unit: { select: { name: true } } } } },
    orderBy: [{ invitedAt: 'desc' }, { id: 'desc' }],
  });
  return rows.map(({ id, email, name, roles, startedOn, units, invitedBy, invitedAt, expiresAt }) => ({
    id,
    email,
    name,
    roles: roles as Role[],
    startedOn: dayOf(startedOn),
    unitNames: units.map(({ unit }) => unit.name).sort((a, b) => a.localeCompare(b, 'sv')),
    invitedBy,
    invitedAt,
    expiresAt,
  }));
}

/** What a link is made from, what the database knows it by, and until when it holds. */
export type NewLink = { readonly linkId: string; readonly tokenHash: string; readonly expiresAt: Date };

export type NewInvitation = NewLink & {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly startedOn: PlainDate;
  readonly unitIds: readonly string[];
  readonly invitedBy: string | null;
  readonly invitedAt: Date;
};

/** Writes an invitation; false when there is an open one to the address already. */
export async function insertInvitation(
  tx: ScopedTx,
  { unitIds, roles, startedOn, ...invitation }: NewInvitation,
): Promise<boolean> {
  const { tenantId } = tx.actor;
  const { count } = await tx.db.invitation.createMany({
    data: [{ ...invitation, tenantId, roles: [...roles], startedOn: dayColumn(startedOn) }],
    skipDuplicates: true,
  });
  if (count === 0) return false;
  await tx.db.invitationUnit.createMany({
    data: unitIds.map((unitId) => ({ tenantId, invitationId: invitation.id, unitId })),
  });
  return true;
}

/** The open invitation to an address, or null. */
export async function getOpenInvitationId(tx: ScopedTx, email: string): Promise<string | null> {
  const where = { email, tenantId: tx.actor.tenantId, acceptedAt: null, withdrawnAt: null };
  return (await tx.db.invitation.findFirst({ where, select: { id: true } }))?.id ?? null;
}

/** The address that a link of the tenant invites, also one that no longer holds; null for a link that is none. */
export async function getInvitedAddress(tx: ScopedTx, tokenHash: string): Promise<string | null> {
  const where = { tokenHash, tenantId: tx.actor.tenantId };
  return (await tx.db.invitation.findFirst({ where, select: { email: true } }))?.email ?? null;
}

/**
 * Makes whom the tenant's provider has vouched for a member, when the verified address is the invited one; the account is
 * made without a password when there is none.
 */
export async function acceptWithProvider(
  tx: ScopedTx,
  tokenHash: string,
  verifiedEmail: string,
): Promise<Acceptance | 'other-address'> {
  const rows = await tx.db.$queryRaw<{ became: Acceptance | 'other-address' }[]>`
    SELECT app.accept_with_provider(${tokenHash}, ${verifiedEmail}, ${newId()}::uuid) AS became`;
  return rows[0]?.became ?? 'unknown';
}

/** What a locked invitation is known by. */
export type LockedInvitation = {
  readonly linkId: string;
  readonly invitedBy: string | null;
  readonly expiresAt: Date;
};

/** Holds an open invitation until the transaction ends. @throws Denied (notFound), also when it is no longer open. */
export async function lockInvitation(tx: ScopedTx, invitationId: string): Promise<LockedInvitation> {
  const [row] = await tx.db.$queryRaw<LockedInvitation[]>`
    SELECT link_id AS "linkId", invited_by AS "invitedBy", expires_at AS "expiresAt" FROM invitation
    WHERE tenant_id = ${tx.actor.tenantId}::uuid AND id = ${invitationId}::uuid
      AND accepted_at IS NULL AND withdrawn_at IS NULL FOR UPDATE`;
  if (!row) throw new Denied('notFound', 'invitation');
  return row;
}

const keyOf = (tx: ScopedTx, id: string) => ({ tenantId_id: { tenantId: tx.actor.tenantId, id } });

/** Gives a locked invitation a new link; the one before leads nowhere from now on. */
export async function updateInvitationLink(tx: ScopedTx, invitationId: string, link: NewLink): Promise<void> {
  await tx.db.invitation.update({ where: keyOf(tx, invitationId), data: link });
}

export async function updateInvitationToWithdrawn(
  tx: ScopedTx,
  invitationId: string,
  withdrawnAt: Date,
): Promise<void> {
  await tx.db.invitation.update({ where: keyOf(tx, invitationId), data: { withdrawnAt } });
}

/** Puts the mail of an invitation in the queue. It is written when it is sent, and the link is never written down. */
export async function insertInvitationMail(
  tx: ScopedTx,
  invitationId: string,
  linkId: string,
): Promise<void> {
  const mailId = newId();
  await tx.db.$executeRaw`
    INSERT INTO mail (tenant_id, id, invitation_id, link_id)
    VALUES (${tx.actor.tenantId}::uuid, ${mailId}::uuid, ${invitationId}::uuid, ${linkId}::uuid)`;
  await enqueue(tx, 'send-mail', { mailId });
}

/** What the mail of an invitation says. */
export type InvitationToMail = {
  readonly email: string;
  readonly inviterName: string | null;
  readonly invitedBy: string | null;
  readonly expiresAt: Date;
};

/** The invitation of a mail, or null when the mail's link leads nowhere any more. */
export async function getInvitationToMail(
  tx: ScopedTx,
  { invitationId, linkId }: { readonly invitationId: string; readonly linkId: string },
  now: Date,
): Promise<InvitationToMail | null> {
  const row = await tx.db.invitation.findFirst({
    where: { id: invitationId, linkId, acceptedAt: null, withdrawnAt: null, expiresAt: { gt: now } },
    select: { email: true, invitedBy: true, expiresAt: true, inviter: { select: { name: true } } },
  });
  return row && { ...row, inviterName: row.inviter?.name ?? null };
}
