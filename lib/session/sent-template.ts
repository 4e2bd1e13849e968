import { withTenant } from '@/lib/data/scope';
import { requireTemplateOverview } from '@/lib/data/template-versions';
import { requireTemplateVersion, sealContent } from '@/lib/data/templates';
import type { Person } from '@/lib/domain/actor';
import { fail, ok, type Result } from '@/lib/domain/result';
import { mostFileBytes } from '@/lib/domain/template/file-problem';
import type { ImportPreview } from '@/lib/domain/template/import-preview';
import { processTemplateReader } from '@/lib/files/process-template-reader';
import { bytesWithin, refusal } from './tenant-route';

/**
 * The template that somebody sends as a file, beside the newest version of the template that it is meant for; else the
 * answer that says why not. Whoever may not begin a draft gets no file read. @throws Denied.
 */
export async function sentTemplate(
  actor: Person,
  request: Request,
  templateId: string,
): Promise<Result<ImportPreview, Response>> {
  const { key, newest } = await withTenant(actor, 'draft.begin', async (tx) => {
    const { key, versions } = await requireTemplateOverview(tx, templateId);
    const [latest] = versions;
    return { key, newest: latest ? await requireTemplateVersion(tx, latest.id) : null };
  });
  const bytes = await bytesWithin(request, mostFileBytes);
  if (bytes === null) return fail(refusal(413, 'too-large'));
  const read = await processTemplateReader().read(bytes);
  if (!read.ok) return fail(refusal(422, 'broken-template', { ...read.error }));
  const after = read.value;
  if (after.key !== key) return fail(refusal(422, 'other-template', { key: after.key, expected: key }));
  const seen = sealContent(after).sha256;
  return ok({
    seen,
    after,
    before: newest && { number: newest.number, content: newest.content },
    unchanged: newest?.sha256 === seen,
  });
}
