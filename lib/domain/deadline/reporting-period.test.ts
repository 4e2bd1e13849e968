import { describe, expect, test } from 'vitest';
import { plainDate } from '../plain-date';
import { defaultReportingOccasions, type ReportingOccasion } from './reporting-occasion';
import { reportingPeriodOf } from './reporting-period';

const periodOf = (day: string, occasions: readonly ReportingOccasion[] = defaultReportingOccasions) =>
  reportingPeriodOf(plainDate(day), occasions);

describe('the reporting period of a day', () => {
  test.each([
    ['2024-05-13', 'T2', 2024, '2024-08-31'],
    ['2024-04-30', 'T1', 2024, '2024-04-30'],
    ['2024-05-01', 'T2', 2024, '2024-08-31'],
    ['2024-12-31', 'VB', 2024, '2024-12-31'],
    ['2025-01-01', 'T1', 2025, '2025-04-30'],
  ])('%s belongs to %s %i, reported %s', (day, name, year, lastDay) => {
    expect(periodOf(day)).toEqual({ name, year, lastDay });
  });

  test('a year that is reported in the next one lasts until then', () => {
    const yearly = { name: 'Bokslut', alsoCalled: [], month: 1, day: 31, followingYear: true };
    expect(periodOf('2024-01-15', [yearly])).toEqual({ name: 'Bokslut', year: 2023, lastDay: '2024-01-31' });
    expect(periodOf('2024-02-01', [yearly])).toEqual({ name: 'Bokslut', year: 2024, lastDay: '2025-01-31' });
  });

  test('a tenant that never reports has no periods', () => {
    expect(periodOf('2024-05-13', [])).toBeNull();
  });
});
