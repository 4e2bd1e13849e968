import { describe, expect, test } from 'vitest';
import type { SplitBy } from '../measurement/figure-grid';
import type { ToldFigure } from '../measurement/told-figures';
import { plainDate } from '../plain-date';
import type { Measure, Target } from '../plan/measure';
import {
  areaStandings,
  isMeasured,
  missesTarget,
  type PlannedIndicator,
  type ToldTime,
} from './indicator-standing';

const area = { id: 'a', label: 'A', title: 'Område' };

const indicator = (measures: readonly Measure[], lineageId = 'l1'): PlannedIndicator => ({
  ...{ id: `i-${lineageId}`, planId: 'p', lineageId, label: 'A.1', title: 'Indikatorn', area },
  definition: { words: 'Så mäts den.', measures: [...measures] },
});

const target = (parts: Partial<Target>): Target => ({
  ...{ unit: null, bound: 'atMost', value: 105, measuredIn: 'dagar', words: 'högst' },
  ...parts,
});

const days = (targets: Target[], as: ('mean' | 'median')[] = ['mean']): Measure => ({
  ...{ kind: 'average', of: 'dagar', as, direction: 'lower', targets },
});
const share = (targets: Target[]): Measure => ({
  ...{ kind: 'share', numerator: 'de', denominator: 'alla', direction: 'unspecified', targets },
});

const average = (mean: number, median = mean): ToldFigure => ({ kind: 'average', mean, median, of: 60 });
const hidden: ToldFigure = { kind: 'hidden' };

const told = (
  [from, to]: readonly [string, string],
  figures: readonly ToldFigure[],
  columnsBy: SplitBy | null = null,
  measure = 0,
): ToldTime => ({
  ...{ lineageId: 'l1', measure, from: plainDate(from), to: plainDate(to) },
  grid: { rowsBy: null, columnsBy, figures: [figures] },
});

const [spring, autumn, lastYear] = [
  ['2026-01-01', '2026-06-30'],
  ['2026-07-01', '2026-12-31'],
  ['2025-01-01', '2025-12-31'],
] as const;

const one = (measures: readonly Measure[], times: readonly ToldTime[]) => {
  const [first] = areaStandings([indicator(measures)], times, 2026)[0]?.indicators ?? [];
  if (!first) throw new Error('The area has no indicator');
  return first;
};

describe('an indicator of the year', () => {
  test('shows its latest figure, and the one before it in time', () => {
    const { measures } = one(
      [days([])],
      [told(lastYear, [average(120)]), told(spring, [average(110)]), told(autumn, [average(101)])],
    );
    expect(measures).toMatchObject([
      { name: null, latest: { to: '2026-12-31', figure: { mean: 101 } }, before: { to: '2026-06-30' } },
    ]);
    expect(measures[0]?.change).toBe('better');
  });

  test('is not compared with a whole that it is a part of', () => {
    const whole = ['2026-01-01', '2026-12-31'] as const;
    const { measures } = one([days([])], [told(whole, [average(130)]), told(autumn, [average(101)])]);
    expect(measures).toMatchObject([{ before: null, change: null }]);
  });

  test('is not measured by figures of another year, nor by saying that they are missing', () => {
    expect(isMeasured(one([days([])], [told(lastYear, [average(120)])]))).toBe(false);
    expect(isMeasured(one([days([])], [told(spring, [{ kind: 'missing' }])]))).toBe(false);
    expect(isMeasured(one([days([])], [told(spring, [hidden])]))).toBe(true);
  });

  test('keeps the last figure where the time after it is said to be missing', () => {
    const { measures } = one([days([])], [told(spring, [average(99)]), told(autumn, [{ kind: 'missing' }])]);
    expect(measures).toMatchObject([{ latest: { to: '2026-06-30' } }]);
  });

  test('has each of its measures by itself, called as the plan calls it', () => {
    const { measures } = one([share([]), days([])], [told(spring, [average(99)], null, 1)]);
    expect(measures).toMatchObject([{ name: 'dagar' }]);
  });
});

describe('a target', () => {
  const standing = (measure: Measure, figures: readonly ToldFigure[], columnsBy: SplitBy | null = null) =>
    one([measure], [told(spring, figures, columnsBy)]).measures[0]?.targets.map((each) => each.standing);

  test.each([
    [104, { relation: 'below', isMet: true }],
    [105, { relation: 'at', isMet: true }],
    [106, { relation: 'above', isMet: false }],
  ])('of at most 105 days stands so to %d', (mean, expected) => {
    expect(standing(days([target({})]), [average(mean)])).toEqual([{ number: mean, ...expected }]);
  });

  test('of at least so much is missed from below', () => {
    const all = target({ bound: 'atLeast', value: 100, measuredIn: '%' });
    expect(standing(share([all]), [{ kind: 'share', numerator: 9, denominator: 10 }])).toEqual([
      { number: 90, relation: 'below', isMet: false },
    ]);
  });

  test('goes by the median where the plan asks for that', () => {
    expect(standing(days([target({ value: 4 })], ['median']), [average(4.4, 4)])).toEqual([
      { number: 4, relation: 'at', isMet: true },
    ]);
  });

  test('is compared with nothing that is not told, and nothing of another kind', () => {
    expect(standing(days([target({})]), [hidden])).toEqual([null]);
    expect(standing(share([target({})]), [{ kind: 'share', numerator: 9, denominator: 10 }])).toEqual([null]);
    expect(standing(days([target({ measuredIn: '%' })]), [average(104)])).toEqual([null]);
  });

  test('of one unit goes by that unit, whatever the others are', () => {
    const units = { by: 'unit', groups: ['Norr', 'Söder'] } as const;
    const both = days([target({ unit: 'norr' }), target({ unit: 'Väster' })]);
    const figures = [average(110), average(90), average(100)];
    expect(standing(both, figures, { ...units, groups: [...units.groups] })).toEqual([
      { number: 110, relation: 'above', isMet: false },
      null,
    ]);
  });

  test('of one unit goes by all together where the measure is of that unit alone', () => {
    expect(standing(days([target({ unit: 'Norr' })]), [average(110)])).toEqual([
      { number: 110, relation: 'above', isMet: false },
    ]);
    const two = days([target({ unit: 'Norr' }), target({ unit: 'Söder' })]);
    expect(standing(two, [average(110)])).toEqual([null, null]);
  });

  test('is missed by an indicator when any of its figures misses it', () => {
    expect(missesTarget(one([days([target({})])], [told(spring, [average(110)])]))).toBe(true);
    expect(missesTarget(one([days([target({})])], [told(spring, [average(100)])]))).toBe(false);
    expect(missesTarget(one([days([target({})])], [told(spring, [hidden])]))).toBe(false);
  });
});

test('a change is neither better nor worse where the plan does not say which way is', () => {
  const of = (numerator: number): ToldFigure => ({ kind: 'share', numerator, denominator: 10 });
  const changeOf = (measure: Measure) =>
    one([measure], [told(lastYear, [of(5)]), told(spring, [of(6)])]).measures[0]?.change;
  expect(changeOf(share([]))).toBe('higher');
  expect(changeOf(share([target({ bound: 'atLeast', measuredIn: '%' })]))).toBe('better');
  expect(changeOf(share([target({ measuredIn: '%' })]))).toBe('worse');
});

test('a change from or to what is not told is not told', () => {
  const change = (before: ToldFigure, latest: ToldFigure) =>
    one([days([])], [told(lastYear, [before]), told(spring, [latest])]).measures[0]?.change;
  expect([change(hidden, average(99)), change(average(99), hidden)]).toEqual([null, null]);
});
