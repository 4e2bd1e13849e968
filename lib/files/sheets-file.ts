import type { Result } from '@/lib/domain/result';
import type { GivenSheet } from '@/lib/domain/template/sheet/sheet-table';
import { readSpreadsheet, type SpreadsheetFailure } from './read-spreadsheet';

/** Why a file of sheets is not read at all. */
export type SheetsFileFailure = SpreadsheetFailure | 'too-hard-to-read' | 'too-many-at-once';

export type SheetsFile = Result<GivenSheet[], SheetsFileFailure>;

/** Ten thousand rows take less; a file is a list of names and figures, not of pictures. */
export const mostSheetBytes = 5_000_000;

/** The sheets of a file; a day of the spreadsheet becomes `YYYY-MM-DD`. It belongs in a thread of its own. */
export async function readSheetsFile(bytes: Uint8Array): Promise<SheetsFile> {
  return readSpreadsheet(bytes, (date) => date.toISOString().slice(0, 10));
}
