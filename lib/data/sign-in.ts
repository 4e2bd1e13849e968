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

/** The person behind a session, with what a fresh login is checked against. */
export type SessionLogin = Login & {
  readonly email: string;
  /** The tenant whose provider vouched for the person; null when they came with their password. */
  readonly vouchedIn: string | null;
  /** Whether a code is asked for besides the password. */
  readonly hasTotp: boolean;
};

/**
 * The person behind a session that still stands, or null. One that a provider vouched for is told no password hash: what
 * a tenant's provider says has nothing to do with the account's own password.
 */
export async function getLoginOfSession(sessionId: string): Promise<SessionLogin | null> {
  const rows = await clientOf('app').$queryRaw<SessionLogin[]>`
    SELECT user_id AS "userId", email, password_hash AS "passwordHash", vouched_in AS "vouchedIn", has_totp AS "hasTotp"
    FROM app.session_login(${sessionId}::uuid)`;
  return rows[0] ?? null;
}

/**
 * Opens a session and writes the sign-in in the log. One that a tenant's provider vouched for stands in that tenant alone;
 * after a password it stands in every tenant of the person that takes passwords.
 */
export async function openSession(session: {
  readonly id: string;
  readonly userId: string;
  readonly device: string;
  readonly hours: number;
  readonly today: PlainDate;
  /** The tenant whose provider vouched for the person; null after a password. */
  readonly vouchedIn: string | null;
}): Promise<void> {
  await clientOf('app').$queryRaw`
    SELECT app.open_session(${session.id}::uuid, ${session.userId}::uuid, ${session.device},
      make_interval(hours => ${session.hours}::int), ${session.today}::date, ${session.vouchedIn}::uuid)::text`;
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

/** What a member who has signed in must do before a tenant opens. */
export type EntryObstacle = 'passwords-off' | 'totp';

/** What stands between a session and a tenant that its person belongs to; null when nothing does, or they do not belong. */
export async function getEntryObstacle(
  sessionId: string,
  slug: string,
  today: PlainDate,
): Promise<EntryObstacle | null> {
  const rows = await clientOf('app').$queryRaw<{ obstacle: EntryObstacle }[]>`
    SELECT obstacle FROM app.obstacle_before(${sessionId}::uuid, ${slug}, ${today}::date)`;
  return rows[0]?.obstacle ?? null;
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
