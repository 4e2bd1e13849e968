import { describe, expect, test } from 'vitest';
import { plainDate } from '../plain-date';
import type { Measure } from '../plan/measure';
import { chartsOf, definitionsOf, isRedefinedAt, type MeasuredOverTime } from './measure-charts';
import type { ToldFigure } from './told-figures';

const count = (value: number): ToldFigure => ({ kind: 'count', count: value });
const hidden: ToldFigure = { kind: 'hidden' };
const time = (from: string, to: string) => ({ from: plainDate(from), to: plainDate(to) });
const year = (of: number) => time(`${of}-01-01`, `${of}-12-31`);

const measured = (over: Partial<MeasuredOverTime>): MeasuredOverTime => ({
  times: [year(2025), year(2026)],
  series: [{ group: null, figures: [count(20), count(22)] }],
  targets: [],
  ...over,
});

describe('a chart', () => {
  test('is drawn of two told figures, and of no fewer', () => {
    expect(chartsOf(measured({}))).toHaveLength(1);
    expect(chartsOf(measured({ series: [{ group: null, figures: [count(20), hidden] }] }))).toEqual([]);
    expect(chartsOf(measured({ times: [], series: [] }))).toEqual([]);
    const answers: ToldFigure[] = [
      { kind: 'yesNo', yes: true },
      { kind: 'yesNo', yes: false },
    ];
    expect(chartsOf(measured({ series: [{ group: null, figures: answers }] }))).toEqual([]);
  });

  test('leaves out a line that nothing is told of, and keeps the gap of one that is told in part', () => {
    const figures = [count(20), hidden, count(22)];
    const [chart] = chartsOf(
      measured({
        times: [year(2024), year(2025), year(2026)],
        series: [
          { group: null, figures },
          { group: 'Kvinnor', figures: [hidden, hidden, hidden] },
        ],
      }),
    );
    expect(chart?.series).toEqual([{ group: null, figures }]);
  });

  test('of what is measured once has a bar for each group, also for one that is not told', () => {
    const series = [
      { group: null, figures: [null, count(20)] },
      { group: 'Norr', figures: [null, hidden] },
      { group: 'Söder', figures: [null, count(12)] },
    ];
    const [chart, ...others] = chartsOf(measured({ series }));
    expect(others).toEqual([]);
    expect(chart).toMatchObject({ shows: 'groups', times: [year(2026)] });
    expect(chart?.series.map(({ figures }) => figures)).toEqual([[count(20)], [hidden], [count(12)]]);
  });

  test('never leads from a part of a year to the whole of it', () => {
    const times = [
      year(2025),
      time('2026-01-01', '2026-04-30'),
      year(2026),
      time('2026-05-01', '2026-08-31'),
      time('2026-09-01', '2026-12-31'),
    ];
    const figures = [30, 10, 33, 11, 12].map(count);
    const charts = chartsOf(measured({ times, series: [{ group: null, figures }] }));
    expect(charts.map(({ series: [all] }) => all?.figures)).toEqual([
      [count(30), count(33)],
      [count(10), count(11), count(12)],
    ]);
  });

  test('has no more lines than can be told apart: the others come in another one', () => {
    const series = Array.from({ length: 8 }, (_, at) => ({
      group: at === 0 ? null : `Enhet ${at}`,
      figures: [count(20), count(20 + at)],
    }));
    expect(chartsOf(measured({ series })).map((chart) => chart.series.length)).toEqual([6, 2]);
  });
});

describe('a definition', () => {
  const days: Measure = { kind: 'count', of: 'Antal dagar', direction: 'lower', targets: [] };

  test('is another one when something else is counted, not when the target is', () => {
    const target = { unit: null, bound: 'atMost', value: 60, measuredIn: 'dagar', words: 'inom 60' } as const;
    const weeks: Measure = { ...days, of: 'Antal veckor' };
    expect(definitionsOf([days, { ...days, targets: [target] }, weeks, days, undefined])).toEqual([
      0, 0, 1, 0, 2,
    ]);
  });

  test('that differs from the one before parts two times, whichever it was', () => {
    const times = [year(2024), { ...year(2025), definition: 1 }, { ...year(2026), definition: 1 }];
    expect(times.map((_, place) => isRedefinedAt(times, place))).toEqual([false, true, false]);
  });
});
