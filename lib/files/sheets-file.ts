import type { Result } from '@/lib/domain/result';
import type { GivenSheet } from '@/lib/domain/template/sheet/sheet-table';
import { type CsvFailure, readCsv } from './read-csv';
import { readSpreadsheet, type SpreadsheetFailure } from './read-spreadsheet';

/** Why a file of sheets is not read at all. */
export type SheetsFileFailure = SpreadsheetFailure | CsvFailure | 'too-hard-to-read' | 'too-many-at-once';

export type SheetsFile = Result<GivenSheet[], SheetsFileFailure>;

/** Ten thousand rows take less; a file is a list of names and figures, not of pictures. */
export const mostSheetBytes = 5_000_000;

/** How an archive begins, which XLSX is (APPNOTE.TXT 4.3.7). */
const beginningOfArchive = [0x50, 0x4b, 0x03, 0x04];

/** Whether a file may be one of several sheets: CSV is not. */
export const mayHaveSheets = (bytes: Uint8Array): boolean =>
  beginningOfArchive.every((byte, at) => bytes[at] === byte);

/**
 * The sheets of an XLSX file, or the one that a CSV file is; a day of a spreadsheet becomes `YYYY-MM-DD`. It belongs in a
 * thread of its own.
 */
export async function readSheetsFile(bytes: Uint8Array): Promise<SheetsFile> {
  if (!mayHaveSheets(bytes)) return readCsv(bytes);
  return readSpreadsheet(bytes, (date) => date.toISOString().slice(0, 10));
}
