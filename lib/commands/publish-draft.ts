import { z } from 'zod';
import { insertLog } from '@/lib/data/log';
import { withTenant } from '@/lib/data/scope';
import { getDraftNodes, lockDraft, updateToClosed } from '@/lib/data/template-drafts';
import {
  insertTemplateDraft,
  lockTemplate,
  requireTemplateKey,
  sealContent,
  updateToPublished,
} from '@/lib/data/templates';
import type { Person } from '@/lib/domain/actor';
import { text } from '@/lib/domain/input';
import { fail, ok, type Result } from '@/lib/domain/result';
import { checkDraft } from '@/lib/domain/template/draft-problems';
import { now } from '@/lib/time/clock';

export const publicationSchema = z.object({
  templateId: z.uuid(),
  draftId: z.uuid(),
  /** The draft's revision that the person has seen: nobody publishes what they have not. */
  revision: z.int().min(0),
  /** The number of the newest version that the person knows of, 0 for none: it is the one that this replaces. */
  newest: z.int().min(0),
  /** What is new in the version, for those who fill it in. */
  releaseNote: text(4_000),
});
export type Publication = z.infer<typeof publicationSchema>;

export type PublishFailure =
  | 'draft-closed'
  | 'changed-meanwhile'
  | 'newer-version'
  | 'broken-template'
  | 'other-key'
  | 'unchanged';

/**
 * Makes a draft the next version of its template, published from now on, and closes it. Refuses what is not a whole
 * template, what says the same as the newest version, and what has changed since the person looked.
 * @throws Denied (notFound).
 */
export async function publishDraft(
  actor: Person,
  { templateId, draftId, revision, newest, releaseNote }: Publication,
): Promise<Result<{ versionId: string; number: number }, PublishFailure>> {
  return withTenant(actor, 'draft.publish', async (tx) => {
    const draft = await lockDraft(tx, { templateId, draftId });
    const key = await requireTemplateKey(tx, templateId);
    const standing = await lockTemplate(tx, key);
    if (draft.status !== 'open') return fail('draft-closed');
    if (draft.revision !== revision) return fail('changed-meanwhile');
    if ((standing?.number ?? 0) !== newest) return fail('newer-version');
    const checked = checkDraft(await getDraftNodes(tx, draftId));
    if (!checked.ok) return fail('broken-template');
    const content = checked.value;
    if (content.key !== key) return fail('other-key');
    if (standing?.sha256 === sealContent(content).sha256) return fail('unchanged');
    const [number, at] = [newest + 1, now()];
    const versionId = await insertTemplateDraft(tx, { templateId, number, content });
    await updateToPublished(tx, { versionId, name: content.name, releaseNote, at });
    await updateToClosed(tx, draftId, { becameVersionId: versionId, at });
    await insertLog(tx, { target: { type: 'templateVersion', id: versionId }, detail: { key, number } });
    return ok({ versionId, number });
  });
}
