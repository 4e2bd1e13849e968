import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '@/lib/domain/canonical-json';
import { parseTemplate } from '@/lib/domain/template/parse-template';
import { type ItemTarget, orderedItems } from '@/lib/domain/template/targets-of';
import { readTemplate } from '@/tests/support/read-template';
import { smallTemplateFile } from '@/tests/support/small-template';

const files = readdirSync(import.meta.dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name }) =>
    readdirSync(path.join(import.meta.dirname, name)).map((file) => [name, file] as const),
  );

/** Every version of every template. */
const templates = files.map(([folder, file]) => readTemplate(path.join(import.meta.dirname, folder, file)));

describe('the shipped templates', () => {
  test.each(files)('%s/%s is whole, and lies in the folder of its key under its version', (folder, file) => {
    expect(readTemplate(path.join(import.meta.dirname, folder, file)).key).toBe(folder);
    expect(file).toMatch(/^[1-9]\d*\.json$/);
  });

  test('are at least one', () => {
    expect(files.length).toBeGreaterThan(0);
  });

  test('call a control by one concept, wherever it stands in the same words or under the same key', () => {
    const items = templates.flatMap((template) => orderedItems(template));
    for (const told of [(one: ItemTarget) => one.key, (one: ItemTarget) => one.item.label]) {
      const concepts = new Map<string, Set<string>>();
      for (const one of items)
        concepts.set(told(one), (concepts.get(told(one)) ?? new Set()).add(one.concept));
      const torn = [...concepts].filter(([, of]) => of.size > 1);
      expect(torn.map(([name, of]) => [name, ...of])).toEqual([]);
    }
  });

  test('write a law or specification in one way, whichever of them cites it', () => {
    const ways = new Map<string, Set<string>>();
    for (const { key, ...document } of templates.flatMap(({ documents }) => documents))
      ways.set(key, (ways.get(key) ?? new Set()).add(canonicalJson(document)));
    expect([...ways].filter(([, of]) => of.size > 1)).toEqual([]);
  });
});

test('the example in the README is one that a template can hold', () => {
  const readme = readFileSync(path.join(import.meta.dirname, 'README.md'), 'utf8');
  const example = /```json\n(.*?)```/s.exec(readme)?.[1] ?? '';
  expect(parseTemplate(smallTemplateFile({ sections: [JSON.parse(example)] })).ok).toBe(true);
});
