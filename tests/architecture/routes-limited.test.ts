import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');

/** What a route calls that looks into a file, or makes one. */
const costly = /\b(downloadResponse|sentSheets|sentTemplate|takeEvidence|giveEvidence)\(/;

const routes = readdirSync(resolve(ROOT, 'app/api/t'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('route.ts'))
  .map((file) => ({ file, source: readFileSync(resolve(ROOT, 'app/api/t', file), 'utf8') }));

test('whatever takes a file in or gives one out has a limit for each person', () => {
  const found = routes.filter(({ source }) => costly.test(source));
  expect(found.length).toBeGreaterThan(8);
  expect(found.filter(({ source }) => !source.includes("limit: '")).map(({ file }) => file)).toEqual([]);
});
