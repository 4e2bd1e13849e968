import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { build } from 'esbuild';
import { DATA_FOLDER, inProject } from '../../scripts/project-folder.mjs';

const program = join(DATA_FOLDER, 'test-programs/mail-worker.mjs');

/** Makes the worker's program from the same sources, once before it is started. */
export async function buildWorker(): Promise<void> {
  await build({
    entryPoints: [inProject('tests/support/mail-worker.ts')],
    outfile: program,
    absWorkingDir: inProject(),
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20.19',
    logLevel: 'silent',
  });
}

export type KillableWorker = {
  /** Ends it on the spot, as a machine that loses its power does. */
  readonly kill: () => void;
  readonly ended: Promise<unknown>;
};

/** Starts a worker over the test's own database that sends to a mail server. */
export function startKillableWorker(smtpUrl: string): KillableWorker {
  const child = spawn(process.execPath, [program], {
    env: {
      ...process.env,
      SMTP_URL: smtpUrl,
      MAIL_FROM: 'Följsam <foljsam@kommun.example>',
      PUBLIC_URL: 'https://foljsam.example',
      FOLJSAM_ROOT: inProject(),
    },
    stdio: 'inherit',
  });
  return { kill: () => child.kill('SIGKILL'), ended: once(child, 'exit') };
}
