import { describe, expect, test } from 'vitest';
import { plainDate } from '../plain-date';
import type { Figure } from './figure';
import { type FigureGrid, figureGridSchema } from './figure-grid';
import { faultsOf, type Measurement, type MeasuringContext, measurementSchema } from './measurement';
import { toldGrid } from './told-figures';
import { withTotals } from './totals';

const share = (numerator: number, denominator: number): Figure => ({ kind: 'share', numerator, denominator });

const lone = (figure: Figure): FigureGrid => ({ rowsBy: null, columnsBy: null, figures: [[figure]] });

const bySex = (...figures: readonly Figure[]): FigureGrid => ({
  rowsBy: null,
  columnsBy: { by: 'sex', groups: ['Kvinnor', 'Män'] },
  figures: [[...figures]],
});

const spring = {
  from: plainDate('2026-04-01'),
  to: plainDate('2026-04-01'),
  due: plainDate('2026-04-01'),
} as const;

const context: MeasuringContext = {
  indicator: {
    definition: {
      words: 'Andel',
      measures: [
        { kind: 'share', numerator: 'de', denominator: 'alla', direction: 'higher', targets: [] },
        { kind: 'average', of: 'dagar', as: ['median'], direction: 'lower', targets: [] },
      ],
    },
  },
  year: 2026,
  times: [spring],
  others: [],
  today: plainDate('2026-05-01'),
};

const of = (change: Partial<Measurement>): Measurement => ({
  measure: 0,
  from: spring.from,
  to: spring.to,
  grid: lone(share(4, 5)),
  comment: null,
  ...change,
});

const codesOf = (measurement: Measurement, of: Partial<MeasuringContext> = {}): string[] =>
  faultsOf(measurement, { ...context, ...of }).map(({ code }) => code);

describe('a measurement is taken', () => {
  test('at a time of the plan, with a figure of the measure’s kind', () => {
    expect(codesOf(of({}))).toEqual([]);
    expect(codesOf(of({ grid: lone({ kind: 'tooFew' }) }))).toEqual([]);
    expect(
      codesOf(of({ measure: 1, grid: lone({ kind: 'average', mean: null, median: 3, of: 9 }) })),
    ).toEqual([]);
  });

  test('with everything that is wrong said at once', () => {
    const grid = bySex({ kind: 'count', count: 3 }, share(4, 9), share(5, 9));
    expect(codesOf(of({ from: plainDate('2026-04-02'), to: plainDate('2027-01-02'), grid }))).toEqual([
      'not-over',
      'outside-year',
      'wrong-kind',
      'wrong-total',
    ]);
    expect(codesOf(of({ measure: 2 }))).toEqual(['no-such-measure']);
    expect(codesOf(of({ from: plainDate('2026-04-02') }))).toEqual(['ends-before-it-begins']);
  });

  test('once for the same days', () => {
    const other = { measure: 0, from: plainDate('2026-03-01'), to: plainDate('2026-04-15') } as const;
    expect(faultsOf(of({}), { ...context, others: [other] })).toEqual([
      { code: 'overlaps', from: other.from, to: other.to },
    ]);
    expect(codesOf(of({}), { others: [{ ...other, measure: 1 }] })).toEqual([]);
    expect(codesOf(of({}), { others: [{ measure: 0, from: spring.from, to: spring.to }] })).toEqual([
      'overlaps',
    ]);
  });

  test('for a part and for the whole of it, where the plan asks for both', () => {
    const year = {
      from: plainDate('2026-01-01'),
      to: plainDate('2026-04-30'),
      due: plainDate('2026-04-30'),
    } as const;
    expect(codesOf(of({}), { times: [spring, year], others: [{ measure: 0, ...year }] })).toEqual([]);
  });

  test('with the totals that its groups make', () => {
    expect(codesOf(of({ grid: bySex(share(4, 9), share(6, 8), share(10, 17)) }))).toEqual([]);
    expect(codesOf(of({ grid: bySex(share(4, 9), share(6, 8), share(11, 17)) }))).toEqual(['wrong-total']);
    expect(codesOf(of({ grid: bySex({ kind: 'tooFew' }, share(6, 8), share(8, 11)) }))).toEqual([]);
    expect(codesOf(of({ grid: bySex({ kind: 'tooFew' }, share(6, 8), share(5, 7)) }))).toEqual([
      'wrong-total',
    ]);
  });
});

test('a total is made where it follows from its groups, and left alone where it does not', () => {
  const made = withTotals(bySex(share(4, 9), { kind: 'missing' }, share(0, 0)));
  expect(made.figures[0]?.[2]).toEqual(share(4, 9));
  const given = withTotals(bySex({ kind: 'tooFew' }, share(6, 8), share(8, 11)));
  expect(given.figures[0]?.[2]).toEqual(share(8, 11));
});

test('what has too few answers and what is hidden for its sake are told alike', () => {
  const [cells] = toldGrid(bySex(share(2, 3), share(6, 8), share(8, 11)), 5).figures;
  expect(cells?.map(({ kind }) => kind)).toEqual(['hidden', 'hidden', 'share']);
});

describe('figures from outside', () => {
  test.each([
    ['a numerator above its denominator', lone(share(6, 5))],
    ['fewer figures than groups', bySex(share(1, 2))],
    [
      'a group twice',
      { ...bySex(share(1, 2), share(1, 2), share(2, 4)), columnsBy: { by: 'sex', groups: ['Män', 'män'] } },
    ],
    ['the same split both ways', { ...bySex(share(1, 2)), rowsBy: { by: 'sex', groups: ['Män'] } }],
    ['an average of somebody that says nothing', lone({ kind: 'average', mean: null, median: null, of: 3 })],
  ])('are refused with %s', (_, grid) => {
    expect(figureGridSchema.safeParse(grid).success).toBe(false);
    expect(measurementSchema.safeParse(of({ grid: grid as FigureGrid })).success).toBe(false);
  });
});
