import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const papers = readdirSync(resolve(ROOT, 'security')).map((name) => `security/${name}`);

/** What a paper points to: a path of the repository between backticks. */
const pathsIn = (text: string): string[] =>
  [...text.matchAll(/`((?:app|components|lib|prisma|scripts|security|tests)\/[^`*]*)`/g)].map(
    ([, path]) => path ?? '',
  );

test.each(papers)('what %s points to is there', (paper) => {
  const paths = pathsIn(readFileSync(resolve(ROOT, paper), 'utf8'));
  expect(paths.length).toBeGreaterThan(5);
  expect(paths.filter((path) => !existsSync(resolve(ROOT, path)))).toEqual([]);
});

test('the figures of the table of the standard are those of its rows', () => {
  const text = readFileSync(resolve(ROOT, 'security/asvs-5-level-2.md'), 'utf8');
  const standings = [...text.matchAll(/^\| \d+\.\d+\.\d+ \| [12] \| [^|]* \| ([^|]+) \|/gm)].map(
    ([, word]) => word,
  );
  const said = /Of (\d+) points, (\d+) are met, (\d+) partly, (\d+) are not met, (\d+) are the operator/.exec(
    text,
  );
  const count = (word: string): string => String(standings.filter((one) => one === word).length);
  expect(said?.slice(2)).toEqual([count('met'), count('partly'), count('not met'), count('the operator’s')]);
  // The seven points on media have no rows.
  expect(Number(said?.[1])).toBe(standings.length + 7);
});
