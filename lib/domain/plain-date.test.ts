import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  clampedDate,
  daysBetween,
  endOfWeek,
  isPlainDate,
  partsOf,
  plainDate,
  plainDateFrom,
  weekdayOf,
} from '@/lib/domain/plain-date';
import { plainDateSchema } from '@/lib/domain/plain-date-schema';

const anyDay = fc.integer({ min: 0, max: 100_000 }).map((days) => addDays(plainDate('1900-01-01'), days));

describe('a plain date', () => {
  test.each([
    '2023-02-29',
    '2024-04-31',
    '2024-13-01',
    '2024-00-10',
    '0999-01-01',
    '24-01-01',
    '2024-1-1',
    '2024-05-31T00:00',
    '',
  ])('refuses %j, which is no day', (text) => {
    expect(isPlainDate(text)).toBe(false);
    expect(plainDateSchema.safeParse(text).success).toBe(false);
    expect(() => plainDate(text)).toThrow(RangeError);
  });

  test.each([undefined, null, 20240531, new Date(0)])('refuses %j, which is no text', (value) => {
    expect(plainDateSchema.safeParse(value).success).toBe(false);
  });

  test('knows leap years, centuries too', () => {
    expect(['2024-02-29', '2000-02-29'].every(isPlainDate)).toBe(true);
    expect(['1900-02-29', '2100-02-29', '2023-02-29'].some(isPlainDate)).toBe(false);
  });

  test('is taken apart and put together without loss', () => {
    fc.assert(fc.property(anyDay, (day) => plainDateFrom(partsOf(day)) === day));
  });

  test('agrees with the platform calendar about days and weekdays', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -40_000, max: 40_000 }), (day, days) => {
        const there = new Date(`${day}T00:00:00Z`);
        there.setUTCDate(there.getUTCDate() + days);
        const moved = addDays(day, days);
        expect(moved).toBe(there.toISOString().slice(0, 10));
        expect(weekdayOf(moved) % 7).toBe(there.getUTCDay());
        expect(daysBetween(day, moved)).toBe(days);
        expect(moved > day).toBe(days > 0);
      }),
    );
  });

  test('a month later is the same day, or the last of a shorter month', () => {
    expect(addMonths(plainDate('2024-01-31'), 1)).toBe('2024-02-29');
    expect(addMonths(plainDate('2023-11-10'), 3)).toBe('2024-02-10');
    expect(addMonths(plainDate('2024-03-31'), -13)).toBe('2023-02-28');
  });

  test('the 31st of any month is its last day, the day before the next one begins', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const { year, month } = partsOf(day);
        const last = clampedDate(year, month, 31);
        expect(last.slice(0, 7)).toBe(day.slice(0, 7));
        expect(partsOf(addDays(last, 1)).day).toBe(1);
      }),
    );
  });

  test('a week is numbered by its Thursday and ends on its Sunday', () => {
    expect(endOfWeek(2024, 1)).toBe('2024-01-07');
    expect(endOfWeek(2024, 22)).toBe('2024-06-02');
    expect(endOfWeek(2026, 53)).toBe('2027-01-03');
    expect(endOfWeek(2021, 1)).toBe('2021-01-10');
    expect(endOfWeek(2024, 53)).toBeNull();
    expect(endOfWeek(2024, 0)).toBeNull();
  });
});
