import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { newestOf, shippedLibrary } from './shipped-library';

const folder = path.join(import.meta.dirname, '../templates');

test('the library is every folder of templates, with every version that lies in it', () => {
  const folders = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const inFolders = folders.map(({ name }) => {
    const numbers = readdirSync(path.join(folder, name)).map((file) => Number.parseInt(file, 10));
    return [name, numbers.sort((one, other) => one - other)];
  });
  const inLibrary = shippedLibrary().map(({ name, versions }) => [
    name,
    versions.map(({ number }) => number),
  ]);
  expect(Object.fromEntries(inLibrary)).toEqual(Object.fromEntries(inFolders));
});

test('a template of the library has its name as its key, and every version says what is new', () => {
  for (const template of shippedLibrary()) {
    expect(newestOf(template).content.key).toBe(template.name);
    for (const { releaseNote } of template.versions) expect(releaseNote).not.toBe('');
  }
});
