import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import swc from '@swc/core';
import { cruise } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import config from '../.dependency-cruiser.mjs';

const ROOMS = ['app', 'components', 'lib', 'prisma', 'scripts', 'templates', 'tests'];
const JUNK_DRAWER = /^(index|utils?|helpers?|misc|common)\.[cm]?[jt]sx?$/;

// The cruiser tells this parser that everything is TypeScript, but not which files hold JSX too.
const parseFile = swc.parseFileSync;
Object.assign(swc, {
  parseFileSync: (/** @type {string} */ file, /** @type {import('@swc/core').TsParserConfig} */ options) =>
    parseFile(file, { ...options, tsx: file.endsWith('x') }),
});

/**
 * Holds the tree in the current folder to the rules of the house.
 *
 * @returns {Promise<string[]>} one line for each breach; empty when the house stands
 */
async function architectureBreaches() {
  const sources = sourceFiles();
  const drawers = sources.filter((file) => JUNK_DRAWER.test(path.basename(file)));
  const rooms = ROOMS.filter((room) => sources.some((file) => file.startsWith(`${room}/`)));
  const { forbidden, options } = config;
  const ruled = { ...options, ruleSet: { forbidden }, validate: true };
  const result = await cruise(rooms, ruled, undefined, { tsConfig: extractTSConfig('tsconfig.json') });
  if (typeof result.output === 'string') throw new Error('The check of the architecture gave no result');
  const { modules, summary } = result.output;
  const seen = new Set(modules.map((module) => module.source));
  return [
    ...drawers.map((file) => `no-junk-drawers: ${file}`),
    ...sources.filter((file) => !seen.has(file)).map((file) => `not-looked-at: ${file}`),
    ...summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`),
  ];
}

function sourceFiles() {
  return ROOMS.filter((room) => existsSync(room))
    .flatMap(filesBelow)
    .filter((file) => /\.([cm]?[jt]s|tsx)$/.test(file) && !/^lib\/data\/generated\/|\.d\.ts$/.test(file));
}

/** @param {string} folder */
function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}

const breaches = await architectureBreaches();
for (const breach of breaches) console.error(breach);
process.exitCode = breaches.length === 0 ? 0 : 1;
