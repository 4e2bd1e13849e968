import { describe, expect, test } from 'vitest';
import { boardAction } from '@/tests/support/board-action';
import { defaultReportingOccasions } from '../deadline/reporting-occasion';
import { reportingPeriodOf } from '../deadline/reporting-period';
import { plainDate } from '../plain-date';
import { inLanes, isLate, laneOf } from './lanes';

const today = plainDate('2024-05-13');
const day = { today, period: reportingPeriodOf(today, defaultReportingOccasions) };

describe('the column of an action', () => {
  test.each([
    ['open', '2024-04-30', 'late'],
    ['open', '2024-05-12', 'late'],
    ['returned', '2023-12-31', 'late'],
    ['open', '2024-05-13', 'now'],
    ['open', '2024-08-31', 'now'],
    ['open', '2024-09-01', 'later'],
    ['returned', '2025-12-31', 'later'],
    ['open', null, 'later'],
    ['verified', '2023-11-03', 'done'],
    ['carriedOver', '2024-04-30', 'done'],
    ['verified', null, 'done'],
  ] as const)('%s by %s, on 13 May 2024, is %s', (status, dueDate, lane) => {
    expect(laneOf(boardAction({ status, dueDate }), day)).toBe(lane);
  });

  test('what the unit has reported waits for the auditor, and is not late', () => {
    const reported = boardAction({ status: 'reported', dueDate: '2024-04-30' });
    expect(laneOf(reported, day)).toBe('now');
    expect(isLate(reported, today)).toBe(false);
  });

  test('a tenant that never reports goes by the calendar year', () => {
    const yearly = { today, period: null };
    expect(laneOf(boardAction({ dueDate: '2024-12-31' }), yearly)).toBe('now');
    expect(laneOf(boardAction({ dueDate: '2025-01-01' }), yearly)).toBe('later');
  });

  test('every action stands in one column, in the order it was given', () => {
    const actions = ['a', 'b', 'c', 'd'].map((id, index) =>
      boardAction({ id, dueDate: ['2024-01-01', '2024-06-01', '2023-01-01', null][index] ?? null }),
    );
    const laid = inLanes(actions, day);
    expect(laid.late.map(({ id }) => id)).toEqual(['a', 'c']);
    expect(Object.values(laid).flat()).toHaveLength(actions.length);
  });
});
