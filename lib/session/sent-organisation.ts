import { withTenant } from '@/lib/data/scope';
import type { Person } from '@/lib/domain/actor';
import { fail, ok, type Result } from '@/lib/domain/result';
import type { GivenSheet } from '@/lib/domain/template/sheet/sheet-table';
import { mostOrganisationBytes } from '@/lib/files/organisation-file';
import { processOrganisationReader } from '@/lib/files/process-organisation-reader';
import { bytesWithin, refusal } from './tenant-route';

/**
 * The sheets of the file that is the body of a request, or the refusal to answer with. Whoever may not read files in gets no
 * file read. @throws Denied.
 */
export async function sentOrganisation(
  actor: Person,
  request: Request,
): Promise<Result<GivenSheet[], Response>> {
  await withTenant(actor, 'unit.import', async () => undefined);
  const bytes = await bytesWithin(request, mostOrganisationBytes);
  if (bytes === null) return fail(refusal(413, 'too-large'));
  const read = await processOrganisationReader()(bytes);
  return read.ok ? ok(read.value) : fail(refusal(422, read.error));
}
