import { performance } from 'node:perf_hooks';
import { runCommand } from './command.mjs';
import { arePackagesInstalled, installPackages } from './installation/packages.mjs';
import { openDataFolder } from './installation/writable-folder.mjs';
import { errorMessage, PlainError } from './plain-error.mjs';
import { Progress, seconds } from './progress.mjs';

/**
 * @typedef {import('./test/stages.mjs').Stage} Stage
 * @typedef {import('./test/stages.mjs').StageResult} StageResult
 * @typedef {import('./test/stages.mjs').TestRun} TestRun
 */

/**
 * `npm test`: every check there is, from a fresh clone. `npm test -- --only unit,types` runs some of them. Its last
 * line holds the counts, and its exit code is 0 only when nothing failed.
 *
 * @param {string[]} words
 */
export function runTest(words) {
  return runCommand(async (interruption, endings) => {
    const progress = new Progress(process.stdout);
    openDataFolder();
    if (!arePackagesInstalled()) await progress.step('Installing packages', installPackages);
    interruption.throwIfAborted();
    // These use packages, which may have been installed only now.
    const { STAGES } = await import('./test/stages.mjs');
    const { bringNeededPrograms } = await import('./test/needed-programs.mjs');
    const stages = chosenStages(STAGES, words);
    const needs = stages.map((stage) => stage.needs);
    const programs = needs.every((need) => need === 'nothing')
      ? process.env
      : await bringNeededPrograms({ browser: needs.includes('browser'), progress });
    interruption.throwIfAborted();
    const { openScratchFolder } = await import('./test/scratch-folder.mjs');
    const scratch = openScratchFolder();
    endings.push(scratch.remove);
    const env = { ...programs, TMPDIR: scratch.folder };
    return runStages(stages, { env, database: await sharedDatabase(scratch.folder, endings) }, interruption);
  });
}

/**
 * @param {readonly Stage[]} all
 * @param {string[]} words
 * @returns {Stage[]} those asked for, and those that they rest upon
 */
function chosenStages(all, words) {
  if (words.length === 0) return [...all];
  const names = words[0] === '--only' && words.length === 2 ? (words[1] ?? '').split(',') : [];
  const asked = all.filter((stage) => names.includes(stage.name));
  if (asked.length === 0 || asked.length < names.length) {
    const known = all.map((stage) => stage.name).join(',');
    throw new PlainError(`npm test takes nothing, or -- --only with some of ${known}.`);
  }
  const wanted = new Set(asked.flatMap((stage) => [stage.name, ...(stage.after ?? [])]));
  return all.filter((stage) => wanted.has(stage.name));
}

/**
 * @param {string} folder for what is temporary
 * @param {import('./command.mjs').Endings} endings
 * @returns {Promise<TestRun['database']>}
 */
async function sharedDatabase(folder, endings) {
  const { startTestDatabase } = await import('./test/test-database.mjs');
  /** @type {ReturnType<TestRun['database']> | undefined} */
  let started;
  endings.push(async () => (await started?.catch(() => undefined))?.stop());
  return () => {
    started ??= startTestDatabase(folder);
    return started;
  };
}

/**
 * @param {Stage[]} stages
 * @param {TestRun} run
 * @param {AbortSignal} interruption
 * @returns {Promise<number>} exit code
 */
async function runStages(stages, run, interruption) {
  /** @type {Map<string, StageResult>} */
  const results = new Map();
  for (const stage of stages) {
    interruption.throwIfAborted();
    process.stdout.write(`${stage.name} … `);
    const start = performance.now();
    const missing = (stage.after ?? []).filter((name) => results.get(name)?.failed);
    const result = missing.length > 0 ? notRun(missing) : await resultOf(stage, run);
    interruption.throwIfAborted();
    results.set(stage.name, result);
    process.stdout.write(`${seconds(start)} s, ${inWords(result)}\n`);
    if (result.failed > 0) process.stdout.write(`${result.output.trimEnd()}\n`);
  }
  const total = sum([...results.values()]);
  process.stdout.write(`${inWords(total)}\n`);
  return total.failed === 0 ? 0 : 1;
}

/**
 * @param {Stage} stage
 * @param {TestRun} run
 * @returns {Promise<StageResult>}
 */
async function resultOf(stage, run) {
  try {
    return await stage.work(run, stage.name);
  } catch (error) {
    const output =
      error instanceof PlainError || !(error instanceof Error) ? errorMessage(error) : (error.stack ?? '');
    return { passed: 0, failed: 1, output };
  }
}

/**
 * @param {string[]} missing
 * @returns {StageResult}
 */
function notRun(missing) {
  return { passed: 0, failed: 1, output: `Not run, since ${missing.join(' and ')} failed.` };
}

/**
 * @param {StageResult[]} results
 * @returns {import('./test/counts.mjs').Counts}
 */
function sum(results) {
  return results.reduce(
    (total, { passed, failed }) => ({ passed: total.passed + passed, failed: total.failed + failed }),
    { passed: 0, failed: 0 },
  );
}

/** @param {import('./test/counts.mjs').Counts} counts */
function inWords({ passed, failed }) {
  return `${passed} passed, ${failed} failed`;
}
