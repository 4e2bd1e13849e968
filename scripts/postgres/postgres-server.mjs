import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { errorCode, errorMessage, PlainError } from '../plain-error.mjs';
import { freePort } from '../process/free-port.mjs';
import { commandLineOf, processMark } from '../process/process-mark.mjs';
import { postgresEnvironment, SUPERUSER } from './postgres-cluster.mjs';

/**
 * @typedef {import('./postgres-home.mjs').PostgresHome} PostgresHome
 *
 * @typedef {object} Server
 * @property {number} pid
 * @property {number} port on 127.0.0.1
 */

const PATIENCE_MS = 120_000;

/**
 * @param {number} port
 * @param {string} password
 * @param {string} database
 */
export function superuserUrl(port, password, database) {
  return `postgresql://${SUPERUSER}:${password}@127.0.0.1:${port}/${encodeURIComponent(database)}`;
}

/**
 * The server that already runs on this cluster, if any. What a dead one left behind is cleared away.
 *
 * @param {PostgresHome} home
 * @param {string} password
 * @returns {Promise<Server | null>}
 */
export async function findRunningServer(home, password) {
  const server = readServerFile(home);
  if (!server) return null;
  const end = Date.now() + PATIENCE_MS;
  while (isServerOf(home, server.pid)) {
    const problem = await tryConnection(superuserUrl(server.port, password, 'postgres'));
    if (problem === null) return server;
    if (Date.now() > end) {
      throw new PlainError(`A database server (process ${server.pid}) runs but does not answer: ${problem}`);
    }
    await sleep(100);
  }
  // Postgres itself refuses to start when its old process id now belongs to another process of the same user.
  rmSync(serverFile(home), { force: true });
  return null;
}

/** @param {PostgresHome} home */
function serverFile(home) {
  return path.join(home.cluster, 'postmaster.pid');
}

/**
 * @param {PostgresHome} home
 * @returns {Server | null}
 */
function readServerFile(home) {
  let lines;
  try {
    lines = readFileSync(serverFile(home), 'utf8').split('\n');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    if (errorCode(error) === 'EACCES') {
      throw new PlainError(
        `The database in ${home.folder} belongs to another user; start it as that user or as root.`,
      );
    }
    throw error;
  }
  // PostgreSQL, src/include/utils/pidfile.h: line 1 is the process id, line 4 the port.
  const pid = Number(lines[0]);
  const port = Number(lines[3] ?? 0);
  return Number.isInteger(pid) && pid > 0 ? { pid, port } : null;
}

/**
 * @param {PostgresHome} home
 * @param {number} pid
 */
function isServerOf(home, pid) {
  return processMark(pid) !== null && commandLineOf(pid).includes(home.cluster);
}

/**
 * @param {string} url
 * @returns {Promise<string | null>} null when the server answers, else why not
 */
async function tryConnection(url) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  try {
    await client.connect();
    return null;
  } catch (error) {
    return errorMessage(error);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/**
 * @param {PostgresHome} home
 * @param {string} password
 * @param {boolean} fast
 * @returns {Promise<Server>}
 */
export async function startServer(home, password, fast) {
  const portFile = path.join(home.folder, 'port');
  const kept = existsSync(portFile) ? Number(readFileSync(portFile, 'utf8')) : 0;
  // A port that was free a moment ago may be taken now.
  for (const wanted of [kept, 0, 0, 0]) {
    const port = await freePort(wanted);
    const pid = await launch(home, port, password, fast);
    if (pid !== null) {
      writeFileSync(portFile, `${port}\n`);
      return { pid, port };
    }
  }
  throw new PlainError('The database found no free port on 127.0.0.1.');
}

/**
 * @param {PostgresHome} home
 * @param {number} port
 * @param {string} password
 * @param {boolean} fast
 * @returns {Promise<number | null>} the server's process id, or null when the port was taken
 */
async function launch(home, port, password, fast) {
  const logFile = path.join(home.folder, 'postgres.log');
  const log = openSync(logFile, 'w', 0o600);
  // In a session of its own, since Ctrl-C reaches every process of the terminal and the database must end last.
  const child = spawn(home.postgres, ['-D', home.cluster, ...settings(port, fast)], {
    ...home.user,
    env: postgresEnvironment(),
    cwd: '/',
    stdio: ['ignore', log, log],
    detached: true,
  });
  closeSync(log);
  child.unref();
  /** @type {string | null} */
  let ended = null;
  child.once('error', (error) => {
    ended = error.message;
  });
  child.once('exit', (code, signal) => {
    ended = `it ended with ${signal ?? code}`;
  });
  const end = Date.now() + PATIENCE_MS;
  while (ended === null && Date.now() < end) {
    if ((await tryConnection(superuserUrl(port, password, 'postgres'))) === null && child.pid !== undefined) {
      return child.pid;
    }
    await sleep(50);
  }
  const lines = readFileSync(logFile, 'utf8').trim();
  if (lines.includes('could not bind')) return null;
  child.kill('SIGQUIT');
  throw new PlainError(
    `The database did not start (${ended ?? 'no answer'}), see ${logFile}: ${lines.slice(-600)}`,
  );
}

/**
 * @param {number} port
 * @param {boolean} fast
 */
function settings(port, fast) {
  const values = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    max_connections: 200,
    shared_buffers: '128MB',
    // Our statements are short: compiling one takes longer than running it.
    jit: 'off',
    ...(fast ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } : {}),
  };
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
