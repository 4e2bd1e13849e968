import type { Role } from '@/lib/domain/actor';
import type { PlainDate } from '@/lib/domain/plain-date';
import { clientOf } from './client';
import { dayOf } from './columns';

/** Whoever holds a link of an invitation may ask about it without a session: the database answers for that one alone. */

export const invitationStatuses = ['open', 'expired', 'used', 'withdrawn'] as const;
export type InvitationStatus = (typeof invitationStatuses)[number];

export type InvitationByLink = {
  readonly status: InvitationStatus;
  readonly slug: string;
  readonly tenantName: string;
  readonly email: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly unitNames: readonly string[];
  readonly startedOn: PlainDate;
  /** Null when the operator invited. */
  readonly invitedBy: string | null;
  /** Whether the address has an account, whose person must sign in to it. */
  readonly hasAccount: boolean;
  /** Whether the organisation has a login of its own, at which the invitation may be accepted. */
  readonly hasProvider: boolean;
  /** Whether it may be accepted with a password. */
  readonly passwordsAllowed: boolean;
};

type Row = Omit<InvitationByLink, 'startedOn'> & { startedOn: Date };

/** The invitation that a link leads to, by the link's hash; null when there is none. */
export async function getInvitationByLink(tokenHash: string): Promise<InvitationByLink | null> {
  const rows = await clientOf('app').$queryRaw<Row[]>`
    SELECT status, slug, tenant_name AS "tenantName", email, name, roles, units AS "unitNames",
      started_on AS "startedOn", invited_by AS "invitedBy", has_account AS "hasAccount",
      has_provider AS "hasProvider", passwords_allowed AS "passwordsAllowed"
    FROM app.invitation_by_link(${tokenHash})`;
  const row = rows[0];
  return row ? { ...row, startedOn: dayOf(row.startedOn) } : null;
}

/** What came of accepting: `joined`, or why not. */
export type Acceptance =
  | 'joined'
  | 'unknown'
  | Exclude<InvitationStatus, 'open'>
  | 'passwords-off'
  | 'has-account'
  | 'other-account'
  | 'already-member';

/** Makes the account of an invitation's address, and its membership; never when the address has an account. */
export async function acceptWithPassword(
  tokenHash: string,
  account: { readonly id: string; readonly passwordHash: string },
): Promise<Acceptance> {
  const rows = await clientOf('app').$queryRaw<{ became: Acceptance }[]>`
    SELECT app.accept_with_password(${tokenHash}, ${account.id}::uuid, ${account.passwordHash}) AS became`;
  return rows[0]?.became ?? 'unknown';
}

/** Makes whoever is signed in a member, when they are signed in to the account of the invitation's address. */
export async function acceptWithSession(tokenHash: string, sessionId: string): Promise<Acceptance> {
  const rows = await clientOf('app').$queryRaw<{ became: Acceptance }[]>`
    SELECT app.accept_with_session(${tokenHash}, ${sessionId}::uuid) AS became`;
  return rows[0]?.became ?? 'unknown';
}
