import { readFileSync } from 'node:fs';
import path from 'node:path';
import { runCommand } from './command.mjs';
import { arePackagesInstalled, installPackages } from './installation/packages.mjs';
import { placeFrom, requireFreePort, startSite } from './installation/site-server.mjs';
import { openDataFolder } from './installation/writable-folder.mjs';
import { PlainError } from './plain-error.mjs';
import { takeLock } from './process/file-lock.mjs';
import { Progress } from './progress.mjs';
import { DATA_FOLDER, inProject } from './project-folder.mjs';

/**
 * `npm start`: from a fresh clone to a running site, and back to nothing on Ctrl-C.
 *
 * @param {string[]} words
 */
export function runStart(words) {
  return runCommand(async (interruption, endings) => {
    const progress = new Progress(process.stdout);
    const { demo } = readOptions(words);
    const place = placeFrom(process.env);
    openDataFolder();
    endings.push(lockFolder());
    await requireFreePort(place);
    if (!arePackagesInstalled()) await progress.step('Installing packages', installPackages);
    const { installation, logins } = await prepare({ demo, progress, interruption, endings });
    const site = await progress.step('Starting the server', () =>
      startSite(place, installation.env, process.stdout),
    );
    endings.push(site.stop);
    progress.say(`\n${logins && `${logins}\n`}Följsam is at ${site.address}\nCtrl-C ends it.`);
    const interrupted = new Promise((resolve) => interruption.addEventListener('abort', () => resolve(0)));
    return Promise.race([site.ended, interrupted]);
  });
}

/**
 * Everything between the packages and the server.
 *
 * @param {object} options
 * @param {boolean} options.demo
 * @param {Progress} options.progress
 * @param {AbortSignal} options.interruption
 * @param {import('./command.mjs').Endings} options.endings
 */
async function prepare({ demo, progress, interruption, endings }) {
  // These use packages, which may have been installed only now.
  const { openInstallation, migrate } = await import('./installation/installation.mjs');
  const { bundlePrograms, buildSite, generateClient } = await import('./installation/build.mjs');
  const { seedDemo } = await import('./installation/demo.mjs');
  const installation = await progress.step('Opening the database', () => openInstallation(endings));
  interruption.throwIfAborted();
  await generateClient(progress);
  await bundlePrograms(progress);
  interruption.throwIfAborted();
  await progress.step('Migrating the database', () => migrate(installation));
  await buildSite(progress);
  interruption.throwIfAborted();
  const logins = await seedDemo({ installation, askedFor: demo, progress });
  interruption.throwIfAborted();
  return { installation, logins };
}

/**
 * @param {string[]} words
 * @returns {{ demo: boolean }}
 */
function readOptions(words) {
  const unknown = words.filter((word) => word !== '--demo');
  if (unknown.length > 0) {
    throw new PlainError(
      `npm start does not know ${unknown.join(' ')}; it takes -- --demo, and HOST and PORT before it.`,
    );
  }
  return { demo: words.includes('--demo') };
}

/** @returns {() => void} */
function lockFolder() {
  const file = path.join(DATA_FOLDER, 'start.lock');
  const release = takeLock(file);
  if (release) return release;
  const holder = Number.parseInt(readFileSync(file, 'utf8'), 10);
  throw new PlainError(`Följsam runs in ${inProject()} already (process ${holder}); end that one first.`);
}
