import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openCluster } from './postgres/postgres-cluster.mjs';
import { openPostgresHome } from './postgres/postgres-home.mjs';
import { findRunningServer, startServer, superuserUrl } from './postgres/postgres-server.mjs';
import { waitForLock } from './process/file-lock.mjs';
import { isMarkAlive, processMark } from './process/process-mark.mjs';

/**
 * @typedef {object} EmbeddedDatabase
 * @property {(database: string) => string} superuserUrl address of one of its databases, with the superuser's password
 * @property {() => Promise<void>} stop leaves the server; the last one to leave ends it
 * @property {number} pid of the server
 * @property {number} port on 127.0.0.1
 */

const START_PATIENCE_MS = 120_000;

/**
 * Starts the PostgreSQL that comes with Följsam, or joins the one that already runs on this folder, be it another
 * command's or one whose starter was killed. It listens on 127.0.0.1 only, on a port it keeps if it can.
 *
 * @param {object} options
 * @param {string} options.dataFolder made if it is not there; holds data, password and log
 * @param {boolean} [options.fast] for tests: does not survive a power cut, and is quicker for it
 * @returns {Promise<EmbeddedDatabase>} once it answers
 * @throws {PlainError} when it cannot run here
 */
export async function startEmbeddedDatabase({ dataFolder, fast = false }) {
  mkdirSync(dataFolder, { recursive: true });
  const lock = path.join(dataFolder, 'lock');
  const release = await waitForLock(lock, START_PATIENCE_MS);
  try {
    const home = openPostgresHome(path.resolve(dataFolder));
    const password = openCluster(home, fast);
    const server = (await findRunningServer(home, password)) ?? (await startServer(home, password, fast));
    const leave = enter(dataFolder);
    /** @type {Promise<void> | undefined} */
    let stopping;
    return {
      ...server,
      superuserUrl: (database) => superuserUrl(server.port, password, database),
      stop: () => {
        stopping ??= stop(lock, server.pid, leave);
        return stopping;
      },
    };
  } finally {
    release();
  }
}

/**
 * Notes that this process uses the server, so that another one does not end it under its feet.
 *
 * @param {string} dataFolder
 * @returns {() => boolean} takes the note away, and tells whether nobody else is left
 */
function enter(dataFolder) {
  const folder = path.join(dataFolder, 'users');
  const note = path.join(folder, randomUUID());
  mkdirSync(folder, { recursive: true });
  writeFileSync(note, processMark(process.pid) ?? String(process.pid));
  return () => {
    rmSync(note, { force: true });
    const others = readdirSync(folder).map((name) => path.join(folder, name));
    const gone = others.filter((other) => !isMarkAlive(readFileSync(other, 'utf8')));
    for (const stale of gone) rmSync(stale, { force: true });
    return gone.length === others.length;
  };
}

/**
 * @param {string} lock
 * @param {number} pid
 * @param {() => boolean} leave
 */
async function stop(lock, pid, leave) {
  const release = await waitForLock(lock, START_PATIENCE_MS);
  try {
    const mark = processMark(pid);
    if (!leave() || mark === null) return;
    // SIGINT is Postgres' fast shutdown: open transactions are rolled back, everything else is written down.
    process.kill(pid, 'SIGINT');
    while (isMarkAlive(mark)) await sleep(20);
  } finally {
    release();
  }
}
