import { mkdirSync, mkdtempSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';

/** Builds a thread's program as the installation does, in a folder of its own where its packages are found. */
export async function bundleThread(entry: string): Promise<string> {
  const cache = resolve('node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  const outfile = join(mkdtempSync(join(cache, 'thread-')), 'thread.mjs');
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20.19',
    logLevel: 'silent',
  });
  return outfile;
}

/** The thread that sets reports in type. */
export const bundleRenderThread = (): Promise<string> => bundleThread('lib/report/render-thread.ts');
