import type { GivenCell, GivenSheet } from '../../template/sheet/sheet-table';
import { isCalled } from '../../unit/sheet/organisation-sheets';

export const measurementColumns = [
  'indicator',
  'measure',
  'from',
  'to',
  'section',
  'unit',
  'sex',
  'age',
  'figure',
  'comment',
] as const;
export type MeasurementColumn = (typeof measurementColumns)[number];

/** What the columns of a file are called, each in the languages that are understood. */
export type MeasurementWords = Readonly<Record<MeasurementColumn, readonly string[]>>;

export const measurementProblemCodes = [
  'no-rows',
  'column-missing',
  'required',
  'too-long',
  'unknown-indicator',
  'ambiguous',
  'no-such-measure',
  'not-a-day',
  'not-a-figure',
  'twice',
  'too-many-splits',
  'too-many-groups',
  'ends-before-it-begins',
  'not-over',
  'outside-year',
  'overlaps',
  'wrong-total',
] as const;
export type MeasurementProblemCode = (typeof measurementProblemCodes)[number];

/** What is wrong with a file, and where; `row` is as the spreadsheet counts. */
export interface MeasurementProblem {
  readonly row: number;
  readonly column: MeasurementColumn | null;
  readonly code: MeasurementProblemCode;
}

/** A row that is filled in: what was written in each column, nothing where nothing was. */
export interface MeasurementLine {
  readonly row: number;
  readonly cells: Readonly<Record<MeasurementColumn, string>>;
}

/** The columns that a file cannot be without. */
const needed: readonly MeasurementColumn[] = ['indicator', 'from', 'to', 'figure'];

/** What a file says, row by row. */
export interface MeasurementLines {
  readonly lines: readonly MeasurementLine[];
  /** How many rows have neither a figure nor a comment: nobody has filled them in, and they say nothing. */
  readonly unfilled: number;
  readonly problems: readonly MeasurementProblem[];
}

/** The rows of the first sheet by the names of its columns, in any order, beside columns of the person's own. */
export function readMeasurementLines(
  [sheet]: readonly GivenSheet[],
  words: MeasurementWords,
): MeasurementLines {
  const [head = [], ...rows] = sheet?.rows ?? [];
  const places = measurementColumns.map((column) => ({
    column,
    at: head.findIndex((cell) => typeof cell === 'string' && isCalled(cell, words[column])),
  }));
  const problems = places.flatMap(({ column, at }): MeasurementProblem[] =>
    at === -1 && needed.includes(column) ? [{ row: 1, column, code: 'column-missing' }] : [],
  );
  const written = rows.flatMap((row, index): MeasurementLine[] => {
    const texts = places.map(({ column, at }) => [column, at === -1 ? '' : textOf(row[at] ?? null)]);
    const cells = Object.fromEntries(texts) as Record<MeasurementColumn, string>;
    return Object.values(cells).some((text) => text !== '') ? [{ row: index + 2, cells }] : [];
  });
  const lines = written.filter(({ cells }) => cells.figure !== '' || cells.comment !== '');
  if (lines.length === 0 && problems.length === 0)
    problems.push({ row: 1, column: 'figure', code: 'no-rows' });
  return { lines, unfilled: written.length - lines.length, problems };
}

/** What is no text or number is no figure either: it is told where it is looked at. */
const textOf = (cell: GivenCell): string =>
  cell === null ? '' : typeof cell === 'object' ? '?' : String(cell).trim();
