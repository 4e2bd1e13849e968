import { z } from 'zod';
import { insertLog } from '@/lib/data/log';
import { deleteDocument, lockDocument } from '@/lib/data/quality-documents';
import { withTenant } from '@/lib/data/scope';
import type { Person } from '@/lib/domain/actor';
import { fail, ok, type Result } from '@/lib/domain/result';

export const documentToDiscardSchema = z.object({
  documentId: z.uuid(),
  /** The draft's revision that the person has seen. */
  revision: z.int().min(0),
});

/** Throws a draft away, with all that was written in it. @throws Denied (notFound). */
export async function discardDocument(
  actor: Person,
  { documentId, revision }: z.infer<typeof documentToDiscardSchema>,
): Promise<Result<null, 'not-a-draft' | 'changed-meanwhile'>> {
  return withTenant(actor, 'documentDraft.discard', async (tx) => {
    const document = await lockDocument(tx, documentId);
    if (document.status !== 'draft') return fail('not-a-draft');
    if (document.revision !== revision) return fail('changed-meanwhile');
    await deleteDocument(tx, documentId);
    const { kind, year } = document;
    await insertLog(tx, { detail: { documentId, kind, year } });
    return ok(null);
  });
}
