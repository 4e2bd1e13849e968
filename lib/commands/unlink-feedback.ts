import { lockFeedback, updateFeedback } from '@/lib/data/feedback';
import { insertLog } from '@/lib/data/log';
import { withTenant } from '@/lib/data/scope';
import type { Person } from '@/lib/domain/actor';
import type { FeedbackUnlinking } from '@/lib/domain/feedback/feedback-message';
import { fail, ok, type Result } from '@/lib/domain/result';

/** Takes back which node is to answer feedback: it waits again. @throws Denied (notFound). */
export async function unlinkFeedback(
  actor: Person,
  feedbackId: string,
  { revision }: FeedbackUnlinking,
): Promise<Result<null, 'feedback-closed' | 'changed-meanwhile'>> {
  return withTenant(actor, 'feedback.unlink', async (tx) => {
    const feedback = await lockFeedback(tx, feedbackId);
    if (feedback.status === 'done' || feedback.status === 'declined') return fail('feedback-closed');
    if (feedback.revision !== revision) return fail('changed-meanwhile');
    await updateFeedback(tx, feedbackId, { kind: 'unlink' });
    await insertLog(tx, { target: { type: 'templateFeedback', id: feedbackId } });
    return ok(null);
  });
}
