import { describe, expect, test } from 'vitest';
import { plainDate } from '../plain-date';
import { auditorLoads, initialsOf } from './auditor-load';
import { placeOf, type YearAudit } from './year-audit';

let made = 0;

/** A planned audit of some auditors. */
function visit(day: string | null, ...ids: string[]): YearAudit {
  made += 1;
  return {
    id: `audit-${made}`,
    caseNumber: `2024-${String(made).padStart(4, '0')}`,
    unitId: 'unit',
    status: 'planned',
    visitDate: day === null ? null : plainDate(day),
    outcome: null,
    templateId: 'template',
    templateName: 'Mall',
    auditors: ids.map((userId) => ({ userId, name: `Uppföljare ${userId}` })),
  };
}

describe('the load of the auditors', () => {
  test('counts visits by month, for each of those who make them, and marks the months with too many', () => {
    const audits = [
      visit('2024-10-01', 'a', 'b'),
      visit('2024-10-09', 'a'),
      visit('2024-10-30', 'a'),
      visit(null, 'b'),
    ].map((audit) => placeOf(audit, 2024));
    const loads = auditorLoads([...audits, ...audits], [{ userId: 'c', name: 'Uppföljare C' }], 2);
    expect(loads.map(({ userId, over, undated }) => [userId, over, undated])).toEqual([
      ['a', [10], 0],
      ['b', [], 1],
      ['c', [], 0],
    ]);
    expect(loads[0]?.visits).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 0, 0]);
  });

  test('knows a person by two letters where there is no room for the name', () => {
    expect(['Uppföljare A', 'Enhetschef', 'uppföljare för öst', ''].map(initialsOf)).toEqual([
      'UA',
      'E',
      'UÖ',
      '',
    ]);
  });
});
