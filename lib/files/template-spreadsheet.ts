import { fail, ok, type Result } from '@/lib/domain/result';
import {
  mostInCell,
  type SheetColumn,
  type SheetRow,
  type SheetTable,
} from '@/lib/domain/template/sheet/sheet-table';
import { sheetsOf } from '@/lib/domain/template/sheet/sheets-of';
import type { Template } from '@/lib/domain/template/template-schema';
import { sheetWords } from '@/lib/text/sheet-words';
import { type Column, type Sheet, sheetOf, writeSpreadsheet } from './spreadsheet';

/**
 * The template as an XLSX file in its own language, to be revised and read back with `readTemplateFile`. A text that
 * a cell has no room for is an error, since what was cut would be lost on the way back.
 */
export async function templateSpreadsheet(
  template: Template,
): Promise<Result<Uint8Array<ArrayBuffer>, 'too-long-for-a-cell'>> {
  const tables = sheetsOf(template, sheetWords[template.language]);
  const isTooLong = tables.some(({ rows }) =>
    rows.some((row) => row.some((cell) => typeof cell === 'string' && cell.length > mostInCell)),
  );
  return isTooLong ? fail('too-long-for-a-cell') : ok(await writeSpreadsheet(tables.map(sheetOfTable)));
}

function sheetOfTable({ name, columns, rows, isHeading }: SheetTable): Sheet {
  return sheetOf(name, columns.map(columnAt), rows, isHeading);
}

function columnAt({ head, width, kind }: SheetColumn, at: number): Column<SheetRow> {
  if (kind === 'number') return { header: head, width, kind, of: (row) => numberIn(row[at]) };
  return { header: head, width, kind, of: (row) => textIn(row[at]) };
}

const numberIn = (cell: SheetRow[number] | undefined): number | null =>
  typeof cell === 'number' ? cell : null;
const textIn = (cell: SheetRow[number] | undefined): string | null =>
  cell === null || cell === undefined ? null : String(cell);
