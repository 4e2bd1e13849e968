import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { indicatorsOf, planSchema } from '../plan-schema';
import { contentOfIndicatorForm, emptyIndicator, emptyMeasure, indicatorFormOf } from './indicator-form';
import { readWrittenPart } from './written-part';

test('every indicator of the plan of 2014 comes out of its form as it went in', () => {
  const plan = planSchema.parse(JSON.parse(readFileSync('plans/uppfoljningsplan-2014.json', 'utf8')));
  for (const { indicator } of indicatorsOf(plan)) {
    const { key: _key, occasions, ...rest } = indicator;
    const written = { ...rest, occasions: occasions?.words ?? null };
    expect(readWrittenPart('indicator', contentOfIndicatorForm(indicatorFormOf(written)))).toEqual({
      ok: true,
      value: written,
    });
  }
});

test('what hangs on a field that is empty is asked for, and a figure that is none is no target', () => {
  const target = {
    key: 't',
    unit: ' ',
    bound: 'atMost',
    value: 'tio',
    measuredIn: 'dagar',
    words: 'tio dagar',
  };
  const form = {
    ...indicatorFormOf(emptyIndicator),
    label: 'A',
    title: 'Tid',
    measures: [
      { ...emptyMeasure('m'), kind: 'average', mean: false, of: 'Antal dagar', targets: [target] } as const,
    ],
    recipients: 'Nämnden\n\n',
  };
  expect(readWrittenPart('indicator', contentOfIndicatorForm(form as never))).toEqual({
    ok: false,
    error: {
      'definition.words': 'required',
      'definition.measures.0.as': 'required',
      'definition.measures.0.targets.0.value': 'invalid',
      'reporting.words': 'required',
    },
  });
});
