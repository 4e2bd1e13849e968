import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';
import { PlainError } from '../plain-error.mjs';
import { runOrFail } from '../process/child-process.mjs';
import { inProject } from '../project-folder.mjs';
import { installDebianPackages, TOOLS_FOLDER, unpackDebianPackages } from './debian-packages.mjs';

/** The programs that check what Följsam makes, and the Debian package that each comes from. */
const CHECKERS = new Map([
  ['pdfsig', 'poppler-utils'],
  ['pdfinfo', 'poppler-utils'],
  ['pdffonts', 'poppler-utils'],
  ['pdftotext', 'poppler-utils'],
  ['qpdf', 'qpdf'],
  ['certutil', 'libnss3-tools'],
  ['openssl', 'openssl'],
]);
/** Servers that are tested with, likewise. They are never installed, since Debian would start them on the machine. */
const SERVERS = new Map([['pgbouncer', 'pgbouncer']]);
/** The names that Chromium and its kin go by. */
const BROWSERS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const BROWSER_PACKAGE = 'chromium';

/**
 * Sees that the machine has the programs that the tests call, and brings what it lacks: installed by root, unpacked
 * into the project by anybody else.
 *
 * @param {object} options
 * @param {boolean} options.browser whether one is needed
 * @param {import('../progress.mjs').Progress} options.progress
 * @returns {Promise<NodeJS.ProcessEnv>} the environment in which the tests find them
 * @throws {PlainError} that names what is missing and cannot be brought
 */
export async function bringNeededPrograms({ browser, progress }) {
  const env = {
    ...process.env,
    PATH: [path.join(TOOLS_FOLDER, 'bin'), process.env.PATH].join(path.delimiter),
  };
  const packages = packagesLacking(CHECKERS, env);
  const servers = packagesLacking(SERVERS, env);
  const wantsBrowser = browser && !process.env.CHROMIUM_PATH && !findProgram(BROWSERS, env);
  if (packages.length > 0) await progress.step(`Bringing ${packages.join(', ')}`, () => bring(packages));
  if (servers.length > 0) await progress.step(`Bringing ${servers.join(', ')}`, () => unpack(servers));
  const missing = [...CHECKERS.keys(), ...SERVERS.keys()].filter((program) => !findProgram([program], env));
  if (missing.length > 0) {
    const lacking = [...packages, ...servers].join(', ');
    throw new PlainError(`The tests need ${missing.join(', ')}; install ${lacking} (Debian's names).`);
  }
  if (wantsBrowser) await progress.step('Bringing Chromium', bringBrowser);
  return browser ? { ...env, ...chromiumSetting(env) } : env;
}

/**
 * @param {Map<string, string>} programs
 * @param {NodeJS.ProcessEnv} env
 * @returns {string[]} the packages of those that the machine lacks
 */
function packagesLacking(programs, env) {
  const lacking = [...programs].filter(([program]) => !findProgram([program], env));
  return [...new Set(lacking.map(([, name]) => name))];
}

/** @param {string[]} packages */
async function bring(packages) {
  if (process.getuid?.() !== 0) return unpack(packages);
  requireApt(packages);
  await installDebianPackages(packages);
}

/** @param {string[]} packages */
async function unpack(packages) {
  requireApt(packages);
  await unpackDebianPackages(packages);
}

/** @param {string[]} packages */
function requireApt(packages) {
  if (findProgram(['apt-get'], process.env)) return;
  throw new PlainError(
    `The tests need programs from ${packages.join(', ')} (Debian's names); install them first.`,
  );
}

/** Debian's browser where that can be had, else the one that Playwright keeps for its users. */
async function bringBrowser() {
  try {
    await bring([BROWSER_PACKAGE]);
  } catch (error) {
    if (!(error instanceof PlainError)) throw error;
    const playwright = inProject('node_modules/playwright/cli.js');
    await runOrFail('Fetching a browser', process.execPath, [playwright, 'install', 'chromium']);
  }
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns {NodeJS.ProcessEnv} empty when Playwright's own browser serves
 */
function chromiumSetting(env) {
  const found = process.env.CHROMIUM_PATH || findProgram(BROWSERS, env);
  return found ? { ...env, CHROMIUM_PATH: found } : env;
}

/**
 * @param {string[]} names
 * @param {NodeJS.ProcessEnv} env
 * @returns {string | undefined} the first of them that is on the path
 */
function findProgram(names, env) {
  const folders = (env.PATH ?? '').split(path.delimiter);
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name))).find(isExecutable);
}

/** @param {string} file */
function isExecutable(file) {
  if (!existsSync(file)) return false;
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
