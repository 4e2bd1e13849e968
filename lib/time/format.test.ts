import { describe, expect, it } from 'vitest';
import { translator } from '@/lib/text/translator';
import {
  formatDay,
  formatDayAndTime,
  formatDistance,
  formatDue,
  formatNumber,
  formatPeriod,
  formatTime,
  formatWeekday,
  monthNames,
} from './format';

const sv = translator('sv', 'time');
const en = translator('en', 'time');

describe('instants', () => {
  it('are shown on the Swedish clock, in winter and in summer', () => {
    expect(formatDayAndTime(new Date('2026-11-21T13:05:00Z'))).toBe('2026-11-21 14:05');
    expect(formatDayAndTime(new Date('2026-07-01T13:05:00Z'))).toBe('2026-07-01 15:05');
  });

  it('belong to the Swedish day, which begins before the day of UTC', () => {
    expect(formatDay(new Date('2025-12-31T23:30:00Z'))).toBe('2026-01-01');
    expect(formatTime(new Date('2025-12-31T23:30:00Z'))).toBe('00:30');
  });
});

describe('calendar days', () => {
  it('are said with their weekday in both languages', () => {
    expect(formatWeekday('2023-11-13', 'sv')).toBe('Måndag 13 november');
    expect(formatWeekday('2023-11-13', 'en')).toBe('Monday 13 November');
  });
});

describe('months', () => {
  it('have their names in both languages, short without a full stop', () => {
    expect(monthNames('sv', 'long')[9]).toBe('oktober');
    expect(monthNames('sv', 'short').slice(0, 5)).toEqual(['jan', 'feb', 'mars', 'apr', 'maj']);
    expect(monthNames('en', 'long')).toHaveLength(12);
  });
});

describe('distances', () => {
  it.each([
    ['2023-11-10', 'för 3 dagar sedan', '3 days ago'],
    ['2023-11-12', 'i går', 'yesterday'],
    ['2023-11-13', 'i dag', 'today'],
    ['2023-11-14', 'i morgon', 'tomorrow'],
    ['2023-11-17', 'om 4 dagar', 'in 4 days'],
  ])('%s seen from 2023-11-13 is "%s" and "%s"', (day, swedish, english) => {
    expect(formatDistance(day, '2023-11-13', sv)).toBe(swedish);
    expect(formatDistance(day, '2023-11-13', en)).toBe(english);
  });

  it('count calendar days across the change to summer time', () => {
    expect(formatDistance('2026-03-30', '2026-03-28', sv)).toBe('om 2 dagar');
  });

  it('call a last day late from the day after it', () => {
    expect(formatDue('2023-11-13', '2023-11-13', sv)).toBe('i dag');
    expect(formatDue('2023-11-12', '2023-11-13', sv)).toBe('försenad 1 dag');
    expect(formatDue('2023-11-10', '2023-11-13', sv)).toBe('försenad 3 dagar');
    expect(formatDue('2023-11-10', '2023-11-13', en)).toBe('3 days late');
    expect(formatDue('2023-11-17', '2023-11-13', sv)).toBe('om 4 dagar');
  });
});

describe('periods', () => {
  it('may be open at either end', () => {
    expect(formatPeriod('2015-01-01', '2023-06-30', sv)).toBe('2015-01-01 – 2023-06-30');
    expect(formatPeriod('2023-07-01', null, sv)).toBe('från 2023-07-01');
    expect(formatPeriod(null, '2026-12-31', en)).toBe('until 2026-12-31');
    expect(formatPeriod(null, null, sv)).toBe('');
  });
});

describe('numbers', () => {
  it('use the signs of the language', () => {
    expect(formatNumber(1234.5, 'sv')).toBe('1\u00a0234,5');
    expect(formatNumber(1234.5, 'en')).toBe('1,234.5');
    expect(formatNumber(7, 'sv', 2)).toBe('7,00');
  });
});
