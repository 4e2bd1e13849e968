import { z } from 'zod';
import { lockLinkedFeedback, updateFeedbackToDone, updateFeedbackToOpen } from '@/lib/data/feedback';
import { insertLog } from '@/lib/data/log';
import { type ScopedTx, withTenant } from '@/lib/data/scope';
import {
  type DraftHead,
  getDraftNodes,
  listWrittenNodes,
  lockDraft,
  updateToClosed,
} from '@/lib/data/template-drafts';
import {
  insertTemplateDraft,
  lockTemplate,
  requireTemplateKey,
  requireTemplateVersion,
  sealContent,
  updateToPublished,
} from '@/lib/data/templates';
import type { Person } from '@/lib/domain/actor';
import { changedNodes, isAnsweredBy } from '@/lib/domain/feedback/answered-by-draft';
import { text } from '@/lib/domain/input';
import { fail, ok, type Result } from '@/lib/domain/result';
import type { DraftNodes } from '@/lib/domain/template/draft-node';
import { checkDraft } from '@/lib/domain/template/draft-problems';
import { purposeOf } from '@/lib/domain/template/template-purpose';
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
  | 'other-purpose'
  | 'unchanged';

/**
 * Makes a draft the next version of its template, published from now on, and closes it, with the feedback that it
 * answers. Refuses what is not a whole template, what says the same as the newest version, and what has changed since the
 * person looked.
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
    const nodes = await getDraftNodes(tx, draftId);
    const checked = checkDraft(nodes);
    if (!checked.ok) return fail('broken-template');
    const content = checked.value;
    if (content.key !== key) return fail('other-key');
    if (standing && standing.purpose !== purposeOf(content)) return fail('other-purpose');
    if (standing?.sha256 === sealContent(content).sha256) return fail('unchanged');
    const [number, at] = [newest + 1, now()];
    const versionId = await insertTemplateDraft(tx, { templateId, number, content });
    await updateToPublished(tx, { versionId, name: content.name, releaseNote, at });
    await settleFeedback(tx, draft, nodes, { versionId, at });
    await updateToClosed(tx, draftId, { becameVersionId: versionId, at });
    await insertLog(tx, { target: { type: 'templateVersion', id: versionId }, detail: { key, number } });
    return ok({ versionId, number });
  });
}

/** Feedback whose node the draft has changed is answered by the version; the rest waits in the inbox again. */
async function settleFeedback(
  tx: ScopedTx,
  { id: draftId, baseVersionId }: DraftHead,
  nodes: DraftNodes,
  done: { versionId: string; at: Date },
): Promise<void> {
  const linked = await lockLinkedFeedback(tx, draftId);
  if (linked.length === 0) return;
  const base = baseVersionId === null ? null : await requireTemplateVersion(tx, baseVersionId);
  const changed = changedNodes(nodes, await listWrittenNodes(tx, draftId), base?.content ?? null);
  const idsWhere = (answered: boolean) =>
    linked.filter(({ node }) => isAnsweredBy(nodes, changed, node) === answered).map(({ id }) => id);
  await updateFeedbackToDone(tx, idsWhere(true), done);
  await updateFeedbackToOpen(tx, idsWhere(false));
}
