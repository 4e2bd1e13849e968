import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { commandLineOf, isMarkAlive, processMark } from '../process/process-mark.mjs';

/**
 * A folder in which one run of the tests puts everything temporary, so that all of it goes with the run.
 *
 * @returns {{ folder: string, remove: () => Promise<void> }}
 */
export function openScratchFolder() {
  const folder = mkdtempSync(path.join(tmpdir(), 'foljsam-run-'));
  // The databases in it may belong to another user; each has a closed door of its own.
  chmodSync(folder, 0o711);
  return {
    folder,
    remove: async () => {
      await Promise.all(readdirSync(folder).map((name) => endDatabase(path.join(folder, name))));
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

/**
 * Ends the database server that a test started in that folder and could not end, having been ended itself.
 *
 * @param {string} folder
 */
async function endDatabase(folder) {
  const file = path.join(folder, 'cluster/postmaster.pid');
  if (!existsSync(file)) return;
  const pid = Number.parseInt(readFileSync(file, 'utf8'), 10);
  const mark = processMark(pid);
  if (mark === null || !commandLineOf(pid).includes(folder)) return;
  // SIGQUIT is Postgres' immediate shutdown: what is in it will be thrown away.
  process.kill(pid, 'SIGQUIT');
  while (isMarkAlive(mark)) await sleep(20);
}
