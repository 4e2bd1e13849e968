import { expect, test } from 'vitest';
import { plainDate } from '../plain-date';
import { type IndicatorToMeasure, isChosen, taskChoices } from './indicator-to-measure';
import { measurersOn } from './measurer';
import type { MadeMeasurement, MeasuringTask, TaskState } from './measuring-task';

const day = plainDate('2026-05-01');

const task = (state: TaskState, hasValue = true): MeasuringTask => {
  const made: MadeMeasurement = { id: 'm', measure: 0, from: day, to: day, registeredOn: day, hasValue };
  const days = { from: day, to: day, due: day, opens: day };
  return { ...days, state, measures: 1, made: state === 'done' ? [made] : [] };
};

const choicesOf = (indicator: Partial<Pick<IndicatorToMeasure, 'tasks' | 'responsible'>>) =>
  taskChoices.filter((choice) =>
    isChosen({ tasks: [], responsible: { userId: 'u', name: 'Uppföljare' }, ...indicator }, choice),
  );

test('an indicator is found by what is to be done about it', () => {
  expect(choicesOf({})).toEqual([]);
  expect(choicesOf({ responsible: null })).toEqual(['unassigned']);
  expect(choicesOf({ tasks: [task('ahead'), task('done')] })).toEqual([]);
  expect(choicesOf({ tasks: [task('late'), task('now')] })).toEqual(['now', 'missing']);
  expect(choicesOf({ tasks: [task('done', false)] })).toEqual(['missing']);
  expect(isChosen({ tasks: [], responsible: null }, null)).toBe(true);
});

test('those who may measure on a day are those with a role that does, while they belong', () => {
  const member = (
    roles: ('admin' | 'auditor' | 'reader' | 'unitManager')[],
    endedOn: string | null = null,
  ) => ({
    roles,
    startedOn: plainDate('2026-01-01'),
    endedOn: endedOn === null ? null : plainDate(endedOn),
  });
  const [auditor, both, ended] = [
    member(['auditor']),
    member(['reader', 'admin']),
    member(['auditor'], '2026-04-30'),
  ];
  const all = [auditor, member(['reader']), member(['unitManager']), both, ended];
  expect(measurersOn(all, day)).toEqual([auditor, both]);
  expect(measurersOn(all, plainDate('2026-04-30'))).toEqual([auditor, both, ended]);
  expect(measurersOn(all, plainDate('2025-12-31'))).toEqual([]);
});
