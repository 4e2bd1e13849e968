import { randomBytes } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { nodeProgram, runOrFail } from '../process/child-process.mjs';
import { waitForLock } from '../process/file-lock.mjs';
import { DATA_FOLDER, inProject, PROGRAMS_FOLDER, SITE_FOLDER } from '../project-folder.mjs';
import { makeIfStale } from './fingerprint.mjs';
import { writePrivateFile } from './secrets.mjs';

/** What runs outside Next, each made into one file of that name in `dist/`. */
const PROGRAMS = {
  foljsam: 'scripts/foljsam-cli.ts',
  'render-thread': 'lib/report/render-thread.ts',
  'template-file-thread': 'lib/files/template-file-thread.ts',
  'sheets-file-thread': 'lib/files/sheets-file-thread.ts',
  'pkcs12-thread': 'lib/report/pkcs12-thread.ts',
  'evidence-thread': 'lib/files/evidence/evidence-thread.ts',
  'logo-thread': 'lib/files/logo/logo-thread.ts',
};

const SETTINGS = ['package-lock.json', 'tsconfig.json', 'scripts/installation/build.mjs'];
const CLIENT_SOURCES = ['prisma/schema.prisma', 'package-lock.json'];
const PROGRAM_SOURCES = [...SETTINGS, 'lib', 'prisma', 'templates', 'plans', 'scripts'];
const SITE_SOURCES = [
  ...SETTINGS,
  'app',
  'components',
  'lib',
  'public',
  'templates',
  'plans',
  'prisma/schema.prisma',
  'prisma/migrations',
  'next.config.ts',
  'postcss.config.mjs',
  'instrumentation.ts',
  'instrumentation-node.ts',
  'instrumentation-client.ts',
  'proxy.ts',
];

const BUILD_PATIENCE_MS = 600_000;

/**
 * @param {import('../progress.mjs').Progress} progress
 */
export function generateClient(progress) {
  const stamp = inProject('lib/data/generated/.made-from');
  return alone(() =>
    makeIfStale({ sources: CLIENT_SOURCES, stamp }, () =>
      progress.step('Generating the database client', async () => {
        await runOrFail(
          'Generating the database client',
          ...nodeProgram(bin('prisma/build/index.js'), 'generate'),
        );
      }),
    ),
  );
}

/**
 * Makes the programs that run outside Next from the same sources.
 *
 * @param {import('../progress.mjs').Progress} progress
 */
export function bundlePrograms(progress) {
  const stamp = path.join(PROGRAMS_FOLDER, '.made-from');
  return alone(() =>
    makeIfStale({ sources: PROGRAM_SOURCES, stamp }, () =>
      progress.step('Building the command line', async () => {
        const { build } = await import('esbuild');
        await build({
          entryPoints: PROGRAMS,
          outdir: PROGRAMS_FOLDER,
          outExtension: { '.js': '.mjs' },
          absWorkingDir: inProject(),
          bundle: true,
          packages: 'external',
          platform: 'node',
          format: 'esm',
          target: 'node20.19',
          sourcemap: true,
          logLevel: 'silent',
        });
      }),
    ),
  );
}

/**
 * Builds the site, with everything that its server needs beside it.
 *
 * @param {import('../progress.mjs').Progress} progress
 */
export function buildSite(progress) {
  const stamp = path.join(SITE_FOLDER, 'standalone/.made-from');
  return alone(() =>
    makeIfStale({ sources: SITE_SOURCES, stamp }, () =>
      progress.step('Building the site', async () => {
        const env = {
          ...process.env,
          NODE_ENV: /** @type {const} */ ('production'),
          NEXT_TELEMETRY_DISABLED: '1',
          NEXT_SERVER_ACTIONS_ENCRYPTION_KEY:
            process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY || ownActionKey(),
        };
        await runOrFail('Building the site', ...nodeProgram(bin('next/dist/bin/next'), 'build'), { env });
        // Next leaves these out of the server's folder, for those who serve them elsewhere.
        cpSync(path.join(SITE_FOLDER, 'static'), path.join(SITE_FOLDER, 'standalone/.next/static'), {
          recursive: true,
        });
        if (existsSync(inProject('public'))) {
          cpSync(inProject('public'), path.join(SITE_FOLDER, 'standalone/public'), { recursive: true });
        }
      }),
    ),
  );
}

/**
 * The names of server actions are made with a key. The same one for each build lets a tab that was opened before find the
 * actions of the build after it.
 *
 * @returns {string} 32 bytes in base64
 */
function ownActionKey() {
  const file = path.join(DATA_FOLDER, 'action-key');
  if (!existsSync(file)) writePrivateFile(file, randomBytes(32).toString('base64'));
  return readFileSync(file, 'utf8');
}

/**
 * Two commands in one folder must not build over each other.
 *
 * @param {() => Promise<void>} work
 */
async function alone(work) {
  mkdirSync(DATA_FOLDER, { recursive: true });
  const release = await waitForLock(path.join(DATA_FOLDER, 'build.lock'), BUILD_PATIENCE_MS);
  try {
    await work();
  } finally {
    release();
  }
}

/** @param {string} file */
function bin(file) {
  return inProject('node_modules', file);
}
