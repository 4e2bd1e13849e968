import { describe, expect, test } from 'vitest';
import { boardAction } from '@/tests/support/board-action';
import { boardAddress, boardChoiceSchema } from './board-choice';
import { filteredActions, sortedActions } from './choose-actions';

const UNIT = '018f0000-0000-7000-8000-000000000001';
const OTHER = '018f0000-0000-7000-8000-000000000002';
const AUDITOR = '018f0000-0000-7000-8000-000000000003';
const HANDLER = '018f0000-0000-7000-8000-000000000004';

const late = boardAction({ id: 'late', unitId: UNIT, unitName: 'Ängen', dueDate: '2024-04-30' });
const reported = boardAction({ id: 'reported', unitId: OTHER, status: 'reported', dueDate: '2024-06-30' });
const timeless = boardAction({ id: 'timeless', unitId: OTHER, responsible: 'administration' });
const done = boardAction({ id: 'done', unitId: UNIT, status: 'verified' });
const handled = boardAction({
  id: 'handled',
  dueDate: '2024-05-31',
  auditors: [{ userId: AUDITOR, name: 'Uppföljare' }],
  handler: { userId: HANDLER, name: 'Uppföljare 2' },
});
const all = [done, timeless, reported, handled, late];

const choice = (query: Record<string, string> = {}) => boardChoiceSchema.parse(query);
const left = (query: Record<string, string>) => filteredActions(all, choice(query)).map(({ id }) => id);
const ordered = (query: Record<string, string> = {}) => sortedActions(all, choice(query)).map(({ id }) => id);

describe('what a choice leaves', () => {
  test('nothing chosen leaves everything', () => {
    expect(left({})).toEqual(all.map(({ id }) => id));
  });

  test('unit, status and responsible hold at once', () => {
    expect(left({ unit: UNIT })).toEqual(['done', 'late']);
    expect(left({ unit: UNIT, status: 'open' })).toEqual(['late']);
    expect(left({ responsible: 'administration' })).toEqual(['timeless']);
  });

  test('what waits for verification, and what nobody can be reminded of', () => {
    expect(left({ waiting: 'verify' })).toEqual(['reported']);
    expect(left({ waiting: 'deadline' })).toEqual(['timeless']);
  });

  test('an action belongs to who handles it, and to the audit’s auditors only while nobody does', () => {
    expect(left({ handler: HANDLER })).toEqual(['handled']);
    expect(left({ handler: AUDITOR })).toEqual([]);
  });

  test('what means nothing in the address chooses nothing', () => {
    expect(choice({ unit: 'x', status: 'lost', view: '3d', sort: 'colour' })).toEqual(choice());
  });
});

describe('the order', () => {
  test('by the last day; without a day after those with one, and done after all that are not', () => {
    expect(ordered()).toEqual(['late', 'handled', 'reported', 'timeless', 'done']);
  });

  test('by a column, and by the last day among those that are alike there', () => {
    expect(ordered({ sort: 'status' })).toEqual(['late', 'handled', 'timeless', 'reported', 'done']);
    expect(ordered({ sort: 'unit', order: 'falling' })[0]).toBe('late');
  });
});

test('the address says only what differs from nothing said', () => {
  expect(boardAddress('/actions', choice())).toBe('/actions');
  expect(boardAddress('/actions', choice({ unit: UNIT, view: 'table' }))).toBe(
    `/actions?view=table&unit=${UNIT}`,
  );
});
