import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultReportingOccasions, type ReportingOccasion } from '../deadline/reporting-occasion';
import { addDays } from '../plain-date';
import { measuringYear } from './measuring-times';
import { type Occasion, type PartOfYear, partsOfYear, undatedReasons } from './occasion';

const inYear = (year: number, ...occasions: Occasion[]) =>
  measuringYear(occasions, { year, reporting: defaultReportingOccasions });

const daysOf = (found: ReturnType<typeof measuringYear>) =>
  found.times.map(({ from, to, due }) => (from === to && to === due ? due : `${from}/${to} ${due}`));

const weeks = (first: number, last: number): Occasion => ({ kind: 'weeks', first, last, days: null });
const anyYear = fc.integer({ min: 2000, max: 2099 });
const anyPart = fc.constantFrom(...(Object.keys(partsOfYear) as PartOfYear[]));

describe('the times to measure in a year', () => {
  test.each<[Occasion, number, string]>([
    [{ kind: 'day', month: 11, day: 1 }, 2014, '2014-11-01'],
    [{ kind: 'day', month: 2, day: 29 }, 2014, '2014-02-28'],
    [{ kind: 'day', month: 2, day: 29 }, 2016, '2016-02-29'],
    [weeks(41, 43), 2014, '2014-10-06/2014-10-26 2014-10-26'],
    [weeks(1, 1), 2015, '2014-12-29/2015-01-04 2015-01-04'],
    [weeks(53, 53), 2026, '2026-12-28/2027-01-03 2027-01-03'],
    [{ kind: 'part', of: 'quarter', number: 3 }, 2014, '2014-07-01/2014-09-30 2014-09-30'],
    [{ kind: 'part', of: 'month', number: 2 }, 2016, '2016-02-01/2016-02-29 2016-02-29'],
    [{ kind: 'onceAYear' }, 2014, '2014-01-01/2014-12-31 2014-12-31'],
    [{ kind: 'reporting', name: 'T2' }, 2014, '2014-08-31'],
  ])('%j of %i is %s', (occasion, year, time) => {
    expect(daysOf(inYear(year, occasion))).toEqual([time]);
  });

  test('the days that a plan gives for its weeks hold in a year where they lie in those weeks', () => {
    const given: Occasion = {
      kind: 'weeks',
      first: 41,
      last: 43,
      days: { from: { month: 10, day: 6 }, to: { month: 10, day: 24 } },
    };
    expect(daysOf(inYear(2014, given))).toEqual(['2014-10-06/2014-10-24 2014-10-24']);
    expect(daysOf(inYear(2015, given))).toEqual(['2015-10-06/2015-10-24 2015-10-24']);
    expect(daysOf(inYear(2018, given))).toEqual(['2018-10-08/2018-10-28 2018-10-28']);
  });

  test('what is measured each tertial is due when the tenant reports it, unless the plan says its last day', () => {
    const own: ReportingOccasion[] = [
      { name: 'Delår 1', alsoCalled: ['Tertial 1'], month: 5, day: 15, followingYear: false },
      { name: 'T3', alsoCalled: [], month: 1, day: 20, followingYear: true },
    ];
    const due = (lastDay: boolean) =>
      measuringYear([{ kind: 'each', of: 'tertial', lastDay }], { year: 2014, reporting: own }).times.map(
        (time) => time.due,
      );
    expect(due(false)).toEqual(['2014-05-15', '2014-08-31', '2015-01-20']);
    expect(due(true)).toEqual(['2014-04-30', '2014-08-31', '2014-12-31']);
  });

  test('what has no day says why, once, and the others stand by the day they are due', () => {
    const found = inYear(
      2014,
      { kind: 'undated', why: 'season' },
      { kind: 'day', month: 11, day: 1 },
      { kind: 'undated', why: 'season' },
      { kind: 'day', month: 4, day: 1 },
      { kind: 'reporting', name: 'bokslut' },
      weeks(53, 53),
    );
    expect(daysOf(found)).toEqual(['2014-04-01', '2014-11-01']);
    expect(found.undated).toEqual(['season', 'unknown-occasion', 'no-such-day']);
    expect(undatedReasons).toEqual(expect.arrayContaining([...found.undated]));
  });

  test('the parts of a year follow each other from its first day to its last', () => {
    fc.assert(
      fc.property(anyYear, anyPart, (year, of) => {
        const { times } = inYear(year, { kind: 'each', of, lastDay: true });
        expect(times).toHaveLength(partsOfYear[of]);
        expect([times[0]?.from, times.at(-1)?.to]).toEqual([`${year}-01-01`, `${year}-12-31`]);
        for (const [at, { from, due, to }] of times.entries()) {
          expect(due).toBe(to);
          if (at > 0) expect(times[at - 1]?.to).toBe(addDays(from, -1));
        }
        const one = times.map((_, at) => inYear(year, { kind: 'part', of, number: at + 1 }).times[0]?.to);
        expect(one).toEqual(times.map(({ to }) => to));
      }),
    );
  });

  test('a time ends no earlier than it begins, however the occasions are ordered, and comes once', () => {
    const anyOccasion = fc.oneof(
      fc.record({
        kind: fc.constant('day' as const),
        month: fc.integer({ min: 1, max: 12 }),
        day: fc.integer({ min: 1, max: 28 }),
      }),
      fc.integer({ min: 1, max: 53 }).map((week) => weeks(week, week)),
      anyPart.map((of): Occasion => ({ kind: 'each', of, lastDay: false })),
      fc.constantFrom<Occasion>({ kind: 'wholeYear' }, { kind: 'onceAYear' }),
    );
    fc.assert(
      fc.property(anyYear, fc.array(anyOccasion), (year, occasions) => {
        const { times } = inYear(year, ...occasions);
        expect(inYear(year, ...occasions.toReversed(), ...occasions).times).toEqual(times);
        expect(times.map(({ due }) => due)).toEqual(times.map(({ due }) => due).toSorted());
        for (const { from, to } of times) expect(from <= to).toBe(true);
      }),
    );
  });
});
