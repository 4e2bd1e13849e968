import { expect, test } from 'vitest';
import type { PlainDate } from '../plain-date';
import type { Gathered, GatheredRisks } from './gathered';
import { differencesBetween } from './gathered-differences';

const risks = (level: number, titles: readonly string[] = ['Barn får inte stöd']): GatheredRisks => ({
  kind: 'risks',
  rows: titles.map((title, at) => ({
    risk: { number: at + 1, title, text: null, level, endedOn: null },
    selfChecks: [],
    withoutSelfCheck: 'missing',
    actions: [],
  })),
  selfChecks: [],
});

test('nothing differs between what is the same', () => {
  expect(differencesBetween(risks(8), risks(8))).toEqual([]);
});

test('a level that has changed is told with what it was', () => {
  expect(differencesBetween(risks(8), risks(9))).toEqual([
    { of: 'Barn får inte stöd', fact: 'level', before: '8', after: '9' },
  ]);
});

test('a risk that has come and one that is gone are told of with what they say', () => {
  const differences = differencesBetween(risks(4, ['Den gamla']), risks(4, ['Den nya']));
  expect(differences.filter(({ fact }) => fact === 'level')).toEqual([
    { of: 'Den nya', fact: 'level', before: null, after: '4' },
    { of: 'Den gamla', fact: 'level', before: '4', after: null },
  ]);
});

test('a figure that was corrected differs, though its day does not', () => {
  const measured = (numerator: number): Gathered => ({
    kind: 'indicators',
    entries: [
      {
        measures: [
          {
            name: null,
            direction: 'unspecified',
            targets: [],
            times: [{ from: '2026-01-01' as PlainDate, to: '2026-04-30' as PlainDate }],
            series: [{ group: null, figures: [{ kind: 'share', numerator, denominator: 50 }] }],
          },
        ],
      },
    ],
  });
  expect(differencesBetween(measured(44), measured(45))).toEqual([
    { of: '1', fact: 'figures', before: '2026-04-30 44/50', after: '2026-04-30 45/50' },
  ]);
});
