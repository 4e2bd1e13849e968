import path from 'node:path';
import { runCommand } from './command.mjs';
import { arePackagesInstalled, installPackages } from './installation/packages.mjs';
import { openDataFolder } from './installation/writable-folder.mjs';
import { endChild, nodeProgram, startChild } from './process/child-process.mjs';
import { Progress } from './progress.mjs';
import { DATA_FOLDER, inProject } from './project-folder.mjs';

/** Time to end its site and its database. */
const STOP_PATIENCE_MS = 20_000;

/**
 * `npm run bench`: measures the built site beside what it is to be faster than, and prints a line of JSON for each
 * figure. `npm run bench -- --only checklist,autosave` makes some of the measurements.
 *
 * @param {string[]} words
 */
export function runBench(words) {
  return runCommand(async (interruption, endings) => {
    // The figures alone go to standard output.
    const progress = new Progress(process.stderr);
    openDataFolder();
    if (!arePackagesInstalled()) await progress.step('Installing packages', installPackages);
    interruption.throwIfAborted();
    // These use packages, which may have been installed only now.
    const { bundlePrograms, buildSite, generateClient } = await import('./installation/build.mjs');
    const { bringNeededPrograms } = await import('./test/needed-programs.mjs');
    const { openScratchFolder } = await import('./test/scratch-folder.mjs');
    await generateClient(progress);
    await bundlePrograms(progress);
    await buildSite(progress);
    const programs = await bringNeededPrograms({ browser: true, progress });
    interruption.throwIfAborted();
    const scratch = openScratchFolder();
    endings.push(scratch.remove);
    const env = { ...programs, TMPDIR: scratch.folder };
    const bench = startChild(...nodeProgram(await bundleBench(), ...words), { env });
    endings.push(() => endChild(bench, STOP_PATIENCE_MS));
    bench.stdout?.pipe(process.stdout);
    bench.stderr?.pipe(process.stderr);
    return new Promise((resolve) => bench.once('close', (code) => resolve(code ?? 1)));
  });
}

/** @returns {Promise<string>} the measurements as one program, two folders down as its sources are */
async function bundleBench() {
  const { build } = await import('esbuild');
  const outfile = path.join(DATA_FOLDER, 'bench/bench.mjs');
  await build({
    entryPoints: ['tests/bench/bench.ts'],
    outfile,
    absWorkingDir: inProject(),
    bundle: true,
    packages: 'external',
    // They find the project by where they lie.
    external: ['../../scripts/*'],
    platform: 'node',
    format: 'esm',
    target: 'node20.19',
    logLevel: 'silent',
  });
  return outfile;
}
