import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countsOf, type Figure, isSensitive } from './figure';
import { type FigureGrid, figureAt, isTotal, type Place, placesOf, sizeOf } from './figure-grid';
import { hiddenPlaces } from './suppression';
import { withTotals } from './totals';

const share = (numerator: number, denominator: number): Figure => ({ kind: 'share', numerator, denominator });
const count = (number: number): Figure => ({ kind: 'count', count: number });
const empty: Figure = { kind: 'missing' };

/** A grid of the groups' figures, with its totals; `rows` or `columns` may be one without a split. */
function gridOf(inner: readonly (readonly Figure[])[], bare: { rows?: boolean; columns?: boolean } = {}) {
  const groups = (length: number) => Array.from({ length }, (_, at) => `${at}`);
  const rowsBy = bare.rows ? null : { by: 'section' as const, groups: groups(inner.length) };
  const columnsBy = bare.columns ? null : { by: 'sex' as const, groups: groups(inner[0]?.length ?? 0) };
  const figures = Array.from({ length: sizeOf(rowsBy) }, (_, row) =>
    Array.from({ length: sizeOf(columnsBy) }, (__, column) => inner[row]?.[column] ?? empty),
  );
  return withTotals({ rowsBy, columnsBy, figures });
}

const drawn = (grid: FigureGrid, limit: number): string[] =>
  hiddenPlaces(grid, limit).map((row) => row.map((hidden) => (hidden ? '×' : '·')).join(''));

describe('what is hidden of a grid', () => {
  test('is nothing where every group is large enough, or empty', () => {
    expect(drawn(gridOf([[count(5), count(0)], [count(7), count(12)]]), 5)).toEqual(['···', '···', '···']); // biome-ignore format: a grid
  });

  test('is a single figure that stands on few', () => {
    const lone: FigureGrid = { rowsBy: null, columnsBy: null, figures: [[count(3)]] };
    expect(drawn(lone, 5)).toEqual(['×']);
  });

  test('takes its neighbours in row and column with it, and the one across from it', () => {
    const sections = [
      [share(44, 50), share(39, 48)],
      [share(31, 37), share(41, 53)],
      [share(3, 3), share(14, 18)],
      [share(6, 8), share(6, 7)],
    ];
    expect(drawn(gridOf(sections), 5)).toEqual(['···', '···', '××·', '××·', '···']);
  });

  test('is the neighbour in the row where there is no other split', () => {
    expect(drawn(gridOf([[count(2), count(9), count(30)]], { rows: true }), 5)).toEqual(['××··']);
    expect(drawn(gridOf([[count(2)], [count(9)]], { columns: true }), 5)).toEqual(['×', '×', '·']);
  });

  test('is a total too, where it is small itself or nothing else could take its place', () => {
    expect(drawn(gridOf([[count(3), count(0)]], { rows: true }), 5)).toEqual(['×·×']);
    const oneOnly = gridOf([[count(3), count(0)], [count(20), count(0)]]); // biome-ignore format: a grid
    expect(drawn(oneOnly, 5)).toEqual(['×·×', '×·×', '···']);
  });

  test('is what counts few of many', () => {
    expect(drawn(gridOf([[share(2, 60), share(20, 70)]], { rows: true }), 5)).toEqual(['××·']);
  });

  test('is the group beside one that was said to have too few answers', () => {
    const given = gridOf([[{ kind: 'tooFew' }, share(17, 18)]], { rows: true });
    const figures = given.figures.map((row) => [...row.slice(0, 2), share(19, 21)]);
    expect(drawn({ ...given, figures }, 5)).toEqual(['××·']);
  });

  test('is neither a yes or no, nor what nobody measured', () => {
    expect(drawn(gridOf([[{ kind: 'yesNo', yes: true }, empty]], { rows: true }), 5)).toEqual(['···']);
  });
});

/** Whether the told figures of a grid leave a count at a place open: a grid with another count tells the same. */
function isOpen(grid: FigureGrid, limit: number, place: Place, which: 'group' | 'among'): boolean {
  const hidden = hiddenPlaces(grid, limit);
  const inner = placesOf(grid).filter((one) => !isTotal(grid, one));
  const loose = inner.filter(({ row, column }) => hidden[row]?.[column]);
  const was = figureAt(grid, place);
  return changesOf(loose.length).some((changes) => {
    const figures = grid.figures.map((row) => [...row]);
    for (const [at, { row, column }] of loose.entries()) {
      const changed = moved(figureAt(grid, { row, column }), changes[at] ?? [0, 0]);
      if (!changed) return false;
      const cells = figures[row];
      if (cells) cells[column] = changed;
    }
    const other = withTotals({ ...grid, figures });
    const same = placesOf(grid).every(
      (each) =>
        hidden[each.row]?.[each.column] ||
        JSON.stringify(figureAt(grid, each)) === JSON.stringify(figureAt(other, each)),
    );
    return same && countsOf(figureAt(other, place))?.[which] !== countsOf(was)?.[which];
  });
}

const steps = [-1, 0, 1].flatMap((group) => [-1, 0, 1].map((among) => [group, among] as const));

function changesOf(length: number): readonly (readonly (readonly [number, number])[])[] {
  if (length === 0) return [[]];
  return changesOf(length - 1).flatMap((rest) => steps.map((step) => [...rest, step]));
}

function moved(figure: Figure, [group, among]: readonly [number, number]): Figure | null {
  if (figure.kind === 'count') {
    return among === 0 && figure.count + group >= 0 ? count(figure.count + group) : null;
  }
  if (figure.kind !== 'share') return null;
  const [numerator, denominator] = [figure.numerator + among, figure.denominator + group];
  return numerator >= 0 && numerator <= denominator ? share(numerator, denominator) : null;
}

const counts = fc.integer({ min: 0, max: 9 }).map(count);
const shares = fc
  .tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 }))
  .map(([one, other]) => share(Math.min(one, other), Math.max(one, other)));

function expectNothingTold(grid: FigureGrid, limit: number): void {
  const hidden = hiddenPlaces(grid, limit);
  for (const place of placesOf(grid)) {
    const figure = figureAt(grid, place);
    if (!isSensitive(figure, limit)) continue;
    expect(hidden[place.row]?.[place.column]).toBe(true);
    const known = countsOf(figure);
    for (const which of ['group', 'among'] as const) {
      const number = known?.[which] ?? 0;
      if (number > 0 && number < limit) expect(isOpen(grid, limit, place, which)).toBe(true);
    }
  }
}

describe('no small count can be had from what is told', () => {
  test('of counts, however a grid of them is made', () => {
    const grids = fc.array(fc.array(counts, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 2 });
    fc.assert(
      fc.property(grids, fc.integer({ min: 2, max: 6 }), fc.boolean(), (inner, limit, bare) =>
        expectNothingTold(gridOf(inner, inner.length === 1 && bare ? { rows: true } : {}), limit),
      ),
      { numRuns: 150 },
    );
  });

  test('of shares, neither the group nor those who are counted in it', () => {
    const grids = fc.array(fc.array(shares, { minLength: 2, maxLength: 2 }), { minLength: 2, maxLength: 2 });
    fc.assert(
      fc.property(grids, fc.integer({ min: 2, max: 6 }), (inner, limit) =>
        expectNothingTold(gridOf(inner), limit),
      ),
      { numRuns: 40 },
    );
  });
});
