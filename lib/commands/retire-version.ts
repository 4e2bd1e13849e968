import { z } from 'zod';
import { insertLog } from '@/lib/data/log';
import { withTenant } from '@/lib/data/scope';
import {
  lockTemplate,
  requireTemplateKey,
  requireTemplateVersion,
  updateToRetired,
} from '@/lib/data/templates';
import type { Person } from '@/lib/domain/actor';
import { fail, ok, type Result } from '@/lib/domain/result';

export const retirementSchema = z.object({ versionId: z.uuid() });

/**
 * Retires a version and every one before it: no new audit is planned on them. Audits that are under way or decided keep
 * theirs. To retire the newest one is to take the template out of use until another version is published.
 * @throws Denied (notFound).
 */
export async function retireVersion(
  actor: Person,
  { versionId }: z.infer<typeof retirementSchema>,
): Promise<Result<null, 'not-published'>> {
  return withTenant(actor, 'template.retire', async (tx) => {
    const { templateId, number } = await requireTemplateVersion(tx, versionId);
    const key = await requireTemplateKey(tx, templateId);
    await lockTemplate(tx, key);
    if ((await updateToRetired(tx, templateId, number)) === 0) return fail('not-published');
    await insertLog(tx, { target: { type: 'templateVersion', id: versionId }, detail: { key, number } });
    return ok(null);
  });
}
