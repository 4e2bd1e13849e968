import { lockFeedback, updateFeedback } from '@/lib/data/feedback';
import { insertLog } from '@/lib/data/log';
import { Denied, withTenant } from '@/lib/data/scope';
import { getDraftNodes, lockDraft } from '@/lib/data/template-drafts';
import type { Person } from '@/lib/domain/actor';
import type { FeedbackLink } from '@/lib/domain/feedback/feedback-message';
import { fail, ok, type Result } from '@/lib/domain/result';

/**
 * Says which node of an open draft is to answer feedback: it is done when the draft is published with a change there. What
 * is linked already is linked anew. @throws Denied (notFound), also for a draft of another template or a node not in it.
 */
export async function linkFeedback(
  actor: Person,
  feedbackId: string,
  { revision, templateId, draftId, node }: FeedbackLink,
): Promise<Result<null, 'feedback-closed' | 'changed-meanwhile' | 'draft-closed'>> {
  return withTenant(actor, 'feedback.link', async (tx) => {
    // The draft first, as when it is published: so that nobody waits for somebody who waits for them.
    const draft = await lockDraft(tx, { templateId, draftId });
    const feedback = await lockFeedback(tx, feedbackId);
    if (feedback.templateId !== templateId) throw new Denied('notFound', 'feedback of the template');
    if (draft.status !== 'open') return fail('draft-closed');
    if (feedback.status === 'done' || feedback.status === 'declined') return fail('feedback-closed');
    if (feedback.revision !== revision) return fail('changed-meanwhile');
    if (!(await getDraftNodes(tx, draftId)).has(node)) throw new Denied('notFound', 'draft node');
    await updateFeedback(tx, feedbackId, { kind: 'link', draftId, node });
    await insertLog(tx, { target: { type: 'templateFeedback', id: feedbackId }, detail: { draftId } });
    return ok(null);
  });
}
