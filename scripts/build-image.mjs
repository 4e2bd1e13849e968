import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildSite, bundlePrograms, generateClient } from './installation/build.mjs';
import { Progress } from './progress.mjs';
import { inProject, PROGRAMS_FOLDER } from './project-folder.mjs';

// All that a container runs, made once while its image is built; nothing is made when it starts.
const progress = new Progress(process.stdout);
await generateClient(progress);
await bundlePrograms(progress);
await buildSite(progress);
keepWhatProgramsName();

/**
 * The site brings its packages with it. Of the others the image needs those that the command line, the worker and the
 * threads name, as an import or by a path, and what these cannot be without: `npm prune` takes the rest away.
 */
function keepWhatProgramsName() {
  const file = inProject('package.json');
  const about = readPackage(file);
  const programs = readdirSync(PROGRAMS_FOLDER)
    .filter((name) => name.endsWith('.mjs'))
    .map((name) => readFileSync(path.join(PROGRAMS_FOLDER, name), 'utf8'))
    .join('\n');
  const named = Object.keys(about.dependencies).filter((name) =>
    ['"', "'", '`'].some(
      (quote) => programs.includes(quote + name + quote) || programs.includes(`${quote + name}/`),
    ),
  );
  const needed = new Set([...named, ...named.flatMap(peersOf)]);
  about.dependencies = Object.fromEntries(
    Object.entries(about.dependencies).filter(([name]) => needed.has(name)),
  );
  writeFileSync(file, `${JSON.stringify(about, null, 2)}\n`);
}

/** @param {string} name */
function peersOf(name) {
  const { peerDependencies = {}, peerDependenciesMeta = {} } = readPackage(
    inProject('node_modules', name, 'package.json'),
  );
  return Object.keys(peerDependencies).filter((peer) => !peerDependenciesMeta[peer]?.optional);
}

/** @param {string} file */
function readPackage(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}
