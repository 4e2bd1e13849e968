import { describe, expect, test } from 'vitest';
import { indicatorSchema, indicatorsOf, planSchema, shownLabel } from './plan-schema';

const indicator = (key: string, more: object = {}) => ({
  key,
  label: 'H.3.1.',
  title: 'Tid för förhandsbedömning',
  lead: null,
  rationale: null,
  definition: null,
  occasions: null,
  reporting: null,
  dataSource: null,
  splits: [],
  ...more,
});

const planOf = (...indicators: object[]) => ({
  format: 1,
  key: 'plan',
  language: 'sv',
  origin: 'Ett exempel.',
  year: 2026,
  title: 'Uppföljningsplan',
  introduction: [],
  areas: [
    {
      key: 'processer',
      label: 'H',
      title: 'Effektiva processer',
      text: null,
      goals: [{ key: 'tid', label: 'H.3.', title: 'Tid', indicators }],
    },
  ],
  footnotes: [],
});

const codesOf = (plan: unknown): unknown[] =>
  planSchema
    .safeParse(plan)
    .error?.issues.map((issue) => (issue.code === 'custom' ? issue.params?.code : issue.code)) ?? [];

describe('a plan', () => {
  test('may have two indicators with one label, and none with one key', () => {
    const twins = planSchema.parse(planOf(indicator('a'), indicator('b')));
    expect(
      indicatorsOf(twins).map((found) => [found.area.label, found.goal.label, found.indicator.key]),
    ).toEqual([
      ['H', 'H.3.', 'a'],
      ['H', 'H.3.', 'b'],
    ]);
    expect(codesOf(planOf(indicator('a'), indicator('a')))).toEqual(['duplicate-key']);
    expect(codesOf(planOf(indicator('tid')))).toEqual(['duplicate-key']);
  });

  test('cites every footnote it has, and none that it lacks', () => {
    const citing = planOf(indicator('a', { rationale: 'Enligt nämnden[^1] är det så.' }));
    const note = { key: '1', text: 'I mars' };
    expect(codesOf({ ...citing, footnotes: [note] })).toEqual([]);
    expect(codesOf(citing)).toEqual(['no-such-footnote']);
    expect(codesOf({ ...planOf(indicator('a')), footnotes: [note] })).toEqual(['footnote-not-cited']);
    expect(codesOf({ ...citing, footnotes: [note, note] })).toEqual(['duplicate-footnote']);
  });
});

describe('an indicator', () => {
  test('may say nothing but its name', () => {
    expect(indicatorSchema.safeParse(indicator('a')).success).toBe(true);
  });

  test.each([
    ['a text with an empty line', { rationale: 'Ett.\n\nTvå.' }],
    ['a line that begins with a space', { rationale: 'Ett.\n Två.' }],
    ['an empty text', { dataSource: '' }],
    ['words without a reading', { occasions: { words: '1 november', when: [] } }],
    [
      'a share without a denominator',
      { definition: { words: 'x', measures: [{ kind: 'share', numerator: 'x' }] } },
    ],
    [
      'an average of the same kind twice',
      { definition: { words: 'x', measures: [{ kind: 'average', of: 'x', as: ['mean', 'mean'] }] } },
    ],
    ['a day that no year has', { occasions: { words: 'x', when: [{ kind: 'day', month: 4, day: 31 }] } }],
    ['a third half-year', { occasions: { words: 'x', when: [{ kind: 'part', of: 'halfYear', number: 3 }] } }],
    [
      'weeks that end before they begin',
      { occasions: { words: 'x', when: [{ kind: 'weeks', first: 43, last: 41, days: null }] } },
    ],
  ])('refuses %s', (_what, fault) => {
    expect(indicatorSchema.safeParse(indicator('a', fault)).success).toBe(false);
  });
});

test('a label is shown without the points at its end, and else as it is written', () => {
  expect(['A.1.1.', 'A2.2.', 'B 2.1.', 'C1:', 'F.1.2 .', '4.1', 'B. 3.'].map(shownLabel)).toEqual([
    'A.1.1',
    'A2.2',
    'B 2.1',
    'C1',
    'F.1.2',
    '4.1',
    'B. 3',
  ]);
});
