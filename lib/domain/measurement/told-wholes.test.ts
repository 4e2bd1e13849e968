import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainDate } from '../plain-date';
import type { Figure } from './figure';
import { toldGrid } from './told-figures';
import { toldBeside } from './told-wholes';
import { withTotals } from './totals';

const LIMIT = 5;

const half = { from: plainDate('2026-01-01'), to: plainDate('2026-06-30') } as const;
const otherHalf = { from: plainDate('2026-07-01'), to: plainDate('2026-12-31') } as const;
const year = { from: half.from, to: otherHalf.to } as const;

/** Counts by section and sex, with their totals, as they may be told alone. */
function told(time: typeof half | typeof otherHalf | typeof year, counts: readonly (readonly number[])[]) {
  const figures = [0, 1, 2].map((row) =>
    [0, 1, 2].map((column): Figure => {
      const count = counts[row]?.[column];
      return count === undefined ? { kind: 'missing' } : { kind: 'count', count };
    }),
  );
  const rowsBy = { by: 'section' as const, groups: ['Barn', 'Vuxna'] };
  const columnsBy = { by: 'sex' as const, groups: ['Kvinnor', 'Män'] };
  const grid = toldGrid(withTotals({ rowsBy, columnsBy, figures }), LIMIT);
  return { lineageId: 'a', measure: 0, ...time, grid };
}

const added = (one: readonly (readonly number[])[], other: readonly (readonly number[])[]) =>
  one.map((cells, row) => cells.map((count, column) => count + (other[row]?.[column] ?? 0)));

const kinds = ({ grid }: ReturnType<typeof told>) =>
  grid.figures.map((cells) => cells.map(({ kind }) => (kind === 'hidden' ? '×' : '·')).join(''));

const [first, second] = [[[3, 9], [20, 30]], [[12, 14], [16, 18]]] as const; // biome-ignore format: grids
const three = [told(half, first), told(otherHalf, second), told(year, added(first, second))];

describe('what is hidden in a part of a time', () => {
  test('is hidden in the whole of it, and in no other part', () => {
    expect(toldBeside(three).map(kinds)).toEqual([
      ['××·', '××·', '···'],
      ['···', '···', '···'],
      ['××·', '××·', '···'],
    ]);
  });

  test('says nothing of another measure, another indicator or another way to tell groups apart', () => {
    const [part, , whole] = three;
    if (!part || !whole) throw new Error('There are three');
    for (const other of [
      { ...whole, measure: 1 },
      { ...whole, lineageId: 'b' },
    ]) {
      expect(toldBeside([part, other]).map(kinds)).toEqual([kinds(part), kinds(other)]);
    }
    const bySection = { ...whole, grid: { ...whole.grid, columnsBy: null, figures: whole.grid.figures.map((cells) => cells.slice(2)) } }; // biome-ignore format: one change
    expect(kinds(toldBeside([part, bySection])[1] ?? part)).toEqual(['·', '·', '·']);
  });

  test('is found whichever way the grids lie', () => {
    const [part, , whole] = three;
    if (!part || !whole) throw new Error('There are three');
    const { rowsBy, columnsBy, figures } = whole.grid;
    const turned = [0, 1, 2].map((row) => figures.map((cells) => cells[row] ?? { kind: 'missing' as const }));
    const lying = { ...whole, grid: { rowsBy: columnsBy, columnsBy: rowsBy, figures: turned } };
    expect(kinds(toldBeside([part, lying])[1] ?? part)).toEqual(['××·', '××·', '···']);
  });
});

test('no count that is hidden in a part is the whole less the other part', () => {
  const grids = fc.array(fc.array(fc.nat({ max: 12 }), { minLength: 2, maxLength: 2 }), {
    minLength: 2,
    maxLength: 2,
  });
  fc.assert(
    fc.property(grids, grids, (one, other) => {
      const all = [told(half, one), told(otherHalf, other), told(year, added(one, other))];
      const [inHalf, inOther, inYear] = toldBeside(all).map(({ grid }) => grid.figures.flat());
      for (const [at, { kind }] of (inYear ?? []).entries()) {
        const isHiddenInOne = [inHalf, inOther].some((part) => part?.[at]?.kind === 'hidden');
        if (isHiddenInOne) expect(kind).toBe('hidden');
      }
    }),
  );
});
