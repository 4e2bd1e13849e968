import { createWriteStream, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { Writable } from 'node:stream';
import { buildSite, bundlePrograms, generateClient } from '../installation/build.mjs';
import { npm } from '../installation/npm.mjs';
import { startSite } from '../installation/site-server.mjs';
import { nodeProgram, runToEnd } from '../process/child-process.mjs';
import { freePort } from '../process/free-port.mjs';
import { Progress } from '../progress.mjs';
import { DATA_FOLDER, inProject } from '../project-folder.mjs';
import { playwrightCounts, vitestCounts } from './counts.mjs';
import { startMailServer } from './mail-server.mjs';
import { makeDemoInstallation } from './test-database.mjs';

/**
 * @typedef {object} TestRun what the stages of one run share
 * @property {NodeJS.ProcessEnv} env in which the programs are found that the tests call
 * @property {() => Promise<import('../embedded-database.mjs').EmbeddedDatabase>} database the run's own server
 *
 * @typedef {import('./counts.mjs').Counts & { output: string }} StageResult
 *
 * @typedef {object} Stage
 * @property {string} name
 * @property {'nothing' | 'programs' | 'browser'} needs beyond the packages
 * @property {string[]} [after] other stages without which it means nothing
 * @property {(run: TestRun, name: string) => Promise<StageResult>} work
 */

const REPORTS = path.join(DATA_FOLDER, 'test-reports');

/** @type {readonly Stage[]} in the order in which they run, the quick ones first */
export const STAGES = [
  { name: 'generate', needs: 'nothing', work: () => made(generateClient, bundlePrograms) },
  { name: 'types', needs: 'nothing', after: ['generate'], work: checked },
  { name: 'lint', needs: 'nothing', work: checked },
  { name: 'architecture', needs: 'nothing', after: ['generate'], work: checked },
  { name: 'unit', needs: 'nothing', after: ['generate'], work: vitest },
  { name: 'integration', needs: 'programs', after: ['generate'], work: integration },
  { name: 'build', needs: 'nothing', after: ['generate'], work: () => made(buildSite) },
  { name: 'browser', needs: 'browser', after: ['generate', 'build'], work: browser },
];

/**
 * What must be made before the rest can be tested; counts as one test.
 *
 * @param {...((progress: Progress) => Promise<void>)} makers
 * @returns {Promise<StageResult>}
 */
async function made(...makers) {
  // The stage has a line of its own.
  const silent = new Progress(new Writable({ write: (_chunk, _encoding, done) => done() }));
  for (const make of makers) await make(silent);
  return { passed: 1, failed: 0, output: '' };
}

/**
 * A check that is a script of `package.json` by the stage's name; counts as one test.
 *
 * @param {TestRun} run
 * @param {string} name
 * @returns {Promise<StageResult>}
 */
async function checked({ env }, name) {
  const { code, output } = await runToEnd(...npm('run', '--silent', name), { env });
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, output };
}

/**
 * @param {{ env: NodeJS.ProcessEnv }} run
 * @param {string} project
 * @returns {Promise<StageResult>}
 */
async function vitest({ env }, project) {
  const file = freshReport(project);
  const words = [
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ];
  const program = nodeProgram(inProject('node_modules/vitest/vitest.mjs'), ...words);
  const { code, output } = await runToEnd(...program, { env });
  return { ...vitestCounts({ code, file }), output };
}

/**
 * @param {TestRun} run
 * @param {string} name
 */
async function integration({ env, database }, name) {
  const server = await database();
  return vitest({ env: { ...env, TEST_SUPERUSER_URL: server.superuserUrl('postgres') } }, name);
}

/**
 * The built site over a database and a mail server of its own, and a browser.
 *
 * @param {TestRun} run
 * @param {string} name
 * @returns {Promise<StageResult>}
 */
async function browser({ env, database }, name) {
  const file = freshReport(name);
  const mails = await startMailServer(path.join(REPORTS, 'mails'));
  const installation = { ...(await makeDemoInstallation(await database(), env)), ...mails.env };
  const place = { host: '127.0.0.1', port: await freePort() };
  const site = await startSite(place, installation, createWriteStream(path.join(REPORTS, 'site.log')));
  try {
    const program = nodeProgram(
      inProject('node_modules/@playwright/test/cli.js'),
      'test',
      '--reporter=list,json',
    );
    const { code, output } = await runToEnd(...program, {
      env: { ...installation, BASE_URL: site.address, PLAYWRIGHT_JSON_OUTPUT_FILE: file },
    });
    return { ...playwrightCounts({ code, file }), output };
  } finally {
    await site.stop();
    await mails.stop();
  }
}

/**
 * @param {string} name
 * @returns {string} where a report may be written; an older one there is gone
 */
function freshReport(name) {
  const file = path.join(REPORTS, `${name}.json`);
  mkdirSync(REPORTS, { recursive: true });
  rmSync(file, { force: true });
  return file;
}
