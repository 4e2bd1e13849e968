import { withTenant } from '@/lib/data/scope';
import type { Action } from '@/lib/domain/access';
import type { Person } from '@/lib/domain/actor';
import { fail, ok, type Result } from '@/lib/domain/result';
import type { GivenSheet } from '@/lib/domain/template/sheet/sheet-table';
import { processSheetsReader } from '@/lib/files/process-sheets-reader';
import { mostSheetBytes } from '@/lib/files/sheets-file';
import { bytesWithin, refusal } from './tenant-route';

/**
 * The sheets of the file that is the body of a request, or the refusal to answer with. Whoever may not read files in gets no
 * file read. @throws Denied.
 */
export async function sentSheets(
  actor: Person,
  action: Extract<Action, 'unit.import' | 'measurement.register'>,
  request: Request,
): Promise<Result<GivenSheet[], Response>> {
  await withTenant(actor, action, async () => undefined);
  const bytes = await bytesWithin(request, mostSheetBytes);
  if (bytes === null) return fail(refusal(413, 'too-large'));
  const read = await processSheetsReader()(bytes);
  return read.ok ? ok(read.value) : fail(refusal(422, read.error));
}
