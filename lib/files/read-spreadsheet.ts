import readXlsxFile from 'read-excel-file/universal';
import { fail, ok, type Result } from '@/lib/domain/result';
import type { GivenCell, GivenSheet } from '@/lib/domain/template/sheet/sheet-table';
import { archiveParts } from './archive-parts';
import { type CellPosition, unfinishedCells } from './unfinished-cells';

export type SpreadsheetFailure = 'not-a-spreadsheet' | 'too-large-inside';

const limits = { mostParts: 500, mostBytes: 60_000_000 };
export const mostRows = 20_000;
export const mostColumns = 200;

/**
 * The sheets of an XLSX file, with what their cells held when it was saved. Formulas are never worked out, nothing
 * outside the file is followed, and a cell whose formula broke says so. How much a file unfolds to is counted before
 * anything is parsed. It keeps the processor busy: see `readTemplateFile`.
 *
 * @param dateCell what a day of the spreadsheet is taken for; it is handed over as midnight in UTC
 */
export async function readSpreadsheet(
  bytes: Uint8Array,
  dateCell: (date: Date) => GivenCell = () => ({ unreadable: 'date' }),
): Promise<Result<GivenSheet[], SpreadsheetFailure>> {
  const parts = await archiveParts(bytes, limits);
  if (!parts.ok) return fail(parts.error === 'archive-too-large' ? 'too-large-inside' : 'not-a-spreadsheet');
  const unfinished = unfinishedCells(parts.value);
  const sheets = await sheetsIn(bytes);
  if (sheets === null) return fail('not-a-spreadsheet');
  const isTooLarge = sheets.some(
    ({ data }) => data.length > mostRows || data.some((row) => row.length > mostColumns),
  );
  if (isTooLarge) return fail('too-large-inside');
  return ok(
    sheets.map(({ sheet, data }, at) => {
      const rows = data.map((row) =>
        row.map((cell) => (cell instanceof Date ? dateCell(cell) : givenCell(cell))),
      );
      for (const position of unfinished[at] ?? []) markUnfinished(rows, position);
      return { name: sheet, rows };
    }),
  );
}

/** Null when the library finds it is no spreadsheet; it says why only in English. */
async function sheetsIn(bytes: Uint8Array) {
  // The copy is a plain buffer from its beginning, which is what the library takes.
  const copy = new Uint8Array(bytes);
  return readXlsxFile(copy.buffer, { trim: false }).catch(() => null);
}

function givenCell(cell: unknown): GivenCell {
  return typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean' ? cell : null;
}

function markUnfinished(rows: GivenCell[][], { row, column }: CellPosition): void {
  if (row >= mostRows || column >= mostColumns) return;
  while (rows.length <= row) rows.push([]);
  const cells = rows[row] ?? [];
  while (cells.length <= column) cells.push(null);
  cells[column] = { unreadable: 'formula-error' };
}
