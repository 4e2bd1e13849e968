import { describe, expect, test } from 'vitest';
import { auditStatuses } from '@/lib/domain/audit';
import { stationLinks } from './station-links';

const choices = { selfAssessment: false, factReview: false, approval: false };
const links = (status: (typeof auditStatuses)[number], mayWork: boolean) =>
  stationLinks(status, choices, '/a', mayWork).flatMap(({ href }) => href ?? []);

describe('the stations of an audit lead', () => {
  test('to the pages that have begun', () => {
    expect(links('planned', true)).toEqual(['/a']);
    expect(links('fieldwork', true)).toEqual(['/a', '/a/checklist', '/a/judgement']);
    expect(links('decided', true)).toEqual(['/a', '/a/checklist', '/a/judgement', '/a/report', '/a/closing']);
  });

  test('never to what is being worked on for those who may not see it', () => {
    for (const status of auditStatuses) {
      expect(links(status, false).join(' '), status).not.toMatch(/checklist|judgement/);
    }
    expect(links('decided', false)).toEqual(['/a', '/a/report']);
  });
});
