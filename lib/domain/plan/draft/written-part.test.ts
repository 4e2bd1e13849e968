import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { indicatorsOf, planSchema } from '../plan-schema';
import { asIndicator, readWrittenPart, tidyText } from './written-part';

const nothing = {
  label: 'A.1',
  title: 'Antal',
  lead: null,
  rationale: null,
  definition: null,
  occasions: null,
  reporting: null,
  dataSource: null,
  splits: [],
};

test('what is written is put in a plan’s order: no spaces at the ends, no empty lines, one way to write a letter', () => {
  expect(tidyText('  Första raden \r\n\r\n\t- en punkt\ne\u0301n\n')).toBe('Första raden\n- en punkt\nén');
  expect(readWrittenPart('goal', { label: ' A.1. ', title: 'Ett  mål ' })).toEqual({
    ok: true,
    value: { label: 'A.1.', title: 'Ett  mål' },
  });
});

test('everything that is wrong with a part is said at once, by field', () => {
  const written = {
    ...nothing,
    label: 'x'.repeat(21),
    title: ' ',
    rationale: 'Dolt\u202e tecken\nen rad till',
    definition: { words: 'Andel', measures: [{ kind: 'share', numerator: '', denominator: '' }] },
    splits: [{ by: 'shoe' }],
  };
  expect(readWrittenPart('indicator', written)).toEqual({
    ok: false,
    error: {
      label: 'too-long',
      title: 'required',
      rationale: 'unwanted-characters',
      'definition.measures.0.numerator': 'required',
      'definition.measures.0.denominator': 'required',
      'splits.0.by': 'invalid',
    },
  });
  expect(readWrittenPart('indicator', 'inget')).toEqual({ ok: false, error: { '': 'invalid' } });
  let deep: unknown = 'djupt';
  for (let depth = 0; depth < 100_000; depth += 1) deep = [deep];
  expect(readWrittenPart('area', deep).ok).toBe(false);
});

test('every indicator of the plan of 2014 can be written as it stands', () => {
  const plan = planSchema.parse(JSON.parse(readFileSync('plans/uppfoljningsplan-2014.json', 'utf8')));
  for (const { indicator } of indicatorsOf(plan)) {
    const { key, occasions, ...rest } = indicator;
    const read = readWrittenPart('indicator', { ...rest, occasions: occasions?.words ?? null });
    expect(read.ok).toBe(true);
    if (read.ok) expect(asIndicator(read.value, key, () => occasions?.when ?? [])).toEqual(indicator);
  }
});
