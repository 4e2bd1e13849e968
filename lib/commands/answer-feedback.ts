import { lockFeedback, updateFeedback } from '@/lib/data/feedback';
import { insertLog } from '@/lib/data/log';
import { withTenant } from '@/lib/data/scope';
import type { Person } from '@/lib/domain/actor';
import type { FeedbackAnswer } from '@/lib/domain/feedback/feedback-message';
import { fail, ok, type Result } from '@/lib/domain/result';
import { now } from '@/lib/time/clock';

/**
 * Answers whoever gave feedback, which stays as open as it was; a later answer takes the place of an earlier one.
 * @throws Denied (notFound).
 */
export async function answerFeedback(
  actor: Person,
  feedbackId: string,
  { revision, text }: FeedbackAnswer,
): Promise<Result<null, 'feedback-closed' | 'changed-meanwhile'>> {
  return withTenant(actor, 'feedback.answer', async (tx) => {
    const feedback = await lockFeedback(tx, feedbackId);
    if (feedback.status === 'done' || feedback.status === 'declined') return fail('feedback-closed');
    if (feedback.revision !== revision) return fail('changed-meanwhile');
    await updateFeedback(tx, feedbackId, { kind: 'answer', text, by: actor.userId, at: now() });
    await insertLog(tx, { target: { type: 'templateFeedback', id: feedbackId } });
    return ok(null);
  });
}
