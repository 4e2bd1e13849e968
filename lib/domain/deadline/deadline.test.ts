import { describe, expect, test } from 'vitest';
import { plainDate } from '../plain-date';
import { type DueDateContext, deadlineSchema, dueDateOf } from './deadline';
import { defaultReportingOccasions, reportingOccasionsSchema } from './reporting-occasion';

const context: DueDateContext = {
  occasions: defaultReportingOccasions,
  plannedAudits: ['2025-12-02', '2025-03-01', '2023-10-27'].map(plainDate),
  decisionDate: plainDate('2023-11-10'),
};

describe('the due date of a deadline', () => {
  test.each([
    [{ kind: 'immediate' }, '2023-11-10', 'the day of the decision'],
    [{ kind: 'date', date: plainDate('2024-05-31') }, '2024-05-31', 'the day itself'],
    [{ kind: 'month', year: 2024, month: 2 }, '2024-02-29', 'the last day of the month'],
    [{ kind: 'tertial', name: 'T1', year: 2024 }, '2024-04-30', 'the reporting day'],
    [{ kind: 'tertial', name: 'VB', year: 2023 }, '2023-12-31', 'the reporting day'],
    [{ kind: 'nextAudit', year: 2025 }, '2025-03-01', 'the first audit planned that year'],
    [{ kind: 'nextAudit', year: 2024 }, '2024-12-31', 'the last day of a year without a planned audit'],
    [{ kind: 'nextAudit', year: 2023 }, '2023-12-31', 'never the day of this very audit'],
  ] as const)('of %j is %s: %s', (deadline, day, _because) => {
    expect(dueDateOf(deadline, context)).toBe(day);
  });

  test('is unknown when the tenant no longer has the occasion', () => {
    expect(dueDateOf({ kind: 'tertial', name: 'delår', year: 2024 }, context)).toBeNull();
  });
});

describe('a stored deadline', () => {
  test.each([
    { kind: 'month', year: 2024, month: 13 },
    { kind: 'date', date: '2024-02-30' },
    { kind: 'tertial', name: '', year: 2024 },
    { kind: 'nextAudit', year: 1999 },
    { kind: 'immediate', year: 2024 },
    { kind: 'someday' },
  ])('%j is refused', (deadline) => {
    expect(deadlineSchema.safeParse(deadline).success).toBe(false);
  });
});

describe('the reporting occasions of a tenant', () => {
  test('that every tenant starts with are valid', () => {
    expect(reportingOccasionsSchema.safeParse(defaultReportingOccasions).success).toBe(true);
  });

  test('may not share a name, in capitals or not', () => {
    const [t1, ...others] = defaultReportingOccasions;
    const again = { name: 'Annan', alsoCalled: ['t1'], month: 5, day: 1, followingYear: false };
    const refused = reportingOccasionsSchema.safeParse([t1, ...others, again]);
    expect(refused.error?.issues).toMatchObject([{ path: [3], params: { code: 'name-taken', name: 't1' } }]);
  });
});
