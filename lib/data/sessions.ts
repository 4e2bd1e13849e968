import type { PlainDate } from '@/lib/domain/plain-date';
import { clientOf } from './client';

/** What a person may know of their own sessions and change of their own account, each by a session that still stands. */

export type SessionSeen = {
  readonly id: string;
  /** What it was opened with, as the browser names itself. */
  readonly device: string;
  readonly openedAt: Date;
  readonly expiresAt: Date;
  /** The organisation whose provider vouched for it; null after a password. */
  readonly tenantName: string | null;
};

/**
 * The sessions that a session may see and end, the newest first: after a password all of the person's that stand, else
 * those that the same tenant vouched for.
 */
export async function listSessions(sessionId: string): Promise<SessionSeen[]> {
  return clientOf('app').$queryRaw<SessionSeen[]>`
    SELECT id, device, opened_at AS "openedAt", expires_at AS "expiresAt", tenant_name AS "tenantName"
    FROM app.sessions_of(${sessionId}::uuid)`;
}

/** A login at an organisation's provider that is bound to a person there. */
export type OwnIdentity = {
  readonly tenantName: string;
  readonly issuer: string;
  readonly madeAt: Date;
  readonly lastUsedAt: Date;
};

/** The logins that are bound to the person of a session, by organisation: after a password all, else the one tenant's own. */
export async function listOwnIdentities(sessionId: string): Promise<OwnIdentity[]> {
  return clientOf('app').$queryRaw<OwnIdentity[]>`
    SELECT tenant_name AS "tenantName", issuer, made_at AS "madeAt", last_used_at AS "lastUsedAt"
    FROM app.identities_of(${sessionId}::uuid)`;
}

/** Ends one of the sessions that `listSessions` gives; false when it is none of them. */
export async function endSessionSeen(sessionId: string, ended: string): Promise<boolean> {
  const rows = await clientOf('app').$queryRaw<{ done: boolean }[]>`
    SELECT app.end_session_seen(${sessionId}::uuid, ${ended}::uuid) AS done`;
  return rows[0]?.done ?? false;
}

/**
 * Sets the password of the account behind a session, and ends the other sessions that came of the old one. False when the
 * session did not come of a password, or does not stand.
 */
export async function changePasswordOf(
  sessionId: string,
  passwordHash: string,
  today: PlainDate,
): Promise<boolean> {
  const rows = await clientOf('app').$queryRaw<{ done: boolean }[]>`
    SELECT app.change_password(${sessionId}::uuid, ${passwordHash}, ${today}::date) AS done`;
  return rows[0]?.done ?? false;
}
