import { existsSync, readFileSync } from 'node:fs';
import { runOrFail } from '../process/child-process.mjs';
import { inProject } from '../project-folder.mjs';
import { npm } from './npm.mjs';

/**
 * @typedef {{ version?: string, link?: boolean, optional?: boolean }} LockedPackage
 */

/** @returns {boolean} whether what is installed is what the lock file says */
export function arePackagesInstalled() {
  // npm's own record of what it installed; written last, so it is missing when an installation was cut short.
  const record = inProject('node_modules/.package-lock.json');
  if (!existsSync(record)) return false;
  const wanted = lockedPackages(inProject('package-lock.json'));
  const installed = lockedPackages(record);
  const differs = Object.entries(wanted).some(([place, { version, optional }]) => {
    if (place === '') return false;
    const there = installed[place];
    // Optional packages are for one platform each.
    return there ? there.version !== version : !optional;
  });
  return !differs && Object.keys(installed).every((place) => wanted[place]);
}

/**
 * Installs exactly what the lock file says.
 *
 * @throws {import('../plain-error.mjs').PlainError} when npm fails
 */
export async function installPackages() {
  // The build needs what npm calls development packages, also where NODE_ENV says production.
  await runOrFail('Installing the packages (npm ci)', ...npm('ci', '--include=dev'));
}

/**
 * @param {string} file
 * @returns {Record<string, LockedPackage>} by their place below the project
 */
function lockedPackages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}
