import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * Names one run of one process: its id and when it began, since ids come back, in a container almost at once.
 * Null when no such process runs. A zombie does not run: in a container nobody may ever collect it.
 *
 * @param {number} pid
 * @returns {string | null}
 */
export function processMark(pid) {
  const begun = process.platform === 'linux' ? beginningFromProc(pid) : beginningFromPs(pid);
  return begun === null ? null : `${pid} ${begun}`;
}

/**
 * @param {string} mark as `processMark` gave it, perhaps long ago
 * @returns {boolean} whether that very process still runs
 */
export function isMarkAlive(mark) {
  const pid = Number.parseInt(mark, 10);
  return Number.isInteger(pid) && pid > 0 && processMark(pid) === mark.trim();
}

/**
 * The command line of a running process; empty when there is none, or it is hidden from us.
 *
 * @param {number} pid
 * @returns {string}
 */
export function commandLineOf(pid) {
  if (process.platform !== 'linux') {
    return spawnSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' }).stdout ?? '';
  }
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return '';
  }
}

/**
 * @param {number} pid
 * @returns {string | null} clock ticks between the boot of the machine and the start of the process
 */
function beginningFromProc(pid) {
  let stat;
  try {
    stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return null;
  }
  // proc(5): the second field is the program's name in parentheses, which may itself hold blanks and parentheses.
  const [state, ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const ticks = rest[18];
  return state === 'Z' || state === 'X' || ticks === undefined ? null : ticks;
}

/**
 * @param {number} pid
 * @returns {string | null}
 */
function beginningFromPs(pid) {
  const found = spawnSync('ps', ['-o', 'stat=,lstart=', '-p', String(pid)], { encoding: 'utf8' });
  const [state, ...begun] = (found.stdout ?? '').trim().split(/\s+/);
  return found.status !== 0 || !state || state.startsWith('Z') ? null : begun.join('-');
}
