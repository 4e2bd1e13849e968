import { build } from 'esbuild';
import { expect, test } from 'vitest';

/** The packages in what a browser must have before the entry works; what is loaded later is left out. */
async function packagesBehind(entry: string): Promise<Set<string>> {
  const { metafile } = await build({
    entryPoints: [entry],
    bundle: true,
    splitting: true,
    format: 'esm',
    outdir: 'unwritten',
    write: false,
    metafile: true,
    jsx: 'automatic',
    external: ['next/*', 'next-intl', 'react', 'react-dom'],
    logLevel: 'silent',
  });
  const packages = new Set<string>();
  const seen = new Set<string>();
  const walk = (file: string): void => {
    const output = metafile.outputs[file];
    if (!output || seen.has(file)) return;
    seen.add(file);
    for (const [input, { bytesInOutput }] of Object.entries(output.inputs)) {
      const name = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(input)?.[1];
      if (name && bytesInOutput > 0) packages.add(name);
    }
    for (const { path, kind } of output.imports) if (kind === 'import-statement') walk(path);
  };
  const first = Object.entries(metafile.outputs).find(([, output]) => output.entryPoint === entry);
  if (!first) throw new Error(`Nothing was made of ${entry}`);
  walk(first[0]);
  return packages;
}

test('the checklist opens without the library that validates what comes to the server', async () => {
  const packages = await packagesBehind('components/audit/checklist/checklist-page.tsx');
  expect(packages).toContain('idb');
  expect(packages).not.toContain('zod');
});
