import { expect, test } from 'vitest';
import { noticePlace } from './notice-place';

const audit = { auditId: 'a', unitId: 'u', actionId: null };

test('a notice leads to the action, the page or the audit that it is about', () => {
  const ofAction = { ...audit, actionId: 'x' };
  expect(noticePlace({ kind: 'actionReturned', audit: ofAction }, [])).toBe('/audits/a/actions/x');
  expect(noticePlace({ kind: 'factReviewAsked', audit }, ['u'])).toBe('/audits/a/fact-review');
  expect(noticePlace({ kind: 'auditDecided', audit }, [])).toBe('/audits/a/report');
  expect(noticePlace({ kind: 'handedOver', audit }, [])).toBe('/audits/a');
});

test('a self-assessment is opened by the unit that is to make it; the others get to the audit', () => {
  expect(noticePlace({ kind: 'selfAssessmentAsked', audit }, ['u'])).toBe('/audits/a/self-assessment');
  expect(noticePlace({ kind: 'selfAssessmentDue', audit }, ['another'])).toBe('/audits/a');
});

test('what is to be measured leads to where its figures are written', () => {
  const indicator = { planId: 'p', indicatorId: 'i' };
  expect(noticePlace({ kind: 'measuringLate', audit: null, indicator }, [])).toBe(
    '/plan/p/indicators/i/measure',
  );
});

test('whoever is made responsible is led to the indicator, and of several to the plan', () => {
  const indicator = { planId: 'p', indicatorId: 'i' };
  expect(noticePlace({ kind: 'madeResponsible', audit: null, indicator }, [])).toBe('/plan/p/indicators/i');
  expect(noticePlace({ kind: 'madeResponsibleForSeveral', audit: null, indicator }, [])).toBe('/plan/p');
});

test('what is about the organisation itself leads to where it is kept', () => {
  expect(noticePlace({ kind: 'sealEnded', audit: null }, [])).toBe('/settings/seal');
  expect(noticePlace({ kind: 'accessibilityTold', audit: null }, [])).toBe('/accessibility');
});
