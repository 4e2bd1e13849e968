import { clientOf } from './client';

/** Fresh logins at a tenant's provider, each for one kind of deed of one session: functions of the database. */

/** Notes that a session is about to be sent to its provider; false for one that no provider vouched for. */
export async function askFreshLogin(id: string, sessionId: string, deed: string): Promise<boolean> {
  const rows = await clientOf('app').$queryRaw<{ asked: boolean }[]>`
    SELECT app.ask_fresh_login(${id}::uuid, ${sessionId}::uuid, ${deed}) AS asked`;
  return rows[0]?.asked ?? false;
}

/** Who the provider let in, and when. */
export type ProviderLogin = {
  readonly issuer: string;
  readonly subject: string;
  readonly authenticatedAt: Date;
};

/**
 * Notes that the provider has let the session's own person in since it was asked for; false when it was another, too
 * early, or longer than five minutes ago.
 */
export async function proveFreshLogin(
  id: string,
  sessionId: string,
  { issuer, subject, authenticatedAt }: ProviderLogin,
): Promise<boolean> {
  const rows = await clientOf('app').$queryRaw<{ proved: boolean }[]>`
    SELECT app.prove_fresh_login(
      ${id}::uuid, ${sessionId}::uuid, ${issuer}, ${subject}, ${authenticatedAt}::timestamptz) AS proved`;
  return rows[0]?.proved ?? false;
}

/** Whether there is a fresh login for the deed, not used and no older than five minutes. */
export async function freshLoginStands(sessionId: string, deed: string): Promise<boolean> {
  const rows = await clientOf('app').$queryRaw<{ stands: boolean }[]>`
    SELECT app.fresh_login_stands(${sessionId}::uuid, ${deed}) AS stands`;
  return rows[0]?.stands ?? false;
}

/** Uses it up; when the person was let in, or null when there is none. */
export async function spendFreshLogin(sessionId: string, deed: string): Promise<Date | null> {
  const rows = await clientOf('app').$queryRaw<{ at: Date | null }[]>`
    SELECT app.use_fresh_login(${sessionId}::uuid, ${deed}) AS at`;
  return rows[0]?.at ?? null;
}
