import { asNamed, type SplitBy } from './figure-grid';
import type { Measured } from './measurement';
import type { ToldFigure, ToldGrid } from './told-figures';

/** What may be told of a measurement by itself. */
interface ToldAlone extends Measured {
  /** Shared by the same indicator in the plans of all years. */
  readonly lineageId: string;
  readonly grid: ToldGrid;
}

/**
 * What may be told of measurements beside each other. Where a plan measures a time and the parts of it (each half of the year,
 * and the whole), the whole less the parts that are told is the part that is not. So what is hidden of a group in a part is
 * hidden of it in every longer time around: one person who is moved along a ring in the part is moved along it in the whole,
 * and everything that is told stays what it is.
 */
export function toldBeside<Told extends ToldAlone>(measured: readonly Told[]): readonly Told[] {
  const partlyHidden = new Map<string, { part: Told; hidden: ReadonlySet<string> }[]>();
  for (const part of measured) {
    const hidden = hiddenGroups(part.grid);
    const known = partlyHidden.get(ofMeasure(part));
    if (known) known.push({ part, hidden });
    else if (hidden.size > 0) partlyHidden.set(ofMeasure(part), [{ part, hidden }]);
  }
  return measured.map((whole) => {
    const parts = (partlyHidden.get(ofMeasure(whole)) ?? []).filter(({ part }) => isPartOf(part, whole));
    const hidden = new Set(parts.flatMap((one) => [...one.hidden]));
    return hidden.size === 0 ? whole : { ...whole, grid: without(hidden, whole.grid) };
  });
}

const ofMeasure = ({ lineageId, measure }: ToldAlone): string => `${lineageId} ${measure}`;

const isPartOf = (part: Measured, whole: Measured): boolean =>
  part.from >= whole.from && part.to <= whole.to && (part.from !== whole.from || part.to !== whole.to);

/** The groups of a grid whose figures are hidden. */
function hiddenGroups(grid: ToldGrid): ReadonlySet<string> {
  const hidden = new Set<string>();
  for (const [row, cells] of grid.figures.entries()) {
    for (const [column, { kind }] of cells.entries()) {
      if (kind === 'hidden') hidden.add(groupAt(grid, row, column));
    }
  }
  return hidden;
}

/** A bare yes or no, and what nobody measured, tell of no person. */
const without = (hidden: ReadonlySet<string>, grid: ToldGrid): ToldGrid => ({
  ...grid,
  figures: grid.figures.map((cells, row) =>
    cells.map((figure, column): ToldFigure => {
      const tells = figure.kind !== 'missing' && figure.kind !== 'yesNo';
      return tells && hidden.has(groupAt(grid, row, column)) ? { kind: 'hidden' } : figure;
    }),
  ),
});

/** The group that a figure is of, whichever way the grid lies. */
function groupAt({ rowsBy, columnsBy }: ToldGrid, row: number, column: number): string {
  const named = (split: SplitBy | null, at: number) => {
    const group = split?.groups[at];
    return split && group !== undefined ? [`${split.by} ${asNamed(group)}`] : [];
  };
  return JSON.stringify([...named(rowsBy, row), ...named(columnsBy, column)].sort());
}
