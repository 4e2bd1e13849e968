import type { Result } from '@/lib/domain/result';
import type { GivenSheet } from '@/lib/domain/template/sheet/sheet-table';
import { readSpreadsheet, type SpreadsheetFailure } from './read-spreadsheet';

/** Why a file of providers and units is not read at all. */
export type OrganisationFileFailure = SpreadsheetFailure | 'too-hard-to-read' | 'too-many-at-once';

export type OrganisationFile = Result<GivenSheet[], OrganisationFileFailure>;

/** Ten thousand units take less; a file is a list of names, not of pictures. */
export const mostOrganisationBytes = 5_000_000;

/** The sheets of a file; a day of the spreadsheet becomes `YYYY-MM-DD`. It belongs in a thread of its own. */
export async function readOrganisationFile(bytes: Uint8Array): Promise<OrganisationFile> {
  return readSpreadsheet(bytes, (date) => date.toISOString().slice(0, 10));
}
