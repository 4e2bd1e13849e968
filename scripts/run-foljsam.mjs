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
    const env = needsDatabase(words) ? await openDatabase(endings) : process.env;
    interruption.throwIfAborted();
    return runProgram(words, { ...env, FOLJSAM_ROOT: inProject() }, interruption);
  });
}

/**
 * @param {string[]} words
 * @returns {boolean} whether that command asks the database anything
 */
function needsDatabase(words) {
  const asksForHelp =
    words.length === 0 || words.includes('--help') || words.includes('-h') || words[0] === 'help';
  return !asksForHelp && !(words[0] === 'database' && words[1] === 'roles');
}

/**
 * @param {import('./command.mjs').Endings} endings
 * @returns {Promise<NodeJS.ProcessEnv>}
 */
async function openDatabase(endings) {
  const { migrate, openInstallation } = await import('./installation/installation.mjs');
  const { isMigrated } = await import('./installation/database-state.mjs');
  const installation = await openInstallation(endings);
  // The site may never have been started here.
  if (installation.embedded && !(await isMigrated(installation.embedded.superuserUrl)))
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
