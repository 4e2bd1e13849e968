import { errorCode, errorMessage } from '../plain-error.mjs';
import { canConnect, createDatabase, dropDatabase } from './database-admin.mjs';

/** Prisma's names for what Postgres answers (Prisma, error reference; PostgreSQL, appendix A). */
const PRISMA_CODES = new Map([
  ['3D000', 'P1003'],
  ['42P04', 'P1009'],
  ['28P01', 'P1000'],
]);
const UNREACHABLE = 'P1001';

/**
 * The engine's commands on a whole database: `can-connect-to-database`, `create-database`, `drop-database`.
 * It reports by lines of JSON on standard error.
 *
 * @param {string[]} words
 * @param {string} url
 * @returns {Promise<number>} exit code
 */
export async function runDatabaseCommand(words, url) {
  // The caller skips the first line.
  report('INFO', { message: 'Starting schema engine CLI' });
  try {
    if (words.includes('can-connect-to-database')) await canConnect(url);
    else if (words.includes('create-database')) await createDatabase(url);
    else if (words.includes('drop-database')) await dropDatabase(url);
    report('INFO', { message: 'Connection successful' });
    return 0;
  } catch (error) {
    const code = PRISMA_CODES.get(errorCode(error) ?? '') ?? UNREACHABLE;
    report('ERROR', { is_panic: false, message: errorMessage(error), meta: {}, error_code: code });
    return 1;
  }
}

/**
 * @param {'INFO' | 'ERROR'} level
 * @param {object} fields
 */
function report(level, fields) {
  const line = { timestamp: new Date().toISOString(), level, target: 'schema_engine::logger', fields };
  process.stderr.write(`${JSON.stringify(line)}\n`);
}
