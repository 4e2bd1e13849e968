import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { build, type Metafile } from 'esbuild';
import { beforeAll, expect, test } from 'vitest';

const ROOT = 'app/layout.tsx';
/** What may be shown in the place of any page, in the frame around it. */
const INSTEAD_OF_PAGES = /\/(error|forbidden|not-found|unauthorized)\.tsx$/;

const source = (file: string) => readFileSync(file, 'utf8');
const files = readdirSync('app', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.tsx'))
  .map((name) => path.posix.join('app', name));
const pages = files.filter((file) => file.endsWith('/page.tsx'));
const GIVEN = /<Words\s+of=/;
const EVERYWHERE = /everywhere: readonly Subject\[\] =/;
const places = files.filter((file) => file.endsWith('/layout.tsx') && GIVEN.test(source(file)));

let inputs: Metafile['inputs'];

beforeAll(async () => {
  const { metafile } = await build({
    entryPoints: files,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    outdir: 'unwritten',
    write: false,
    metafile: true,
    jsx: 'automatic',
    loader: { '.css': 'empty' },
    logLevel: 'silent',
  });
  inputs = metafile.inputs;
  // It bundles every page, on a machine that may be busy.
}, 120_000);

/** The subjects that what is behind a file speaks of in the browser: below whatever says that it is for clients. */
function spokenOf(entry: string): Set<string> {
  const subjects = new Set<string>();
  const seen = new Set<string>();
  const walk = (file: string, above: boolean): void => {
    const directive = /^'use (client|server)'/.exec(inputs[file] ? source(file) : '')?.[1];
    const inBrowser = above || directive === 'client';
    if (!inputs[file] || seen.has(`${file} ${inBrowser}`) || (inBrowser && directive === 'server')) return;
    seen.add(`${file} ${inBrowser}`);
    if (inBrowser)
      for (const [, subject] of source(file).matchAll(/useTranslations\(\s*'([^'.]+)/g))
        subjects.add(subject ?? '');
    for (const imported of inputs[file].imports) walk(imported.path, inBrowser);
  };
  walk(entry, false);
  return subjects;
}

const union = (entries: readonly string[]) => new Set(entries.flatMap((entry) => [...spokenOf(entry)]));

/** The layout that gives a page its words: the nearest of those that give any. */
function placeOf(file: string): string {
  for (let folder = path.dirname(file); ; folder = path.dirname(folder)) {
    const layout = path.posix.join(folder, 'layout.tsx');
    if (places.includes(layout)) return layout;
    if (folder === '.' || !existsSync(folder)) throw new Error(`${file} has no words`);
  }
}

/** The subjects in the list that stands after the pattern. */
const listIn = (file: string, before: RegExp) =>
  (/\[([^\]]*)\]/.exec(source(file).split(before)[1] ?? '')?.[1] ?? '')
    .split(',')
    .map((word) => word.replaceAll(/['\s]/g, ''))
    .filter(Boolean)
    .sort();

test('every page has the words of the frame, and of what may stand in its place', () => {
  const frames = [ROOT, ...files.filter((file) => INSTEAD_OF_PAGES.test(file))];
  expect(listIn('components/shell/words.tsx', EVERYWHERE)).toEqual([...union(frames)].sort());
});

test('a page has the words that it says in the browser, and a place gives no others', () => {
  const everywhere = new Set(listIn('components/shell/words.tsx', EVERYWHERE));
  const given = places.map((place) => [place, listIn(place, GIVEN)]);
  const needed = places.map((place) => {
    // The root gives what pages have that no nearer layout gives words to.
    const inside = pages.filter((page) => placeOf(page) === place);
    const spoken = union([place, ...inside].filter((file) => file !== ROOT));
    return [place, [...spoken].filter((subject) => !everywhere.has(subject)).sort()];
  });
  expect(given).toEqual(needed);
});
