import { spawn } from 'node:child_process';
import { PlainError } from '../plain-error.mjs';
import { inProject } from '../project-folder.mjs';

/**
 * @typedef {import('node:child_process').ChildProcess} ChildProcess
 *
 * @typedef {object} ChildOptions
 * @property {NodeJS.ProcessEnv} [env] the whole environment; ours if left out
 * @property {string} [cwd] the project's folder if left out
 *
 * @typedef {object} ChildEnd
 * @property {number} code exit code; 128 + n after signal n is not told apart from any other failure
 * @property {string} output
 */

const LAST_LINES = 25;

/** @type {Set<ChildProcess>} */
const running = new Set();

/**
 * Starts a program in a process group of its own: Ctrl-C reaches every process of the terminal's group, and the order
 * in which things end is ours to decide. A Node program ends by itself when we are gone, even killed hard.
 *
 * @param {string} command
 * @param {string[]} words
 * @param {ChildOptions} options
 * @returns {ChildProcess}
 */
export function startChild(command, words, { env = process.env, cwd = inProject() }) {
  const child = spawn(command, words, {
    cwd,
    env: { ...env, FOLJSAM_PARENT: String(process.pid) },
    stdio: 'pipe',
    detached: true,
  });
  running.add(child);
  // A program that ends at once, or was never there, takes its end of the pipe with it.
  child.stdin?.on('error', () => undefined);
  child.once('close', () => running.delete(child));
  child.once('error', () => running.delete(child));
  return child;
}

/**
 * @param {string[]} words
 * @returns {[string, string[]]} the call of a Node program that ends with us
 */
export function nodeProgram(...words) {
  return [process.execPath, ['--import', inProject('scripts/process/end-with-parent.mjs'), ...words]];
}

/**
 * Runs a program to its end.
 *
 * @param {string} command
 * @param {string[]} words
 * @param {ChildOptions} [options]
 * @returns {Promise<ChildEnd>}
 */
export function runToEnd(command, words, options = {}) {
  return new Promise((resolve, reject) => {
    const child = startChild(command, words, options);
    const output = collectOutput(child);
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? 1, output: output.text() }));
  });
}

/**
 * Gathers what a program says, on either stream.
 *
 * @param {ChildProcess} child
 * @returns {{ text: () => string, stop: () => void }}
 */
export function collectOutput(child) {
  let text = '';
  /** @param {string} more */
  const add = (more) => {
    text += more;
  };
  const streams = [child.stdout, child.stderr];
  for (const stream of streams) stream?.setEncoding('utf8').on('data', add);
  return {
    text: () => text,
    stop: () => {
      for (const stream of streams) stream?.off('data', add);
    },
  };
}

/**
 * @param {string} output
 * @returns {string} its end, where the reason for a failure stands
 */
export function lastLines(output) {
  return output.trimEnd().split('\n').slice(-LAST_LINES).join('\n');
}

/**
 * Runs a program that must succeed.
 *
 * @param {string} what it is to do, as the subject of a sentence
 * @param {string} command
 * @param {string[]} words
 * @param {ChildOptions} [options]
 * @returns {Promise<string>} its output
 * @throws {PlainError} with the last lines of its output
 */
export async function runOrFail(what, command, words, options) {
  const { code, output } = await runToEnd(command, words, options);
  if (code === 0) return output;
  throw new PlainError(`${what} failed with exit code ${code}.\n${lastLines(output)}`);
}

/**
 * Sends a signal to everything that was started here and still runs, with what it started itself.
 *
 * @param {'SIGTERM' | 'SIGKILL'} signal
 */
export function signalChildren(signal) {
  for (const child of running) signalGroup(child, signal);
}

/**
 * @param {ChildProcess} child
 * @param {'SIGTERM' | 'SIGKILL'} signal
 */
function signalGroup(child, signal) {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, signal);
  } catch {
    // It ended in the meantime.
  }
}

/**
 * Ends a program and waits until it is gone: asks first, and no longer asks after a while.
 *
 * @param {ChildProcess} child
 * @param {number} patienceMs
 */
export async function endChild(child, patienceMs) {
  if (!running.has(child)) return;
  const gone = new Promise((resolve) => child.once('close', resolve));
  signalGroup(child, 'SIGTERM');
  const impatience = setTimeout(() => signalGroup(child, 'SIGKILL'), patienceMs);
  await gone;
  clearTimeout(impatience);
}
