import { spawn } from 'node:child_process';
import { runCommand } from './command.mjs';
import { arePackagesInstalled, installPackages } from './installation/packages.mjs';
import { openDataFolder } from './installation/writable-folder.mjs';
import { Progress } from './progress.mjs';
import { inProject } from './project-folder.mjs';

/**
 * `npm run foljsam -- <command>`: the operator's command line, whether the site runs or not. What it does on the way
 * is told on standard error, so that standard output holds the command's own words alone.
 *
 * @param {string[]} words
 */
export function runFoljsam(words) {
  return runCommand(async (interruption, endings) => {
    const progress = new Progress(process.stderr);
    openDataFolder();
    if (!arePackagesInstalled()) await progress.step('Installing packages', installPackages);
    const { bundlePrograms, generateClient } = await import('./installation/build.mjs');
    await generateClient(progress);
    await bundlePrograms(progress);
    interruption.throwIfAborted();
    const need = databaseNeed(words);
    const env = need === 'none' ? process.env : await openDatabase(endings, need);
    interruption.throwIfAborted();
    return runProgram(words, { ...env, FOLJSAM_ROOT: inProject() }, interruption);
  });
}

/**
 * What that command needs of the database. What is restored goes into one that nobody has migrated, and a doctor is
 * asked when something is wrong.
 *
 * @param {string[]} words
 * @returns {'none' | 'as-it-is' | 'migrated'}
 */
function databaseNeed(words) {
  const asksForHelp =
    words.length === 0 || words.includes('--help') || words.includes('-h') || words[0] === 'help';
  if (asksForHelp || ['database roles', 'backup verify'].includes(words.slice(0, 2).join(' '))) return 'none';
  if (words[0] === 'doctor' && process.env.DATABASE_URL) return 'none';
  return words[0] === 'restore' || words[0] === 'doctor' ? 'as-it-is' : 'migrated';
}

/**
 * @param {import('./command.mjs').Endings} endings
 * @param {'as-it-is' | 'migrated'} need
 * @returns {Promise<NodeJS.ProcessEnv>}
 */
async function openDatabase(endings, need) {
  const { migrate, openInstallation } = await import('./installation/installation.mjs');
  const { isMigrated } = await import('./installation/database-state.mjs');
  const installation = await openInstallation(endings);
  // The site may never have been started here.
  if (need === 'migrated' && installation.embedded && !(await isMigrated(installation.embedded.superuserUrl)))
    await migrate(installation);
  return installation.env;
}

/**
 * Runs the command at the person's own terminal, and in the folder they called from.
 *
 * @param {string[]} words
 * @param {NodeJS.ProcessEnv} env
 * @param {AbortSignal} interruption
 * @returns {Promise<number>} its exit code
 */
function runProgram(words, env, interruption) {
  const child = spawn(process.execPath, [inProject('dist/foljsam.mjs'), ...words], {
    env,
    cwd: process.env.INIT_CWD ?? process.cwd(),
    stdio: 'inherit',
  });
  interruption.addEventListener('abort', () => child.kill());
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
