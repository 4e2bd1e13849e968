import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runOrFail } from '../process/child-process.mjs';
import { DATA_FOLDER } from '../project-folder.mjs';

export const TOOLS_FOLDER = path.join(DATA_FOLDER, 'tools');
const UNPACKED = path.join(TOOLS_FOLDER, 'unpacked');
const APT = path.join(TOOLS_FOLDER, 'apt');
/** What is installed on the machine, and need not be unpacked. */
const INSTALLED = '/var/lib/dpkg/status';

/**
 * Installs packages on the machine, as root.
 *
 * @param {string[]} packages
 */
export async function installDebianPackages(packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await runOrFail('apt-get update', 'apt-get', ['update'], { env });
  const words = ['install', '--yes', '--no-install-recommends', ...packages];
  await runOrFail(`Installing ${packages.join(', ')}`, 'apt-get', words, { env });
}

/**
 * Unpacks packages, with what they need and the machine lacks, into the project, without any right on the machine.
 *
 * @param {string[]} packages
 * @param {{ installed?: string }} [options] the list of what the machine has, in dpkg's form
 */
export async function unpackDebianPackages(packages, { installed = INSTALLED } = {}) {
  // apt-get works for anybody who gives it folders of their own, and lists as old as the machine would be of no use.
  const archives = path.join(APT, 'cache/archives');
  for (const folder of [path.join(APT, 'state/lists/partial'), path.join(archives, 'partial')]) {
    mkdirSync(folder, { recursive: true });
  }
  const own = [
    ...['-o', `Dir::State=${path.join(APT, 'state')}`, '-o', `Dir::State::status=${installed}`],
    ...['-o', `Dir::Cache=${path.join(APT, 'cache')}`, '-o', 'Debug::NoLocking=true'],
  ];
  await runOrFail('apt-get update', 'apt-get', [...own, 'update']);
  const words = [...own, 'install', '--download-only', '--yes', '--no-install-recommends', ...packages];
  await runOrFail(`Downloading ${packages.join(', ')}`, 'apt-get', words);
  for (const archive of readdirSync(archives).filter((name) => name.endsWith('.deb'))) {
    await runOrFail(`Unpacking ${archive}`, 'dpkg', ['-x', path.join(archives, archive), UNPACKED]);
    rmSync(path.join(archives, archive));
  }
  wrapPrograms();
}

/**
 * The unpacked programs look for their libraries where they were meant to be. Each gets a caller beside it that says
 * where they are, so that no other program sees them.
 */
function wrapPrograms() {
  const bin = path.join(TOOLS_FOLDER, 'bin');
  mkdirSync(bin, { recursive: true });
  const libraries = libraryFolders().join(':');
  for (const folder of ['usr/bin', 'usr/sbin'].map((name) => path.join(UNPACKED, name)).filter(existsSync)) {
    for (const name of readdirSync(folder)) {
      const caller = [
        '#!/bin/sh',
        `export LD_LIBRARY_PATH="${libraries}"`,
        `exec "${realProgram(folder, name)}" "$@"`,
        '',
      ];
      writeFileSync(path.join(bin, name), caller.join('\n'), { mode: 0o755 });
    }
  }
}

/**
 * @param {string} folder
 * @param {string} name
 * @returns {string} the program itself; Debian's Chromium is called through a script that knows only its own place
 */
function realProgram(folder, name) {
  const binary = path.join(UNPACKED, 'usr/lib', name, name);
  return existsSync(binary) ? binary : path.join(folder, name);
}

/** @returns {string[]} every folder with shared libraries among what was unpacked */
function libraryFolders() {
  const roots = ['lib', 'usr/lib']
    .map((name) => path.join(UNPACKED, name))
    .filter((root) => existsSync(root));
  // With their types, since without them links are followed, and those lead out into the machine's own folders.
  const entries = roots.flatMap((root) => readdirSync(root, { recursive: true, withFileTypes: true }));
  const libraries = entries.filter(({ name }) => /\.so(\.[\d.]+)?$/.test(name));
  return [...new Set(libraries.map((library) => library.parentPath))];
}
