import { describe, expect, test } from 'vitest';
import { plainDate } from './plain-date';
import { byWork, visitIsLate, workIn } from './waiting-work';

const day = plainDate('2026-11-20');
const later = plainDate('2026-11-21');

describe('what an audit waits for', () => {
  test('is a day, then the visit, then the decision, then somebody else', () => {
    expect(workIn({ status: 'planned', visitDate: null })).toBe('plan');
    expect(workIn({ status: 'planned', visitDate: day })).toBe('visit');
    expect(workIn({ status: 'fieldwork', visitDate: day })).toBe('visit');
    expect(workIn({ status: 'drafting', visitDate: day })).toBe('decide');
    for (const status of ['factReview', 'approval', 'decided', 'closed', 'cancelled'] as const) {
      expect(workIn({ status, visitDate: day })).toBeNull();
    }
  });

  test('comes with the earliest visit first', () => {
    const audits = [
      { status: 'planned', visitDate: later },
      { status: 'fieldwork', visitDate: day },
    ] as const;
    expect(byWork(audits).visit.map(({ visitDate }) => visitDate)).toEqual([day, later]);
  });
});

describe('a visit is late', () => {
  test('from the day after its own, and only until it has begun', () => {
    expect(visitIsLate({ status: 'planned', visitDate: day }, day)).toBe(false);
    expect(visitIsLate({ status: 'planned', visitDate: day }, later)).toBe(true);
    expect(visitIsLate({ status: 'fieldwork', visitDate: day }, later)).toBe(false);
    expect(visitIsLate({ status: 'planned', visitDate: null }, later)).toBe(false);
  });
});
