import { expect, test } from 'vitest';
import { boardAction } from '@/tests/support/board-action';
import type { PlacedAudit } from '../audit-year/year-audit';
import { plainDate } from '../plain-date';
import { overviewYearFrom, yearsToChoose } from './overview-choice';
import { type SummaryFacts, spreadOf, summaryOf } from './year-summary';

const today = plainDate('2026-11-23');

const empty: SummaryFacts = {
  ...{ year: 2026, plans: [], areas: [], decided: 0, units: [], seesPlanned: true },
  overdue: { actions: [], measurings: [], risks: [], units: [] },
};

const audit = (id: string, isDecided: boolean): PlacedAudit => ({
  ...{ id, caseNumber: '2026-0001', unitId: 'u', visitDate: null, templateId: 't', templateName: 'Mallen' },
  ...{ auditors: [], year: 2026, month: null },
  ...(isDecided
    ? { status: 'decided', standing: 'decided', outcome: { heldOn: today, judgement: 'compliant' } }
    : { status: 'planned', standing: 'planned', outcome: null }),
});

test('a year without anything is all noughts, and says that it has no plan', () => {
  expect(summaryOf(empty)).toEqual({
    ...{ year: 2026, plan: 'none', indicators: 0, measured: 0, missed: 0 },
    audits: { decided: 0, all: 0, due: 0 },
    ...{ lateActions: 0, criticalActions: 0, lateMeasurings: 0, riskGaps: 0 },
  });
});

test('a plan whose year is closed was decided all the same, and one that is not closed speaks for the year', () => {
  const plan = (...statuses: SummaryFacts['plans'][number]['status'][]) =>
    summaryOf({ ...empty, plans: statuses.map((status) => ({ status })) }).plan;
  expect([plan('closed'), plan('closed', 'decided')]).toEqual(['closed', 'decided']);
});

test('audits that are not decided count once each, also where a unit was split, and only for those who see them', () => {
  const units = [{ audits: [audit('1', true), audit('2', false)] }, { audits: [audit('2', false)] }];
  expect(summaryOf({ ...empty, decided: 1, units }).audits).toMatchObject({ decided: 1, all: 2 });
  expect(summaryOf({ ...empty, decided: 1, units, seesPlanned: false }).audits.all).toBeNull();
});

test('late actions are counted over the units, and the critical ones of them', () => {
  const [one, two] = [boardAction({}), boardAction({ critical: true })];
  const actions = [
    { unitId: 'u1', unitName: 'Norr', actions: [two, one] },
    { unitId: 'u2', unitName: 'Söder', actions: [one] },
  ];
  expect(summaryOf({ ...empty, overdue: { ...empty.overdue, actions } })).toMatchObject({
    lateActions: 3,
    criticalActions: 1,
  });
});

test('a spread has every alternative, from the best to the worst, also those that nobody got', () => {
  const chosen = ['compliant', 'mostlyCompliant', 'compliant'] as const;
  expect(spreadOf(chosen.map((code) => ({ chosen: code })))).toEqual([
    { judgement: 'compliant', count: 2 },
    { judgement: 'compliantAfterAction', count: 0 },
    { judgement: 'mostlyCompliant', count: 1 },
    { judgement: 'nonCompliant', count: 0 },
  ]);
});

test.each([
  [{ year: '2024' }, 2024],
  [{}, 2026],
  [{ year: 'i fjol' }, 2026],
  [{ year: '12' }, 2026],
  [{ year: ['2024', '2025'] }, 2026],
])('the address %j asks for %d', (address, year) => {
  expect(overviewYearFrom(address, today)).toBe(year);
});

test('one chooses among the years that have something, this one and the one that is looked at', () => {
  expect(yearsToChoose([2024, 2025, 2024], 2019, today)).toEqual([2026, 2025, 2024, 2019]);
});
