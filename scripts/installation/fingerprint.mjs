import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inProject } from '../project-folder.mjs';

const LEFT_OUT = /(^|\/)generated\/|\.test\.tsx?$|\.md$/;

/**
 * Remakes something when what it is made from has changed. Contents are compared, since times lie after a checkout.
 *
 * @param {object} options
 * @param {string[]} options.sources files and folders of the project; those that are not there count as empty
 * @param {string} options.stamp where to remember what it was made from
 * @param {() => Promise<void>} make
 * @returns {Promise<void>}
 */
export async function makeIfStale({ sources, stamp }, make) {
  const fingerprint = fingerprintOf(sources);
  if (isMade(stamp, fingerprint)) return;
  // A making that is cut short must not pass for the one before.
  rmSync(stamp, { force: true });
  await make();
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, fingerprint);
}

/**
 * @param {string} stamp
 * @param {string} fingerprint
 */
function isMade(stamp, fingerprint) {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint;
}

/**
 * @param {string[]} sources
 * @returns {string} changes with the name or the content of any file in them
 */
function fingerprintOf(sources) {
  const hash = createHash('sha256').update(process.version);
  for (const file of sources.flatMap(filesOf).sort()) {
    hash.update(`\0${file}\0`).update(readFileSync(inProject(file)));
  }
  return hash.digest('hex');
}

/**
 * @param {string} source
 * @returns {string[]}
 */
function filesOf(source) {
  const found = statSync(inProject(source), { throwIfNoEntry: false });
  if (!found) return [];
  if (found.isFile()) return [source];
  return readdirSync(inProject(source), { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(source, name))
    .filter((file) => !LEFT_OUT.test(file) && statSync(inProject(file)).isFile());
}
