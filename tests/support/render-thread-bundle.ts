import { mkdirSync, mkdtempSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';

/** Builds the render thread as the installation does, in a folder of its own where its packages are found. */
export async function bundleRenderThread(): Promise<string> {
  const cache = resolve('node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  const outfile = join(mkdtempSync(join(cache, 'render-thread-')), 'render-thread.mjs');
  await build({
    entryPoints: ['lib/report/render-thread.ts'],
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
