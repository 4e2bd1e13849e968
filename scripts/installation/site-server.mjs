import net from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { errorCode, errorMessage, PlainError } from '../plain-error.mjs';
import { collectOutput, endChild, lastLines, nodeProgram, startChild } from '../process/child-process.mjs';
import { SITE_FOLDER } from '../project-folder.mjs';

/**
 * @typedef {object} Place
 * @property {string} host
 * @property {number} port
 *
 * @typedef {object} SiteServer
 * @property {string} address where a browser on this machine finds it
 * @property {Promise<number>} ended its exit code, when it ends
 * @property {() => Promise<void>} stop
 */

/** A server that was killed hard lets go of its port a moment later. */
const PORT_PATIENCE_MS = 2_000;
const HEALTH_PATIENCE_MS = 60_000;
/** Requests on their way are answered first. */
const STOP_PATIENCE_MS = 5_000;

/**
 * Where to listen, from `HOST` and `PORT`.
 *
 * @param {NodeJS.ProcessEnv} env
 * @returns {Place}
 * @throws {PlainError}
 */
export function placeFrom(env) {
  const host = env.HOST || '127.0.0.1';
  const port = Number(env.PORT || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new PlainError(`PORT is ${env.PORT}, but must be a whole number from 1 to 65535.`);
  }
  return { host, port };
}

/**
 * @param {Place} place
 * @throws {PlainError} that says what to do, when the port cannot be had
 */
export async function requireFreePort({ host, port }) {
  const end = Date.now() + PORT_PATIENCE_MS;
  for (;;) {
    const problem = await tryToListen(host, port);
    if (problem === null) return;
    if (problem === 'EADDRINUSE' && Date.now() < end) await sleep(100);
    else throw new PlainError(portComplaint(problem, host, port));
  }
}

/**
 * @param {string} problem
 * @param {string} host
 * @param {number} port
 */
function portComplaint(problem, host, port) {
  if (problem === 'EADDRINUSE') {
    return `Port ${port} on ${host} is taken by another program; choose another one, for instance PORT=${port + 1} npm start.`;
  }
  if (problem === 'EACCES')
    return `Port ${port} may be used by root only; choose another one, for instance PORT=3000 npm start.`;
  return `This machine cannot listen on HOST=${host} (${problem}); use one of its own addresses.`;
}

/**
 * @param {string} host
 * @param {number} port
 * @returns {Promise<string | null>} the code of what went wrong
 */
function tryToListen(host, port) {
  return new Promise((resolve) => {
    const probe = net.createServer();
    probe.once('error', (error) => resolve(errorCode(error) ?? 'unknown'));
    probe.listen(port, host, () => probe.close(() => resolve(null)));
  });
}

/**
 * Starts the built site, and waits until it says that it is well.
 *
 * @param {Place} place
 * @param {NodeJS.ProcessEnv} env
 * @param {NodeJS.WritableStream} log gets what the server says from then on
 * @returns {Promise<SiteServer>}
 * @throws {PlainError} when it does not start
 */
export async function startSite(place, env, log) {
  const address = addressOf(place);
  const child = startChild(...nodeProgram(path.join(SITE_FOLDER, 'standalone/server.js')), {
    env: siteEnvironment(place, address, env),
  });
  // What it says while it starts would stand in the middle of our own line, so it is told only if it fails.
  const output = collectOutput(child);
  /** @type {Promise<number>} */
  const ended = new Promise((resolve) => child.once('close', (code) => resolve(code ?? 1)));
  const stop = () => endChild(child, STOP_PATIENCE_MS);
  try {
    await becomesHealthy(address, ended);
  } catch (error) {
    await stop();
    throw new PlainError(`${errorMessage(error)}\n${lastLines(output.text())}`, { cause: error });
  }
  output.stop();
  for (const stream of [child.stdout, child.stderr]) stream?.pipe(log, { end: false });
  return { address, ended, stop };
}

/**
 * @param {Place} place
 * @returns {string}
 */
function addressOf({ host, port }) {
  const anywhere = host === '0.0.0.0' || host === '::';
  const name = anywhere ? '127.0.0.1' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
}

/**
 * The server never gets the owner's address: it does not migrate, and what it does not have it cannot lose.
 *
 * @param {Place} place
 * @param {string} address
 * @param {NodeJS.ProcessEnv} env
 * @returns {NodeJS.ProcessEnv}
 */
function siteEnvironment({ host, port }, address, { OWNER_DATABASE_URL: _, ...env }) {
  return {
    ...env,
    NODE_ENV: /** @type {const} */ ('production'),
    // The site ends in its own order: see lib/observe/shutdown.ts.
    NEXT_MANUAL_SIG_HANDLE: 'true',
    HOSTNAME: host,
    PORT: String(port),
    // Longer than proxies keep a connection that nobody uses: else the server may hang up just as they ask again.
    KEEP_ALIVE_TIMEOUT: env.KEEP_ALIVE_TIMEOUT || '65000',
    NEXTAUTH_URL: env.NEXTAUTH_URL || env.PUBLIC_URL || address,
    NEXTAUTH_SECRET: env.SESSION_SECRET ?? '',
  };
}

/**
 * @param {string} address
 * @param {Promise<number>} ended
 */
async function becomesHealthy(address, ended) {
  const end = Date.now() + HEALTH_PATIENCE_MS;
  let last = 'it does not answer';
  while (Date.now() < end) {
    const code = await Promise.race([ended, sleep(100, null)]);
    if (code !== null) throw new PlainError(`The server ended with exit code ${code} before it answered.`);
    try {
      const response = await fetch(`${address}/api/health`, { signal: AbortSignal.timeout(5_000) });
      if (response.ok) return;
      last = (await response.text()).slice(0, 300);
    } catch (error) {
      last = errorCode(error instanceof Error ? error.cause : error) ?? last;
    }
  }
  throw new PlainError(`The server started at ${address} but is not well: ${last}`);
}
