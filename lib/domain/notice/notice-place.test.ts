import { expect, test } from 'vitest';
import { noticePlace } from './notice-place';

const about = { auditId: 'a', unitId: 'u', actionId: null };

test('a notice leads to the action, the page or the audit that it is about', () => {
  expect(noticePlace({ ...about, kind: 'actionReturned', actionId: 'x' }, [])).toBe('/audits/a/actions/x');
  expect(noticePlace({ ...about, kind: 'factReviewAsked' }, ['u'])).toBe('/audits/a/fact-review');
  expect(noticePlace({ ...about, kind: 'auditDecided' }, [])).toBe('/audits/a/report');
  expect(noticePlace({ ...about, kind: 'handedOver' }, [])).toBe('/audits/a');
});

test('a self-assessment is opened by the unit that is to make it; the others get to the audit', () => {
  expect(noticePlace({ ...about, kind: 'selfAssessmentAsked' }, ['u'])).toBe('/audits/a/self-assessment');
  expect(noticePlace({ ...about, kind: 'selfAssessmentDue' }, ['another'])).toBe('/audits/a');
});
