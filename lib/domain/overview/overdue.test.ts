import { describe, expect, test } from 'vitest';
import { boardAction } from '@/tests/support/board-action';
import type { UnitInYear } from '../audit-year/audit-year';
import { plainDate } from '../plain-date';
import type { MeasuringTask } from '../plan/measuring-task';
import type { RiskAssessment, RiskSummary } from '../risk/risk';
import { defaultRiskScale } from '../risk/risk-level';
import { type OverdueFacts, overdueIn } from './overdue';

const today = plainDate('2026-11-23');

const nothing: OverdueFacts = { actions: [], indicators: [], risks: [], scale: { highFrom: 8 }, units: [] };

const overdue = (facts: Partial<OverdueFacts>, year = 2026) =>
  overdueIn({ ...nothing, ...facts }, { year, today });

describe('actions', () => {
  const actions = [
    boardAction({ id: 'a1', unitId: 'u1', unitName: 'Norr', dueDate: '2026-03-01' }),
    boardAction({ id: 'a2', unitId: 'u2', unitName: 'Söder', dueDate: '2026-10-01', critical: true }),
    boardAction({ id: 'a3', unitId: 'u2', unitName: 'Söder', dueDate: '2025-02-01' }),
    boardAction({ id: 'a4', unitId: 'u1', unitName: 'Norr', dueDate: '2026-01-01', status: 'reported' }),
    boardAction({ id: 'a5', unitId: 'u1', unitName: 'Norr', dueDate: '2026-12-01' }),
    boardAction({ id: 'a6', unitId: 'u1', unitName: 'Norr', dueDate: null }),
  ];
  const idsIn = (year: number) =>
    overdue({ actions }, year).actions.map(({ unitName, actions: late }) => [
      unitName,
      ...late.map(({ id }) => id),
    ]);

  test('that are late stand by unit, the unit with a critical one first', () => {
    expect(idsIn(2026)).toEqual([
      ['Söder', 'a2', 'a3'],
      ['Norr', 'a1'],
    ]);
  });

  test('of a past year are those that should have been done by its end and still are not', () => {
    expect(idsIn(2025)).toEqual([['Söder', 'a3']]);
    expect(idsIn(2027)).toEqual([]);
  });
});

test('an indicator is overdue once, since its first time that nobody measured', () => {
  const task = (due: string, state: MeasuringTask['state']): MeasuringTask => ({
    ...{ from: plainDate(due), to: plainDate(due), due: plainDate(due), opens: plainDate(due) },
    ...{ state, made: [], measures: 1 },
  });
  const named = (id: string) => ({ id, planId: 'p', label: id, title: 'Indikatorn' });
  const indicators = [
    { ...named('B'), tasks: [task('2026-04-30', 'done'), task('2026-08-31', 'late')] },
    {
      ...named('A'),
      tasks: [task('2026-02-01', 'late'), task('2026-06-01', 'late'), task('2026-12-01', 'now')],
    },
    { ...named('C'), tasks: [task('2026-12-31', 'ahead')] },
  ];
  expect(overdue({ indicators }).measurings).toEqual([
    { ...named('A'), since: '2026-02-01', times: 2 },
    { ...named('B'), since: '2026-08-31', times: 1 },
  ]);
});

describe('risks', () => {
  const weighed = (level: number): RiskAssessment => ({
    ...{ id: 'w', assessedOn: plainDate('2026-01-01'), level, likelihood: null, consequence: null },
    ...{ after: null, scale: defaultRiskScale, motive: null, by: null },
  });
  const risk = (number: number, parts: Partial<RiskSummary>): RiskSummary => ({
    ...{ id: `r${number}`, number, area: 'Barn', title: 'Risken', current: weighed(9) },
    ...{ withoutSelfCheck: 'missing', selfChecks: 1, actions: 1, endedOn: null },
    ...parts,
  });

  test('are told of when they are high and nobody does or watches anything', () => {
    const risks = [
      risk(1, {}),
      risk(2, { actions: 0, current: weighed(8) }),
      risk(3, { selfChecks: 0, withoutSelfCheck: 'notCarriedOut' }),
      risk(4, { actions: 0, current: weighed(7) }),
      risk(5, { actions: 0, endedOn: plainDate('2026-05-01') }),
      risk(6, { actions: 0, current: null }),
    ];
    expect(overdue({ risks }).risks).toMatchObject([
      { number: 3, level: 9, lacksAction: false, absence: 'notCarriedOut' },
      { number: 2, level: 8, lacksAction: true, absence: null },
    ]);
    expect(overdue({ risks }, 2025).risks).toEqual([]);
  });
});

test('units are those that the rule asks an audit of and that have none', () => {
  const unit = (unitId: string, standing: UnitInYear['standing']): UnitInYear => ({
    ...{ unitId, name: unitId, standing, audits: [], last: null, dueYear: null, reason: { kind: 'never' } },
  });
  const units = [
    unit('a', 'missing'),
    unit('b', 'audited'),
    unit('c', 'due'),
    unit('d', 'notDue'),
    unit('e', 'ended'),
  ];
  const ids = (year: number) => overdue({ units }, year).units.map(({ unitId }) => unitId);
  expect([ids(2026), ids(2024), ids(2027)]).toEqual([['a', 'c'], ['a', 'c'], []]);
});
