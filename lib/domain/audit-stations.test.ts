import { describe, expect, test } from 'vitest';
import { auditStatuses } from './audit';
import { stationsOf } from './audit-stations';

const none = { selfAssessment: false, factReview: false, approval: false };
const all = { selfAssessment: true, factReview: true, approval: true };

describe('the stations of an audit', () => {
  test('leave out what the tenant has not chosen', () => {
    const names = stationsOf('planned', none).map(({ name }) => name);
    expect(names).toEqual(['planning', 'visit', 'judgement', 'decision', 'actions', 'closed']);
    expect(stationsOf('planned', all)).toHaveLength(8);
  });

  test('are done before the present one and ahead after it', () => {
    expect(stationsOf('fieldwork', all).map(({ state }) => state)).toEqual([
      'done',
      'done',
      'now',
      ...Array(5).fill('ahead'),
    ]);
  });

  test('have exactly one where the audit is, as long as it lives', () => {
    for (const status of auditStatuses) {
      const now = stationsOf(status, all).filter(({ state }) => state === 'now');
      expect(now, status).toHaveLength(status === 'closed' || status === 'cancelled' ? 0 : 1);
    }
  });

  test('are all done when the audit is closed, and none when it is cancelled', () => {
    expect(new Set(stationsOf('closed', none).map(({ state }) => state))).toEqual(new Set(['done']));
    expect(stationsOf('cancelled', all)).toEqual([]);
  });

  test('show a station that an audit stands at even where it was not chosen', () => {
    expect(stationsOf('factReview', none).some(({ name }) => name === 'factReview')).toBe(true);
  });
});
