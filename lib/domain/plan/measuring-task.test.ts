import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultReportingOccasions } from '../deadline/reporting-occasion';
import { measuringNotice, measuringNoticeKey } from '../notice/measuring-notice';
import { addDays, type PlainDate, plainDate } from '../plain-date';
import {
  asks,
  lacksValue,
  type MadeMeasurement,
  type MeasuringTaskContext,
  measuringTasks,
  nextTask,
  standingOf,
} from './measuring-task';
import { type MeasuringTime, measuringYear } from './measuring-times';
import type { Occasion } from './occasion';

const timesOf = (...occasions: Occasion[]): readonly MeasuringTime[] =>
  measuringYear(occasions, { year: 2024, reporting: defaultReportingOccasions }).times;

const aprilAndNovember = timesOf({ kind: 'day', month: 4, day: 1 }, { kind: 'day', month: 11, day: 1 });
const tertials = timesOf({ kind: 'each', of: 'tertial', lastDay: false });
const weeks = timesOf({ kind: 'weeks', first: 41, last: 43, days: null });

let count = 0;
const made = (from: string, to = from, rest: Partial<MadeMeasurement> = {}): MadeMeasurement => {
  count += 1;
  const days = { from: plainDate(from), to: plainDate(to), registeredOn: plainDate(to) };
  return { id: `m${count}`, measure: 0, hasValue: true, ...days, ...rest };
};

const tasksOn = (today: string, times: readonly MeasuringTime[], rest: Partial<MeasuringTaskContext> = {}) =>
  measuringTasks(times, { measures: 1, made: [], reminderDays: 14, today: plainDate(today), ...rest });

const statesOn = (...asked: Parameters<typeof tasksOn>) => tasksOn(...asked).map(({ state }) => state);

describe('a time to measure', () => {
  test('is ahead, then measured, then late, by its last day', () => {
    const states = ['2024-10-17', '2024-10-18', '2024-11-01', '2024-11-02'].map(
      (day) => statesOn(day, aprilAndNovember)[1],
    );
    expect(states).toEqual(['ahead', 'now', 'now', 'late']);
    expect(tasksOn('2024-05-01', aprilAndNovember)[1]?.opens).toBe('2024-10-18');
  });

  test('that is a few weeks is measured from its first day; a tertial only towards its end', () => {
    expect(tasksOn('2024-01-01', weeks).map(({ opens, due }) => [opens, due])).toEqual([
      ['2024-10-07', '2024-10-27'],
    ]);
    expect(tasksOn('2024-01-01', tertials).map(({ opens }) => opens)).toEqual([
      '2024-04-16',
      '2024-08-17',
      '2024-12-17',
    ]);
  });

  test('is done by what was measured on its days, whenever that was written down', () => {
    const one = made('2024-04-01', '2024-04-01', { registeredOn: plainDate('2024-04-09') });
    const [first, second] = tasksOn('2024-06-01', aprilAndNovember, { made: [one] });
    expect(first).toMatchObject({ state: 'done', made: [one] });
    expect(second).toMatchObject({ state: 'ahead', made: [] });
  });

  test('is done when all its measures are', () => {
    const both = [made('2024-04-01', '2024-04-01', { measure: 1 }), made('2024-04-01')];
    const half = { measures: 2, made: both.slice(0, 1) };
    expect(statesOn('2024-04-02', aprilAndNovember, half)[0]).toBe('late');
    const [whole] = tasksOn('2024-04-02', aprilAndNovember, { measures: 2, made: both });
    expect(whole?.state).toBe('done');
    expect(whole?.made.map(({ measure }) => measure)).toEqual([0, 1]);
  });

  test('is not done by a measure that it no longer has', () => {
    const other = made('2024-04-01', '2024-04-01', { measure: 1 });
    expect(statesOn('2024-04-02', aprilAndNovember, { made: [other] })[0]).toBe('late');
  });

  test.each([
    ['a day too late is of the time before it', aprilAndNovember, made('2024-04-03'), [true, false]],
    ['before any time is of none', aprilAndNovember, made('2024-03-01'), [false, false]],
    ['a sample is of the stretch it lies in', weeks, made('2024-10-15'), [true]],
    ['a month is of its tertial', tertials, made('2024-06-01', '2024-06-30'), [false, true, false]],
  ])('what was measured %s', (_what, times, one, done) => {
    const tasks = tasksOn('2024-12-31', times, { made: [one] });
    expect(tasks.map(({ state }) => state === 'done')).toEqual(done);
  });

  test('of the whole year is not done by one of its tertials, nor they by the year', () => {
    const all = timesOf({ kind: 'each', of: 'tertial', lastDay: false }, { kind: 'wholeYear' });
    const doneBy = (...one: Parameters<typeof made>) =>
      tasksOn('2024-12-31', all, { made: [made(...one)] })
        .filter(({ state }) => state === 'done')
        .map(({ from, to }) => `${from} ${to}`);
    expect(doneBy('2024-01-01', '2024-04-30')).toEqual(['2024-01-01 2024-04-30']);
    expect(doneBy('2024-01-01', '2024-12-31')).toEqual(['2024-01-01 2024-12-31']);
    expect(doneBy('2024-05-15')).toEqual(['2024-05-01 2024-08-31']);
  });

  test('that has two days to be ready by is done for both', () => {
    const reporting = defaultReportingOccasions.map((one) =>
      one.name === 'T1' ? { ...one, month: 5 } : one,
    );
    const twice: Occasion[] = [false, true].map((lastDay) => ({ kind: 'each', of: 'tertial', lastDay }));
    const { times } = measuringYear(twice, { year: 2024, reporting });
    const tasks = tasksOn('2024-06-30', times, { made: [made('2024-01-01', '2024-04-30')] });
    expect(tasks.filter(({ state }) => state === 'done').map(({ due }) => due)).toEqual([
      '2024-04-30',
      '2024-05-30',
    ]);
  });

  test('every measurement counts for what it was of, and no time becomes undone by one more', () => {
    const day = fc.integer({ min: 0, max: 365 }).map((days) => addDays(plainDate('2024-01-01'), days));
    const measured = fc.tuple(day, day).map(([one, other]) => {
      const [from, to] = one <= other ? [one, other] : [other, one];
      return made(from, to);
    });
    fc.assert(
      fc.property(fc.array(measured, { maxLength: 6 }), measured, day, (before, more, today) => {
        const times = [...tertials, ...aprilAndNovember];
        const done = (all: MadeMeasurement[]) =>
          tasksOn(today, times, { made: all }).flatMap(({ state }, at) => (state === 'done' ? [at] : []));
        expect(done([...before, more])).toEqual(expect.arrayContaining(done(before)));
        const told = tasksOn(today, times, { made: [more] }).flatMap((task) => task.made);
        expect(told.length).toBe(1);
      }),
    );
  });
});

