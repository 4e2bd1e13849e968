import { isSameValue } from '../same-value';
import { countsOf, type Figure } from './figure';
import { type FigureGrid, figureAt, isTotal, type Place, placesOf } from './figure-grid';

/**
 * The figure of several groups together, where it follows from theirs; null where it does not: one of them is not
 * known, or it is no sum (a median, an index). Groups whose figure is missing do not count.
 */
export function together(figures: readonly Figure[]): Figure | null {
  const known = figures.filter(({ kind }) => kind !== 'missing');
  if (known.some(({ kind }) => kind === 'tooFew')) return null;
  const [first] = known;
  if (!first) return { kind: 'missing' };
  if (known.length === 1) return first;
  const counts = known.filter((figure) => figure.kind === 'count');
  if (counts.length === known.length) return { kind: 'count', count: sum(counts.map(({ count }) => count)) };
  const shares = known.filter((figure) => figure.kind === 'share');
  if (shares.length === known.length) {
    return {
      kind: 'share',
      numerator: sum(shares.map(({ numerator }) => numerator)),
      denominator: sum(shares.map(({ denominator }) => denominator)),
    };
  }
  return null;
}

/** The groups that a total stands for: those of its row, of its column, or of both. */
function partsOf(grid: FigureGrid, { row, column }: Place): readonly Place[] {
  const lastRow = grid.figures.length - 1;
  const lastColumn = (grid.figures[0]?.length ?? 1) - 1;
  const rows = grid.rowsBy !== null && row === lastRow ? range(lastRow) : [row];
  const columns = grid.columnsBy !== null && column === lastColumn ? range(lastColumn) : [column];
  return rows.flatMap((at) => columns.map((of) => ({ row: at, column: of })));
}

/** What a total must be, from its groups; null where it is for the one who measures to say. */
export function totalAt(grid: FigureGrid, place: Place): Figure | null {
  return together(partsOf(grid, place).map((part) => figureAt(grid, part)));
}

/** The grid with every total that follows from its groups set. */
export function withTotals(grid: FigureGrid): FigureGrid {
  const figures = grid.figures.map((cells, row) =>
    cells.map((figure, column) => {
      const place = { row, column };
      return isTotal(grid, place) ? (totalAt(grid, place) ?? figure) : figure;
    }),
  );
  return { ...grid, figures };
}

/** The totals that are not what their groups make; where one of these is missing, those that count fewer than the others. */
export function wrongTotals(grid: FigureGrid): readonly Place[] {
  return placesOf(grid).filter((place) => {
    if (!isTotal(grid, place)) return false;
    const total = figureAt(grid, place);
    const parts = partsOf(grid, place).map((part) => figureAt(grid, part));
    const due = together(parts);
    if (due && parts.every(({ kind }) => kind !== 'missing')) return !isSameValue(due, total);
    const known = parts.map((part) => countsOf(part)?.group ?? 0);
    return (countsOf(total)?.group ?? Number.POSITIVE_INFINITY) < sum(known);
  });
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
const range = (length: number): readonly number[] => Array.from({ length }, (_, at) => at);
