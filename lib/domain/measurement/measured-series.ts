import { asNamed } from './figure-grid';
import type { Measured } from './measurement';
import type { ToldFigure, ToldGrid } from './told-figures';

/** One group over time, or all of them together where it has no name. */
export interface MeasuredSeries {
  readonly group: string | null;
  /** By the times of the measurements; null where the group was not told apart. */
  readonly figures: readonly (ToldFigure | null)[];
}

/**
 * What one measure was found to be over time: all together, and by the groups that the last measurement tells apart in its
 * columns, or in its rows where it has no columns.
 */
export function seriesOf(measured: readonly (Measured & { readonly grid: ToldGrid })[]): MeasuredSeries[] {
  const last = measured.at(-1)?.grid;
  const groups = last?.columnsBy?.groups ?? last?.rowsBy?.groups ?? [];
  return [null, ...groups].map((group) => ({
    group,
    figures: measured.map(({ grid }) => figureOf(grid, group)),
  }));
}

/** What one group was found to be, or all of them together without a name; null where the group was not told apart. */
export function figureOf({ rowsBy, columnsBy, figures }: ToldGrid, group: string | null): ToldFigure | null {
  const [lastRow, lastColumn] = [figures.length - 1, (figures[0]?.length ?? 1) - 1];
  if (group === null) return figures[lastRow]?.[lastColumn] ?? null;
  const named = (groups: readonly string[] | undefined) =>
    (groups ?? []).findIndex((one) => asNamed(one) === asNamed(group));
  const column = named(columnsBy?.groups);
  if (column >= 0) return figures[lastRow]?.[column] ?? null;
  const row = named(rowsBy?.groups);
  return row >= 0 ? (figures[row]?.[lastColumn] ?? null) : null;
}