describe('an indicator', () => {
  const on = (today: string, ...all: MadeMeasurement[]) => tasksOn(today, aprilAndNovember, { made: all });

  test('stands as the most urgent of its times', () => {
    const april = made('2024-04-01');
    expect([
      standingOf([]),
      standingOf(on('2024-01-01')),
      standingOf(on('2024-04-01')),
      standingOf(on('2024-04-02')),
      standingOf(on('2024-05-01', april)),
      standingOf(on('2024-11-01', april)),
    ]).toEqual([null, 'ahead', 'now', 'late', 'done', 'now']);
  });

  test('lacks a value when it is late, and when all that was registered is that there is none', () => {
    expect(lacksValue(on('2024-04-01'))).toBe(false);
    expect(lacksValue(on('2024-04-02'))).toBe(true);
    expect(lacksValue(on('2024-05-01', made('2024-04-01')))).toBe(false);
    const missing = made('2024-04-01', '2024-04-01', { hasValue: false });
    expect(standingOf(on('2024-05-01', missing))).toBe('done');
    expect(lacksValue(on('2024-05-01', missing))).toBe(true);
  });

  test('is measured next at what is now or ahead, and at what is late when nothing else is left', () => {
    expect(nextTask(on('2024-05-01'))?.due).toBe('2024-11-01');
    expect(nextTask(on('2024-12-01'))?.due).toBe('2024-04-01');
    expect(nextTask(on('2024-12-01', made('2024-04-01'), made('2024-11-01')))).toBeNull();
  });
});

describe('a reminder', () => {
  const kindOn = (today: PlainDate) => {
    const [, task] = tasksOn(today, aprilAndNovember);
    return task ? measuringNotice(task, today) : null;
  };

  test('comes so many days before, and again on the day after; a month later nothing is said', () => {
    const day = (text: string) => plainDate(text);
    expect(
      ['2024-10-17', '2024-10-18', '2024-11-01', '2024-11-02', '2024-12-02', '2024-12-03'].map((text) =>
        kindOn(day(text)),
      ),
    ).toEqual([null, 'measuringSoon', 'measuringSoon', 'measuringLate', 'measuringLate', null]);
  });

  test('is one for each time and step', () => {
    const [first, second] = tasksOn('2024-12-01', aprilAndNovember);
    if (!first || !second) throw new Error('There are two times');
    const keys = [first, second].flatMap((task) =>
      (['measuringSoon', 'measuringLate'] as const).map((kind) => measuringNoticeKey('x', task, kind)),
    );
    expect(new Set(keys).size).toBe(4);
  });

  test('of a year that is over ends, while the year’s own plan goes on asking', () => {
    const [late] = tasksOn('2024-12-01', aprilAndNovember);
    if (!late) throw new Error('There is a time');
    expect(asks(late, plainDate('2024-12-01'), 2024)).toBe(true);
    expect(asks(late, plainDate('2025-01-15'), 2024)).toBe(false);
  });
});
