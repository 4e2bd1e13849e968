import { describe, expect, test } from 'vitest';
import { type ComparedFigures, fewestWithHalf, trendOf } from './failures';

const compared = (parts: Partial<ComparedFigures>): ComparedFigures => ({
  compared: 0,
  lackingNow: 0,
  lackingBefore: 0,
  auditedBefore: true,
  askedBefore: true,
  ...parts,
});

describe('the trend since the time before', () => {
  test('is told by the units that were assessed both times', () => {
    expect(trendOf(compared({ compared: 4, lackingNow: 3, lackingBefore: 1 }))).toBe('more');
    expect(trendOf(compared({ compared: 4, lackingNow: 1, lackingBefore: 3 }))).toBe('fewer');
    expect(trendOf(compared({ compared: 4, lackingNow: 2, lackingBefore: 2 }))).toBe('same');
  });

  test('is new when the units were audited but not asked', () => {
    expect(trendOf(compared({ askedBefore: false }))).toBe('isNew');
  });

  test('is nothing at all when there is nothing to hold it against', () => {
    expect(trendOf(compared({ auditedBefore: false, askedBefore: false }))).toBe('incomparable');
    expect(trendOf(compared({ askedBefore: true }))).toBe('incomparable');
  });
});

describe('the fewest that make up half of what is lacking', () => {
  const lacking = (unfulfilled: number, partial = 0) => ({ unfulfilled, partial, fulfilled: 5 });

  test('are the worst, until at least half is reached', () => {
    expect(fewestWithHalf([lacking(3, 1), lacking(2), lacking(1), lacking(1)])).toBe(1);
    expect(fewestWithHalf([lacking(3), lacking(2), lacking(1), lacking(1)])).toBe(2);
  });

  test('are none when nothing is lacking', () => {
    expect(fewestWithHalf([lacking(0), lacking(0)])).toBe(0);
    expect(fewestWithHalf([])).toBe(0);
  });
});
