import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PlainError } from '../plain-error.mjs';

/** @typedef {import('./postgres-home.mjs').PostgresHome} PostgresHome */

export const SUPERUSER = 'postgres';

/** What initdb and postgres run with: the same sorting, messages and clock whatever the machine is set to. */
export function postgresEnvironment() {
  return { ...process.env, LC_ALL: 'C', TZ: 'UTC' };
}

/**
 * Makes the cluster unless it is there.
 *
 * @param {PostgresHome} home
 * @param {boolean} fast
 * @returns {string} the superuser's password
 */
export function openCluster(home, fast) {
  const passwordFile = path.join(home.folder, 'superuser-password');
  if (existsSync(home.cluster)) {
    try {
      return readFileSync(passwordFile, 'utf8').trim();
    } catch (cause) {
      throw new PlainError(`The database's password cannot be read from ${passwordFile}.`, { cause });
    }
  }
  // 24 random bytes, in letters that need no escaping in an address.
  const password = randomBytes(24).toString('base64url');
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  initialise(home, password, fast);
  return password;
}

/**
 * @param {PostgresHome} home
 * @param {string} password
 * @param {boolean} fast
 */
function initialise(home, password, fast) {
  const { folder, cluster, user, initdb } = home;
  // Made under another name first: a cluster whose making was cut short must not be taken for a whole one.
  const draft = `${cluster}.draft`;
  const passwordCopy = path.join(folder, 'initdb-password');
  rmSync(draft, { recursive: true, force: true });
  rmSync(passwordCopy, { force: true });
  mkdirSync(draft, { mode: 0o700 });
  writeFileSync(passwordCopy, password, { mode: 0o600 });
  if (user.uid !== undefined && user.gid !== undefined) {
    for (const given of [draft, passwordCopy]) chownSync(given, user.uid, user.gid);
  }
  const made = spawnSync(
    initdb,
    [
      ...['--pgdata', draft, '--username', SUPERUSER, '--pwfile', passwordCopy, '--auth', 'scram-sha-256'],
      // Bytewise order and Unicode case, the same on every machine; Swedish order is asked for where it matters.
      ...[
        '--encoding',
        'UTF8',
        '--locale-provider',
        'builtin',
        '--builtin-locale',
        'C.UTF-8',
        '--locale',
        'C',
      ],
      ...['--data-checksums', '--no-instructions', ...(fast ? ['--no-sync'] : [])],
    ],
    { ...user, env: postgresEnvironment(), cwd: '/', encoding: 'utf8' },
  );
  rmSync(passwordCopy, { force: true });
  if (made.status !== 0) {
    throw new PlainError(
      `The database could not be made in ${folder}: ${made.error?.message ?? made.stderr.trim()}`,
    );
  }
  renameSync(draft, cluster);
}
