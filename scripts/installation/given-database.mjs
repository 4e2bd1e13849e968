import pg from 'pg';
import { errorMessage, PlainError } from '../plain-error.mjs';

/** What an installation on a database server of one's own must be given. */
const REQUIRED = ['OWNER_DATABASE_URL', 'WORKER_DATABASE_URL', 'SESSION_SECRET', 'KEY_ENCRYPTION_KEY'];
const ADDRESSES = ['DATABASE_URL', 'OWNER_DATABASE_URL', 'WORKER_DATABASE_URL'];
const SECRETS = ['SESSION_SECRET', 'KEY_ENCRYPTION_KEY'];
const SHORTEST_SECRET = 32;
const PATIENCE_MS = 10_000;

/**
 * Sees that the settings for a given database server are complete, and that it answers.
 *
 * @param {NodeJS.ProcessEnv} env
 * @throws {PlainError} that names every setting that is missing, or the first one that is wrong
 */
export async function checkGivenDatabase(env) {
  const missing = REQUIRED.filter((name) => !env[name]);
  if (missing.length > 0) {
    throw new PlainError(`With DATABASE_URL set, ${missing.join(', ')} must be set too.`);
  }
  for (const name of SECRETS) {
    if ((env[name] ?? '').length < SHORTEST_SECRET) {
      throw new PlainError(
        `${name} must have at least ${SHORTEST_SECRET} characters (openssl rand -base64 32).`,
      );
    }
  }
  for (const name of ADDRESSES) await checkAddress(name, env[name] ?? '');
}

/**
 * @param {string} name
 * @param {string} value
 */
async function checkAddress(name, value) {
  const client = openClient(name, value);
  const place = `${client.host}:${client.port}`;
  try {
    await client.connect();
    await client.query('SELECT 1');
  } catch (cause) {
    // The reason may be of many kinds, but none of them repeats the password.
    throw new PlainError(
      `The database of ${name} at ${place} does not answer: ${errorMessage(cause) || cause}`,
      {
        cause,
      },
    );
  } finally {
    await client.end().catch(() => undefined);
  }
}

/**
 * @param {string} name
 * @param {string} value
 */
function openClient(name, value) {
  const form = `${name} is not an address of the form postgresql://user:password@host:port/database.`;
  if (!/^postgres(ql)?:\/\//.test(value)) throw new PlainError(form);
  try {
    return new pg.Client({
      connectionString: value,
      connectionTimeoutMillis: PATIENCE_MS,
      query_timeout: PATIENCE_MS,
    });
  } catch (cause) {
    throw new PlainError(form, { cause });
  }
}
