import type { Person, Role } from '@/lib/domain/actor';
import { person } from '@/lib/domain/actor';
import type { PlainDate } from '@/lib/domain/plain-date';
import { clientOf } from './client';

/** What signing in needs before a tenant is known: each is one function of the database, which never lists people. */

/** Takes one attempt; the number of seconds to wait before the next one is heard, 0 when this one may go on. */
export async function takeLoginAttempt(accountKey: string, addressKey: string): Promise<number> {
  const rows = await clientOf('app').$queryRaw<{ wait: number }[]>`
    SELECT app.take_login_attempt(${accountKey}, ${addressKey}) AS wait`;
  return rows[0]?.wait ?? 0;
}

export async function forgiveLoginAttempt(accountKey: string, addressKey: string): Promise<void> {
  await clientOf('app').$queryRaw`SELECT app.forgive_login_attempt(${accountKey}, ${addressKey})::text`;
}

export type Login = { readonly userId: string; readonly passwordHash: string | null };

/** The account behind an e-mail address, or null. */
export async function getLogin(email: string): Promise<Login | null> {
  const rows = await clientOf('app').$queryRaw<Login[]>`
    SELECT user_id AS "userId", password_hash AS "passwordHash" FROM app.login_lookup(${email})`;
  return rows[0] ?? null;
}

/** The person behind a session that still stands, with what a fresh login is checked against; or null. */
export async function getLoginOfSession(
  sessionId: string,
): Promise<(Login & { readonly email: string }) | null> {
  const rows = await clientOf('app').$queryRaw<(Login & { email: string })[]>`
    SELECT user_id AS "userId", email, password_hash AS "passwordHash" FROM app.session_login(${sessionId}::uuid)`;
  return rows[0] ?? null;
}

/** Opens a session and writes the sign-in in the log of every tenant of the person. */
export async function openSession(session: {
  readonly id: string;
  readonly userId: string;
  readonly device: string;
  readonly hours: number;
  readonly today: PlainDate;
}): Promise<void> {
  await clientOf('app').$queryRaw`
    SELECT app.open_session(${session.id}::uuid, ${session.userId}::uuid, ${session.device},
      make_interval(hours => ${session.hours}::int), ${session.today}::date)::text`;
}

export async function endSession(sessionId: string, everywhere: boolean): Promise<void> {
  await clientOf('app').$queryRaw`SELECT app.end_session(${sessionId}::uuid, ${everywhere})::text`;
}

/** Whether a session still stands: not ended, not run out. */
export async function sessionStands(sessionId: string): Promise<boolean> {
  const rows = await clientOf('app').$queryRaw<{ stands: boolean }[]>`
    SELECT app.session_user_id(${sessionId}::uuid) IS NOT NULL AS stands`;
  return rows[0]?.stands ?? false;
}

export type Presence = { readonly actor: Person; readonly tenantName: string; readonly name: string };

type ActorRow = {
  user_id: string;
  tenant_id: string;
  tenant_name: string;
  name: string;
  roles: Role[];
  unit_ids: string[];
};

/**
 * Who a session is in a tenant on a day; the person's units are those that they manage and all that these took over from.
 * Null when the session has ended or the person does not belong there.
 */
export async function getPresence(
  sessionId: string,
  slug: string,
  today: PlainDate,
): Promise<Presence | null> {
  const rows = await clientOf('app').$queryRaw<ActorRow[]>`
    SELECT user_id, tenant_id, tenant_name, name, roles,
      app.with_predecessors(tenant_id, unit_ids, ${today}::date) AS unit_ids
    FROM app.actor_lookup(${sessionId}::uuid, ${slug}, ${today}::date)`;
  const row = rows[0];
  if (!row) return null;
  const facts = { userId: row.user_id, tenantId: row.tenant_id, roles: row.roles, unitIds: row.unit_ids };
  return { actor: person(facts), tenantName: row.tenant_name, name: row.name };
}

export type TenantOfMine = { readonly slug: string; readonly name: string; readonly roles: readonly Role[] };

/** The tenants that the person behind a session belongs to on a day, in alphabetical order. */
export async function listTenantsOfSession(sessionId: string, today: PlainDate): Promise<TenantOfMine[]> {
  return clientOf('app').$queryRaw<TenantOfMine[]>`
    SELECT slug, tenant_name AS name, roles FROM app.memberships_of(${sessionId}::uuid, ${today}::date)`;
}
