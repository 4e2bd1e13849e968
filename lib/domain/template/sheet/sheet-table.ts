import type { ProblemCode } from '../template-problem';

/** A sheet as it is written: a head, and rows as wide as the head. Null leaves a cell empty. */
export interface SheetTable {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly SheetRow[];
  /** The rows that head those after them; none when left out. */
  readonly isHeading?: (row: SheetRow) => boolean;
}

export type SheetRow = readonly (string | number | null)[];

export interface SheetColumn {
  readonly head: string;
  /** In characters. */
  readonly width: number;
  readonly kind: 'text' | 'number';
}

/** What somebody's spreadsheet program left in a cell. A formula gives the value that it had when it was saved. */
export type GivenCell = string | number | boolean | null | UnreadableCell;

/** What cannot be taken for a text or a number. */
export interface UnreadableCell {
  readonly unreadable: 'date' | 'formula-error';
}

/** A sheet as it was read; rows may be of any length. */
export interface GivenSheet {
  readonly name: string;
  readonly rows: readonly (readonly GivenCell[])[];
}

/** Where something stands, in the words of the sheet itself. */
export interface SheetPlace {
  readonly sheet: string;
  /** As the spreadsheet counts: the head is row 1. Null when the whole sheet is meant. */
  readonly row: number | null;
  /** The head of the column. Null when the whole row is meant. */
  readonly column: string | null;
}

/** What can be wrong with a sheet before it is a template. The sentence for each code lies in `lib/text`. */
export const sheetProblemCodes = [
  'unknown-sheets',
  'missing-sheet',
  'missing-column',
  'repeated-column',
  'date-cell',
  'formula-error',
  'not-a-text',
  'not-a-number',
  'unknown-word',
  'unreadable-line',
  'unknown-entry',
  'repeated-entry',
  'missing-entry',
  'bad-level',
  'level-jumps',
  'stands-nowhere',
  'not-for-this-kind',
] as const;
export type SheetProblemCode = (typeof sheetProblemCodes)[number];

/** One thing that is wrong, with the sheet itself or with the template that it makes. */
export interface SheetProblem {
  readonly place: SheetPlace;
  readonly code: SheetProblemCode | ProblemCode;
  readonly params: Readonly<Record<string, string | number>>;
}

/** Excel's own limit, in characters. What is longer would be cut off, or the file be called damaged. */
export const mostInCell = 32_767;
