import { z } from 'zod';
import { splitKinds } from '../plan/plan-schema';
import { type Figure, figureSchema, missing } from './figure';

const groupSchema = z.string().trim().min(1).max(120);

/** Two hundred units by ten ages are fewer; what is hidden is worked out over the whole grid. */
export const mostFigures = 2_500;

/** One way; with that of all groups there is one more. */
export const mostGroups = 200;

export const splitBySchema = z
  .strictObject({ by: z.enum(splitKinds), groups: z.array(groupSchema).min(1).max(mostGroups) })
  .refine(({ groups }) => new Set(groups.map(asNamed)).size === groups.length, {
    params: { code: 'group-twice' },
  });
/** What figures are told apart by, and the groups in their order. */
export type SplitBy = z.infer<typeof splitBySchema>;

/** Whether two names of groups mean the same group. */
export const asNamed = (group: string): string => group.trim().toLocaleLowerCase('sv');

/**
 * The figures of one measure at one time. Each row is a group and the last row all of them; so the columns. Without a
 * split there is that last row, or column, alone.
 */
export const figureGridSchema = z
  .strictObject({
    rowsBy: splitBySchema.nullable(),
    columnsBy: splitBySchema.nullable(),
    figures: z.array(z.array(figureSchema).max(mostGroups + 1)).max(mostGroups + 1),
  })
  .refine(({ rowsBy, columnsBy }) => rowsBy === null || rowsBy.by !== columnsBy?.by, {
    params: { code: 'split-twice' },
  })
  .refine(
    ({ rowsBy, columnsBy, figures }) =>
      figures.length === sizeOf(rowsBy) && figures.every((row) => row.length === sizeOf(columnsBy)),
    { params: { code: 'not-a-grid' } },
  )
  .refine(({ figures }) => figures.flat().length <= mostFigures, { params: { code: 'too-many-figures' } });
export type FigureGrid = z.infer<typeof figureGridSchema>;

/** How many rows, or columns, a split makes with that of all groups. */
export const sizeOf = (split: SplitBy | null): number => (split?.groups.length ?? 0) + 1;

export interface Place {
  readonly row: number;
  readonly column: number;
}

/** The places of a grid, row by row. */
export function placesOf({ figures }: Pick<FigureGrid, 'figures'>): readonly Place[] {
  return figures.flatMap((row, at) => row.map((_, column) => ({ row: at, column })));
}

export function figureAt({ figures }: Pick<FigureGrid, 'figures'>, { row, column }: Place): Figure {
  return figures[row]?.[column] ?? missing;
}

/** Whether a place is that of all groups of a split that the grid has. */
export function isTotal({ rowsBy, columnsBy }: FigureGrid, { row, column }: Place): boolean {
  return (
    (rowsBy !== null && row === rowsBy.groups.length) ||
    (columnsBy !== null && column === columnsBy.groups.length)
  );
}
