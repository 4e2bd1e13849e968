import { driverKindOf, sqlStateOf } from './database-error';

/** The codes that say that the database cannot be reached or is on its way down or up (Prisma; PostgreSQL, appendix A). */
const AWAY_CODES =
  /^(P1001|P1002|P1008|P1017|P2024|P2028|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|08...|57P0[1-3]|53300|25006)$/;
/** What Prisma's adapter makes of a socket that broke, which has no code of its own any more. */
const AWAY_KINDS = /^(DatabaseNotReachable|ConnectionClosed|SocketTimeout|TooManyConnections)$/;
/** What the driver and PgBouncer say without a code. */
const AWAY_WORDS =
  /connection (terminated|closed|ended|reset)|server (closed the connection|conn crashed|login failed)|can't reach database|not queryable|timeout exceeded when trying to connect|ECONNREFUSED|ECONNRESET|shutting down|bouncer|query_wait_timeout/i;
const DEPTH = 5;

/**
 * Whether an error comes from a database that is away for the moment, so that the same question may be answered in a
 * while, rather than from the question. What was asked to be written may have been written all the same.
 */
export function isDatabaseAway(error: unknown, depth = 0): boolean {
  if (!(error instanceof Error) || depth > DEPTH) return false;
  const sqlState = sqlStateOf(error);
  if (sqlState !== null && AWAY_CODES.test(sqlState)) return true;
  if (AWAY_KINDS.test(driverKindOf(error) ?? '')) return true;
  if ('code' in error && typeof error.code === 'string' && AWAY_CODES.test(error.code)) return true;
  if (AWAY_WORDS.test(error.message)) return true;
  return isDatabaseAway(error.cause, depth + 1);
}
