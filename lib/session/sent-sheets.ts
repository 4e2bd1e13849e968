import { withTenant } from '@/lib/data/scope';
import type { Action } from '@/lib/domain/access';
import type { Person } from '@/lib/domain/actor';
import { fail, ok, type Result } from '@/lib/domain/result';
import type { GivenSheet } from '@/lib/domain/template/sheet/sheet-table';
import { processSheetsReader } from '@/lib/files/process-sheets-reader';
import { mayHaveSheets, mostSheetBytes } from '@/lib/files/sheets-file';
import { bytesWithin, refusal } from './tenant-route';

/** What is read from files: the organisation is two sheets, measurements are one and may come as CSV too. */
type ReadFromFile = Extract<Action, 'unit.import' | 'measurement.register'>;

/**
 * The sheets of the file that is the body of a request, or the refusal to answer with. Whoever may not read files in gets no
 * file read. @throws Denied.
 */
export async function sentSheets(
  actor: Person,
  action: ReadFromFile,
  request: Request,
): Promise<Result<GivenSheet[], Response>> {
  await withTenant(actor, action, async () => undefined);
  const bytes = await bytesWithin(request, mostSheetBytes);
  if (bytes === null) return fail(refusal(413, 'too-large'));
  if (action === 'unit.import' && !mayHaveSheets(bytes)) return fail(refusal(422, 'not-a-spreadsheet'));
  const read = await processSheetsReader()(bytes);
  return read.ok ? ok(read.value) : fail(refusal(422, read.error));
}
