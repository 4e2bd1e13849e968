import { existsSync } from 'node:fs';
import path from 'node:path';
import { startEmbeddedDatabase } from '../embedded-database.mjs';
import { makeDatabase } from '../make-database.mjs';
import { PlainError } from '../plain-error.mjs';
import { nodeProgram, runOrFail } from '../process/child-process.mjs';
import { DATA_FOLDER, inProject, PROGRAMS_FOLDER } from '../project-folder.mjs';
import { checkGivenDatabase } from './given-database.mjs';
import { openSecrets } from './secrets.mjs';

/**
 * An installation whose database answers.
 *
 * @typedef {object} Installation
 * @property {NodeJS.ProcessEnv} env what its programs run with
 * @property {EmbeddedPart | null} embedded null on a database server of one's own
 *
 * @typedef {object} EmbeddedPart
 * @property {import('./secrets.mjs').Secrets} secrets
 * @property {string} superuserUrl address of its database
 */

export const SECRETS_FOLDER = path.join(DATA_FOLDER, 'secrets');
const POSTGRES_FOLDER = path.join(DATA_FOLDER, 'postgres');
const DATABASE = 'foljsam';

/**
 * Opens the installation that the environment speaks of: the given database server, else the one that Följsam brings.
 *
 * @param {import('../command.mjs').Endings} endings
 * @returns {Promise<Installation>}
 * @throws {PlainError} when settings are missing or the database does not answer
 */
export async function openInstallation(endings) {
  /** @type {NodeJS.ProcessEnv} */
  const env = { ...process.env, FOLJSAM_ROOT: inProject() };
  if (env.DATABASE_URL) {
    await checkGivenDatabase(env);
    return { env, embedded: null };
  }
  return openEmbedded(env, endings);
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {import('../command.mjs').Endings} endings
 * @returns {Promise<Installation>}
 */
async function openEmbedded(env, endings) {
  if (existsSync(POSTGRES_FOLDER) && !existsSync(SECRETS_FOLDER)) {
    throw new PlainError(
      `There is a database in ${POSTGRES_FOLDER}, but its secrets are gone from ${SECRETS_FOLDER}; put them back, or remove both.`,
    );
  }
  const secrets = openSecrets(SECRETS_FOLDER);
  const server = await startEmbeddedDatabase({ dataFolder: POSTGRES_FOLDER });
  endings.push(() => server.stop());
  const addresses = await makeDatabase({
    superuserUrl: server.superuserUrl,
    database: DATABASE,
    passwords: { owner: secrets.ownerPassword, app: secrets.appPassword, worker: secrets.workerPassword },
  });
  const own = {
    DATABASE_URL: addresses.app,
    OWNER_DATABASE_URL: addresses.owner,
    WORKER_DATABASE_URL: addresses.worker,
    SESSION_SECRET: env.SESSION_SECRET || secrets.sessionSecret,
    KEY_ENCRYPTION_KEY: env.KEY_ENCRYPTION_KEY || secrets.keyEncryptionKey,
  };
  return { env: { ...env, ...own }, embedded: { secrets, superuserUrl: server.superuserUrl(DATABASE) } };
}

/**
 * Brings the database to the newest version.
 *
 * @param {Installation} installation
 */
export async function migrate({ env }) {
  await runOperatorCommand('Migrating the database', ['database', 'migrate'], env);
}

/**
 * Runs a command of the operator's, which must succeed.
 *
 * @param {string} what it is to do, as the subject of a sentence
 * @param {string[]} words
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<string>} its output
 */
export function runOperatorCommand(what, words, env) {
  return runOrFail(what, ...nodeProgram(operatorProgram(), ...words), { env });
}

/** @returns {string} the operator's command line, once it is built */
export function operatorProgram() {
  return path.join(PROGRAMS_FOLDER, 'foljsam.mjs');
}
