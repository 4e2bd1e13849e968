import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { errorCode, PlainError } from '../plain-error.mjs';
import { isMarkAlive, processMark } from './process-mark.mjs';

/**
 * Takes a lock that ends with its holder: a lock left by a process that was killed counts as free.
 *
 * @param {string} file where the lock lies; its folder must exist
 * @returns {(() => void) | null} what gives the lock back, or null when a living process holds it
 */
export function takeLock(file) {
  const mine = processMark(process.pid) ?? String(process.pid);
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, mine, { mode: 0o600 });
  try {
    // A hard link appears together with its content, so nobody ever reads a lock that is half written.
    for (;;) {
      try {
        linkSync(draft, file);
        return () => rmSync(file, { force: true });
      } catch (error) {
        if (errorCode(error) !== 'EEXIST') throw error;
      }
      const holder = readIfThere(file);
      if (holder !== null && isMarkAlive(holder)) return null;
      if (holder !== null) removeStale(file, holder);
    }
  } finally {
    rmSync(draft, { force: true });
  }
}

/**
 * As `takeLock`, but waits for the holder.
 *
 * @param {string} file
 * @param {number} patienceMs
 * @returns {Promise<() => void>}
 * @throws {PlainError} when the lock is still held after that time
 */
export async function waitForLock(file, patienceMs) {
  const end = Date.now() + patienceMs;
  for (;;) {
    const release = takeLock(file);
    if (release) return release;
    if (Date.now() > end) throw new PlainError(`Another process holds ${file}; wait for it, or end it.`);
    await sleep(50);
  }
}

/**
 * Two processes may find the same stale lock: the slower one must not take away the lock that the quicker one has
 * made meanwhile, so what was moved aside is read again and put back if it lives.
 *
 * @param {string} file
 * @param {string} stale
 */
function removeStale(file, stale) {
  const aside = `${file}.stale.${process.pid}`;
  try {
    renameSync(file, aside);
    if (readFileSync(aside, 'utf8') !== stale) linkSync(aside, file);
  } catch (error) {
    if (errorCode(error) !== 'ENOENT' && errorCode(error) !== 'EEXIST') throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

/**
 * @param {string} file
 * @returns {string | null}
 */
function readIfThere(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}
