import { fail, ok, type Result } from '../../result';
import { type Figure, missing } from '../figure';
import { asNamed, type FigureGrid, mostFigures, mostGroups, type Place, type SplitBy } from '../figure-grid';
import { withTotals } from '../totals';
import { type FileRow, type SplitKind, splitsInOrder } from './file-row';
import type { MeasurementProblem, MeasurementProblemCode } from './measurement-sheet';

/** The rows of a file that make one measurement. */
export type RowGroup = readonly [FileRow, ...FileRow[]];

/** A grid, and which row of the file gave a figure of it: the first of them for what no row gave. */
export interface GridOfRows {
  readonly grid: FigureGrid;
  readonly rowAt: (place: Place) => number;
}

/**
 * The grid that rows make, or everything that hinders it. A total that a row gives stands as it is; one that none gives is
 * made of its groups, where it follows from them.
 */
export function gridOf(rows: RowGroup): Result<GridOfRows, readonly MeasurementProblem[]> {
  const wholly = (code: MeasurementProblemCode) => fail([{ row: rows[0].row, column: null, code }]);
  const used = splitsInOrder.filter((by) => rows.some(({ groups }) => groups.has(by)));
  const [first, second] = used;
  if (used.length > 2) return wholly('too-many-splits');
  const alone = second === undefined && (first === 'age' || first === 'sex');
  const down = axisOf(rows, alone ? undefined : first);
  const across = axisOf(rows, alone ? first : second);
  const isTooLarge = [down, across].some(({ size }) => size > mostGroups + 1);
  if (isTooLarge || down.size * across.size > mostFigures) return wholly('too-many-groups');
  const given = new Map<string, FileRow>();
  const problems: MeasurementProblem[] = [];
  for (const one of rows) {
    const at = keyOf({ row: down.placeOf(one), column: across.placeOf(one) });
    if (given.has(at)) problems.push({ row: one.row, column: 'figure', code: 'twice' });
    given.set(at, one);
  }
  if (problems.length > 0) return fail(problems);
  const figures = Array.from({ length: down.size }, (_, row) =>
    Array.from({ length: across.size }, (__, column) => given.get(keyOf({ row, column }))?.figure ?? missing),
  );
  const written = { rowsBy: down.split, columnsBy: across.split, figures };
  const made = withTotals(written);
  const kept = made.figures.map((cells, row) =>
    cells.map((figure, column): Figure => given.get(keyOf({ row, column }))?.figure ?? figure),
  );
  const rowAt = (place: Place) => given.get(keyOf(place))?.row ?? rows[0].row;
  return ok({ grid: { ...written, figures: kept }, rowAt });
}

const keyOf = ({ row, column }: Place): string => `${row}/${column}`;

/** One side of a grid: its groups and that of all of them. */
interface Axis {
  readonly split: SplitBy | null;
  readonly size: number;
  /** The last where the row names no group. */
  readonly placeOf: (row: FileRow) => number;
}

/** The groups that a file tells apart, in its order and as it names each first. */
function axisOf(rows: RowGroup, by: SplitKind | undefined): Axis {
  if (by === undefined) return { split: null, size: 1, placeOf: () => 0 };
  const names: string[] = [];
  const asWritten = new Map<string, number>();
  const called = new Map<string, number>();
  for (const { groups } of rows) {
    const name = groups.get(by);
    if (name === undefined || asWritten.has(name)) continue;
    const place = called.get(asNamed(name)) ?? names.push(name) - 1;
    called.set(asNamed(name), place);
    asWritten.set(name, place);
  }
  return {
    split: { by, groups: names },
    size: names.length + 1,
    placeOf: ({ groups }) => asWritten.get(groups.get(by) ?? '') ?? names.length,
  };
}
