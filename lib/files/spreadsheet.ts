import writeXlsxFile, { type Cell, type Sheet as FileSheet } from 'write-excel-file/node';
import type { PlainDate } from '@/lib/domain/plain-date';
import { mostInCell } from '@/lib/domain/template/sheet/sheet-table';

export const spreadsheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A column of a sheet: its name, its width in characters, and what it takes from each row. Null leaves a cell empty. */
export type Column<Row> = { readonly header: string; readonly width: number } & (
  | { readonly kind: 'text'; readonly of: (row: Row) => string | null }
  | { readonly kind: 'number'; readonly of: (row: Row) => number | null }
  /** A number from 0 to 1, shown in per cent. */
  | { readonly kind: 'share'; readonly of: (row: Row) => number | null }
  | { readonly kind: 'day'; readonly of: (row: Row) => PlainDate | null }
);

/** A sheet as it is written: its heading stays in view. Made by `sheetOf`. */
export type Sheet = FileSheet<Buffer>;

/**
 * A sheet of typed rows. A text is a text whatever it begins with: `=1+1` is four characters, never a formula, also after
 * someone has edited the cell. A day is a day of the spreadsheet. One text longer than a cell holds is cut.
 *
 * @param isStrong which rows are set in bold
 * @param name at most 31 characters, without `\ / ? * [ ] :` (the rule of Excel)
 */
export function sheetOf<Row>(
  name: string,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  isStrong: (row: Row) => boolean = () => false,
): Sheet {
  const headings = columns.map(({ header }): Cell => ({ ...textCell(header), fontWeight: 'bold' }));
  return {
    sheet: name,
    data: [headings, ...rows.map((row) => columns.map((column) => cellOf(column, row, isStrong(row))))],
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
  };
}

/** The bytes of an XLSX file (Office Open XML, ISO/IEC 29500) with these sheets, at least one. */
export async function writeSpreadsheet(sheets: readonly Sheet[]): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await writeXlsxFile([...sheets]).toBuffer());
}

function cellOf<Row>(column: Column<Row>, row: Row, isStrong: boolean): Cell {
  const value = column.of(row);
  if (value === null) return null;
  const look = { alignVertical: 'top', ...(isStrong && { fontWeight: 'bold' as const }) } as const;
  if (column.kind === 'number') return { value, type: Number, ...look };
  if (column.kind === 'share') return { value, type: Number, format: '0%', ...look };
  if (column.kind === 'day')
    return { value: new Date(`${value}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd', ...look };
  return { ...textCell(String(value)), ...look };
}

/** The format `@` keeps a text a text when a person edits it: else the program would read `=` as a formula anew. */
const textCell = (text: string) => ({
  value: escaped(text.slice(0, mostInCell)),
  type: String,
  format: '@',
  wrap: true,
  alignVertical: 'top' as const,
});

/**
 * In the format, `_x0041_` is an A: a text that only looks like it says so (ISO/IEC 29500-1, 22.9.2.19). The library
 * finds its texts again by name in a plain object, where `toString` is something else: such a text is spelled otherwise.
 */
function escaped(text: string): string {
  const plain = text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
  if (!(text in Object.prototype)) return plain;
  return `_x${text.charCodeAt(0).toString(16).padStart(4, '0')}_${text.slice(1)}`;
}
