import { z } from 'zod';
import { insertLibraryArrival } from '@/lib/data/library-arrivals';
import { insertLog } from '@/lib/data/log';
import { withTenant } from '@/lib/data/scope';
import { insertTemplate, insertTemplateDraft, lockTemplate, updateToPublished } from '@/lib/data/templates';
import type { Actor } from '@/lib/domain/actor';
import { fail, ok, type Result } from '@/lib/domain/result';
import { purposeOf } from '@/lib/domain/template/template-purpose';
import { newestOf, type ShippedTemplate, shippedLibrary } from '@/lib/shipped-library';
import { now } from '@/lib/time/clock';

export const adoptionSchema = z.object({ name: z.string().max(80) });

/**
 * Takes a template of the shipped library as the tenant's own, its newest version published at once as the tenant's
 * first. From then on it is the tenant's to change, and what is new in the library comes as drafts.
 */
export async function adoptTemplate(
  actor: Actor,
  { name }: z.infer<typeof adoptionSchema>,
  library: readonly ShippedTemplate[] = shippedLibrary(),
): Promise<Result<{ templateId: string; versionId: string }, 'not-in-library' | 'already-there'>> {
  return withTenant(actor, 'template.adopt', async (tx) => {
    const shipped = library.find((one) => one.name === name);
    if (!shipped) return fail('not-in-library');
    const { content, number, releaseNote } = newestOf(shipped);
    if (await lockTemplate(tx, content.key)) return fail('already-there');
    const at = now();
    const templateId = await insertTemplate(tx, {
      key: content.key,
      name: content.name,
      origin: name,
      purpose: purposeOf(content),
    });
    const versionId = await insertTemplateDraft(tx, { templateId, number: 1, content });
    await updateToPublished(tx, { versionId, name: content.name, releaseNote, at });
    await insertLibraryArrival(tx, { templateId, number, as: { versionId }, at });
    await insertLog(tx, {
      target: { type: 'templateVersion', id: versionId },
      detail: { key: content.key, libraryVersion: number },
    });
    return ok({ templateId, versionId });
  });
}
