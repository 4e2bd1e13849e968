import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseTemplate } from '@/lib/domain/template/parse-template';
import { readTemplate } from '@/tests/support/read-template';
import { smallTemplateFile } from '@/tests/support/small-template';

const files = readdirSync(import.meta.dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name }) =>
    readdirSync(path.join(import.meta.dirname, name)).map((file) => [name, file] as const),
  );

describe('the shipped templates', () => {
  test.each(files)('%s/%s is whole, and lies in the folder of its key under its version', (folder, file) => {
    expect(readTemplate(path.join(import.meta.dirname, folder, file)).key).toBe(folder);
    expect(file).toMatch(/^[1-9]\d*\.json$/);
  });

  test('are at least one', () => {
    expect(files.length).toBeGreaterThan(0);
  });
});

test('the example in the README is one that a template can hold', () => {
  const readme = readFileSync(path.join(import.meta.dirname, 'README.md'), 'utf8');
  const example = /```json\n(.*?)```/s.exec(readme)?.[1] ?? '';
  expect(parseTemplate(smallTemplateFile({ sections: [JSON.parse(example)] })).ok).toBe(true);
});
