import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { startEmbeddedDatabase } from '../embedded-database.mjs';
import { migrate, runOperatorCommand } from '../installation/installation.mjs';
import { makeDatabase } from '../make-database.mjs';
import { inProject } from '../project-folder.mjs';

/**
 * @typedef {import('../embedded-database.mjs').EmbeddedDatabase} EmbeddedDatabase
 */

/**
 * A database server for one run of the tests.
 *
 * @param {string} folder for what is temporary, removed by whoever made it
 * @returns {Promise<EmbeddedDatabase>}
 */
export function startTestDatabase(folder) {
  return startEmbeddedDatabase({ dataFolder: path.join(folder, 'database'), fast: true });
}

/**
 * Makes an installation with the demo tenants on that server, as `npm start` would make one.
 *
 * @param {EmbeddedDatabase} server
 * @param {NodeJS.ProcessEnv} base
 * @returns {Promise<NodeJS.ProcessEnv>} what its programs run with; `DEMO_PASSWORD` opens every demo login
 */
export async function makeDemoInstallation(server, base) {
  const secret = () => randomBytes(32).toString('base64url');
  const addresses = await makeDatabase({
    superuserUrl: server.superuserUrl,
    database: 'foljsam_browser',
    passwords: { owner: secret(), app: secret(), worker: secret() },
  });
  const env = {
    ...base,
    FOLJSAM_ROOT: inProject(),
    DATABASE_URL: addresses.app,
    OWNER_DATABASE_URL: addresses.owner,
    WORKER_DATABASE_URL: addresses.worker,
    SESSION_SECRET: secret(),
    KEY_ENCRYPTION_KEY: randomBytes(32).toString('base64'),
    DEMO_PASSWORD: randomBytes(12).toString('base64url'),
    // Where the tests' own provider of sign-on is.
    ALLOWED_PRIVATE_HOSTS: '127.0.0.1',
  };
  await migrate({ env, embedded: null });
  await runOperatorCommand('Making the demo tenants', ['demo', 'seed', '--password', env.DEMO_PASSWORD], env);
  return env;
}
