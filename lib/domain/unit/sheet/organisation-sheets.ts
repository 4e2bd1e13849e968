import type { GivenCell, GivenSheet } from '../../template/sheet/sheet-table';

export const providerColumns = ['name', 'operatingForm', 'contract', 'contractFrom', 'contractTo'] as const;
export const unitColumns = [
  'name',
  'provider',
  'parent',
  'validFrom',
  'address',
  'addressProtected',
  'phone',
  'email',
] as const;

export type SheetName = 'providers' | 'units';
export type SheetColumnName = (typeof providerColumns)[number] | (typeof unitColumns)[number];

/** What sheets, columns and codes are called in a file, each in the languages that are understood. */
export type SheetWords = {
  readonly sheets: Readonly<Record<SheetName, readonly string[]>>;
  readonly columns: Readonly<Record<SheetColumnName, readonly string[]>>;
  readonly operatingForms: Readonly<Record<'municipal' | 'private' | 'nonProfit', readonly string[]>>;
  readonly yes: readonly string[];
  readonly no: readonly string[];
};

/** What is wrong with a file, and where; `row` is as the spreadsheet counts, null when the whole sheet is meant. */
export type SheetProblem = {
  readonly sheet: SheetName;
  readonly row: number | null;
  readonly column: SheetColumnName | null;
  readonly code: SheetProblemCode;
};

export const sheetProblemCodes = [
  'sheet-missing',
  'column-missing',
  'required',
  'too-long',
  'one-line',
  'unwanted-characters',
  'not-a-day',
  'not-an-address',
  'not-a-form',
  'not-yes-or-no',
  'unreadable',
  'twice',
  'ambiguous',
  'unknown-provider',
  'unknown-parent',
  'circle',
  'ends-before-it-begins',
] as const;
export type SheetProblemCode = (typeof sheetProblemCodes)[number];

/** A row that is not empty: what was written in each column that the sheet has, null where nothing was. */
export type SheetLine = {
  readonly row: number;
  readonly cells: Readonly<Partial<Record<SheetColumnName, string | null>>>;
};

const called = (text: string): string =>
  text.normalize('NFC').toLocaleLowerCase('sv').replaceAll(/\s+/gu, ' ').trim();

/** Whether somebody wrote one of these words, whatever the capitals. */
export const isCalled = (text: string, words: readonly string[]): boolean =>
  words.some((word) => called(word) === called(text));

/** A name as two of them are compared. */
export const nameKey = called;

/**
 * The rows of one sheet by the names of its columns, in any order, beside columns of the person's own. What cannot be read as
 * a text, and a column that must be there and is not, is told.
 */
export function readLines(
  sheets: readonly GivenSheet[],
  sheet: SheetName,
  columns: readonly SheetColumnName[],
  words: SheetWords,
): { readonly lines: SheetLine[]; readonly problems: SheetProblem[]; readonly isThere: boolean } {
  const given = sheets.find(({ name }) => isCalled(name, words.sheets[sheet]));
  const [head, ...rows] = given?.rows ?? [];
  if (!head) return { lines: [], problems: [], isThere: false };
  const places = columns.map((column) => ({
    column,
    at: head.findIndex((cell) => typeof cell === 'string' && isCalled(cell, words.columns[column])),
  }));
  const problems: SheetProblem[] = [];
  if (places.find(({ column }) => column === 'name')?.at === -1)
    problems.push({ sheet, row: 1, column: 'name', code: 'column-missing' });
  const lines: SheetLine[] = [];
  for (const [index, row] of rows.entries()) {
    const cells: Partial<Record<SheetColumnName, string | null>> = {};
    for (const { column, at } of places) {
      if (at === -1) continue;
      const cell = row[at] ?? null;
      const text = textOf(cell);
      if (text === undefined) problems.push({ sheet, row: index + 2, column, code: 'unreadable' });
      else cells[column] = text;
    }
    if (Object.values(cells).some((text) => text !== null)) lines.push({ row: index + 2, cells });
  }
  return { lines, problems: problems.slice(0, mostProblems), isThere: true };
}

/** Nobody mends more than these at once. */
export const mostProblems = 200;

/** Null when the cell is empty, undefined when it holds what is no text. */
function textOf(cell: GivenCell): string | null | undefined {
  if (cell === null || typeof cell === 'string') return cell?.trim() || null;
  return typeof cell === 'object' ? undefined : String(cell);
}
