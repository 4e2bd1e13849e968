import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type PlainDate, plainDate } from '../plain-date';
import { type Audience, dueDateKey, dueDateNotices } from './due-date-notices';

const DUE = plainDate('2026-03-28');

const saidOn = (thing: Parameters<typeof dueDateNotices>[0], daysAfter: number) =>
  dueDateNotices(thing, DUE, addDays(DUE, daysAfter)).map(({ audience, kind }) => `${audience} ${kind}`);

describe('an action', () => {
  test.each([
    [-8, []],
    [-7, ['doer actionDueSoon']],
    [-1, ['doer actionDueSoon']],
    [0, ['doer actionDueToday']],
    [1, ['doer actionOverdue']],
    [6, ['doer actionOverdue']],
    [7, ['doer actionOverdue', 'auditor actionEscalated']],
    [20, ['doer actionOverdue', 'auditor actionEscalated']],
    [21, ['doer actionOverdue', 'auditor actionEscalated', 'admin actionEscalated']],
    [400, ['doer actionOverdue', 'auditor actionEscalated', 'admin actionEscalated']],
  ])('%i days after its due date says %j', (days, says) => {
    expect(saidOn('action', days)).toEqual(says);
  });
});

describe.each(['selfAssessment', 'factReview'] as const)('a %s', (thing) => {
  test('is spoken of three days before its last day, and on it', () => {
    const kind = `doer ${thing}Due`;
    expect([-4, -3, -1, 0].map((days) => saidOn(thing, days))).toEqual([[], [kind], [kind], [kind]]);
    const keyOn = (day: PlainDate) =>
      dueDateNotices(thing, DUE, day).map((notice) => dueDateKey('id', DUE, notice));
    expect(keyOn(addDays(DUE, -3))).not.toEqual(keyOn(DUE));
  });
});

/** Days on which somebody looks, in order, some of them twice and others not at all. */
const sweepsArb = fc
  .array(fc.integer({ min: -30, max: 60 }), { minLength: 1, maxLength: 40 })
  .map((days) => [...days, ...days.slice(0, 5)].sort((a, b) => a - b));

/** What is told by sweeps on those days, when a key is told once. */
function toldBy(sweeps: readonly number[], dueOn: (sweep: number) => PlainDate) {
  const told = new Map<string, { audience: Audience; at: number }>();
  const log: string[] = [];
  for (const at of sweeps) {
    for (const notice of dueDateNotices('action', dueOn(at), addDays(DUE, at))) {
      const key = dueDateKey('id', dueOn(at), notice);
      if (told.has(key)) continue;
      told.set(key, { audience: notice.audience, at });
      log.push(key);
    }
  }
  return { told, log };
}

describe('whatever days are looked at, repeated or left out', () => {
  test('what holds on the last of them has been told to each, once', () => {
    fc.assert(
      fc.property(sweepsArb, (sweeps) => {
        const { told, log } = toldBy(sweeps, () => DUE);
        expect(new Set(log).size).toBe(log.length);
        const last = addDays(DUE, sweeps.at(-1) ?? 0);
        for (const notice of dueDateNotices('action', DUE, last))
          expect([...told.keys()]).toContain(dueDateKey('id', DUE, notice));
      }),
    );
  });

  test('nobody is told twice on one day, and nothing is told after what overtook it', () => {
    fc.assert(
      fc.property(sweepsArb, (sweeps) => {
        const { told } = toldBy(sweeps, () => DUE);
        const moments = [...told.values()].map(({ audience, at }) => `${audience} ${at}`);
        expect(new Set(moments).size).toBe(moments.length);
        const steps = ['soon', 'today', 'overdue'];
        const doers = [...told.keys()]
          .flatMap((key) => steps.indexOf(key.split(' ')[1] ?? ''))
          .filter((at) => at >= 0);
        expect(doers).toEqual([...doers].sort());
      }),
    );
  });

  test('every day looked at tells each step on its own day', () => {
    const { told } = toldBy(
      Array.from({ length: 60 }, (_, at) => at - 30),
      () => DUE,
    );
    expect([...told].map(([key, { at }]) => [key.split(' ')[1], at])).toEqual([
      ['soon', -7],
      ['today', 0],
      ['overdue', 1],
      ['escalated-auditor', 7],
      ['escalated-admin', 21],
    ]);
  });

  test('a later due date begins anew, with nothing to cancel', () => {
    const later = addDays(DUE, 30);
    const { told } = toldBy([-7, 0, 1, 2, 23, 30, 31], (at) => (at < 2 ? DUE : later));
    expect([...told].map(([key, { at }]) => [key.split(' ')[1], key.endsWith(later), at])).toEqual([
      ['soon', false, -7],
      ['today', false, 0],
      ['overdue', false, 1],
      ['soon', true, 23],
      ['today', true, 30],
      ['overdue', true, 31],
    ]);
  });
});
