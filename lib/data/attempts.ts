import { clientOf } from './client';

/** What is counted over the whole installation, in the database, so that several copies of the application share it. */

/** How often something may be tried. */
export type Limit = {
  /** Attempts that are free within a quarter of an hour without a pause of that length; each further one doubles the wait. */
  readonly free: number;
  /** The longest wait, in seconds. */
  readonly longest: number;
};

/** Takes one attempt for a key; the number of seconds to wait before the next one is heard, 0 when this one may go on. */
export async function takeAttempt(key: string, { free, longest }: Limit): Promise<number> {
  const rows = await clientOf('app').$queryRaw<{ wait: number }[]>`
    SELECT app.take_attempt(${key}, ${free}::int, ${longest}::int) AS wait`;
  return rows[0]?.wait ?? 0;
}

/** Writes in the log of every tenant of an account that somebody gave a wrong password for it. */
export async function logRefusedLogin(userId: string): Promise<void> {
  await clientOf('app').$queryRaw`SELECT app.log_refused_login(${userId}::uuid)::text`;
}
