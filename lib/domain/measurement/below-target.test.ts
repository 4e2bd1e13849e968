import { expect, test } from 'vitest';
import { plainDate } from '../plain-date';
import type { Target } from '../plan/measure';
import { shortfallOf } from './below-target';
import type { ToldFigure } from './told-figures';

const target = (parts: Partial<Target> = {}): Target => ({
  unit: null,
  bound: 'atLeast',
  value: 90,
  measuredIn: '%',
  words: 'minst 90 %',
  ...parts,
});
const measured = (figure: ToldFigure) => ({
  measure: 0,
  from: plainDate('2026-01-01'),
  to: plainDate('2026-06-30'),
  grid: { rowsBy: null, columnsBy: null, figures: [[figure]] },
});
const share = (numerator: number) => measured({ kind: 'share', numerator, denominator: 100 });

test('a figure falls short of a target that it does not reach, from either side', () => {
  expect(shortfallOf({ targets: [target()] }, share(89))).toEqual({ figure: 89, target: target() });
  expect(shortfallOf({ targets: [target()] }, share(90))).toBeNull();
  const atMost = target({ bound: 'atMost', value: 60 });
  expect(shortfallOf({ targets: [atMost] }, measured({ kind: 'count', count: 61 }))?.figure).toBe(61);
  expect(shortfallOf({ targets: [atMost] }, measured({ kind: 'count', count: 60 }))).toBeNull();
});

test('nothing falls short of a target for one unit, of none, or by a figure that is not told', () => {
  expect(shortfallOf({ targets: [target({ unit: 'Vuxenenheten' })] }, share(1))).toBeNull();
  expect(shortfallOf({ targets: [] }, share(1))).toBeNull();
  expect(shortfallOf({ targets: [target()] }, measured({ kind: 'hidden' }))).toBeNull();
  expect(shortfallOf({ targets: [target()] }, measured({ kind: 'missing' }))).toBeNull();
});
