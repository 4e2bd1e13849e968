import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { hasTenants } from './database-state.mjs';
import { runOperatorCommand, SECRETS_FOLDER } from './installation.mjs';
import { writePrivateFile } from './secrets.mjs';

/** How to log in to the demo tenants of the embedded database, as it was told when they were made. */
const LOGINS_FILE = path.join(SECRETS_FOLDER, 'demo-logins.txt');

/**
 * Makes the demo tenants where they are wanted: on the embedded database when it is empty, elsewhere when asked for.
 *
 * @param {object} options
 * @param {import('./installation.mjs').Installation} options.installation
 * @param {boolean} options.askedFor
 * @param {import('../progress.mjs').Progress} options.progress
 * @returns {Promise<string>} how to log in, or nothing without demo tenants
 */
export async function seedDemo({ installation: { env, embedded }, askedFor, progress }) {
  /** @param {string[]} options */
  const seed = (...options) =>
    progress.step('Making the demo tenants', () =>
      runOperatorCommand('Making the demo tenants', ['demo', 'seed', ...options], env),
    );
  if (!embedded) return askedFor ? seed() : '';
  if (await hasTenants(embedded.superuserUrl)) {
    if (existsSync(LOGINS_FILE)) return readFileSync(LOGINS_FILE, 'utf8');
    if (!askedFor) return '';
  }
  const logins = await seed('--password', embedded.secrets.demoPassword);
  writePrivateFile(LOGINS_FILE, logins);
  return logins;
}
