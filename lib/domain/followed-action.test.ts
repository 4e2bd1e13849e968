import { describe, expect, test } from 'vitest';
import { auditorGroupOf, type FollowedAction, managerAsk, managerGroupOf, soon } from './followed-action';
import { addDays, plainDate } from './plain-date';

const today = plainDate('2024-04-08');
const due = plainDate('2024-04-30');
const action = (parts: Partial<FollowedAction> = {}): FollowedAction => ({
  status: 'open',
  dueDate: due,
  wishes: false,
  lastSaidBy: null,
  ...parts,
});
const far = action({ dueDate: addDays(today, soon + 1) });

describe('an action on the manager’s start page', () => {
  test.each([
    ['near its day is to do', action(), 'todo'],
    ['past its day is to do', action({ dueDate: addDays(today, -1) }), 'todo'],
    ['far ahead comes later', far, 'later'],
    ['without a day comes later', action({ dueDate: null }), 'later'],
    ['far ahead is to do when it has been returned', { ...far, status: 'returned' as const }, 'todo'],
    [
      'far ahead is to do when the auditor has asked something',
      { ...far, lastSaidBy: 'auditor' as const },
      'todo',
    ],
    ['that the unit wrote about last comes later', { ...far, lastSaidBy: 'unit' as const }, 'later'],
    ['that is reported is done, as far as the unit goes', action({ status: 'reported' }), 'done'],
    ['that is carried over is done', action({ status: 'carriedOver' }), 'done'],
  ])('%s', (_promise, given, group) => {
    expect(managerGroupOf(given, today)).toBe(group);
  });
});

describe('the sentence on the manager’s start page', () => {
  test('says how many are due on the same day', () => {
    expect(managerAsk([action(), action(), far], today)).toEqual({ code: 'due', count: 2, day: due });
  });

  test('names the first day when the days differ, or some have none', () => {
    const later = action({ dueDate: addDays(due, 3) });
    expect(managerAsk([later, action()], today)).toEqual({ code: 'firstDue', count: 2, day: due });
    const returned = action({ status: 'returned', dueDate: null });
    expect(managerAsk([returned, action()], today)).toEqual({ code: 'firstDue', count: 2, day: due });
    expect(managerAsk([returned], today)).toEqual({ code: 'waiting', count: 1 });
  });

  test('tells of those that are late before those that are not', () => {
    const late = action({ dueDate: addDays(today, -2) });
    expect(managerAsk([action(), late], today)).toEqual({
      code: 'overdue',
      count: 1,
      day: addDays(today, -2),
    });
  });

  test('says that nothing waits when nothing does', () => {
    expect(managerAsk([far, action({ status: 'reported' })], today)).toEqual({ code: 'nothing' });
  });
});

describe('an action on the auditor’s start page', () => {
  test.each([
    ['that is reported is to be verified', action({ status: 'reported' }), 'verify'],
    ['whose unit asks for a later date is to be answered', action({ wishes: true }), 'answer'],
    ['whose unit has written is to be answered', action({ lastSaidBy: 'unit' }), 'answer'],
    ['that is only open waits', action(), 'waiting'],
    ['that is verified is done', action({ status: 'verified', lastSaidBy: 'unit' }), 'done'],
  ])('%s', (_promise, given, group) => {
    expect(auditorGroupOf(given)).toBe(group);
  });
});
