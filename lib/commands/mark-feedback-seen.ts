import { updateFeedbackToSeen } from '@/lib/data/feedback';
import { withTenant } from '@/lib/data/scope';
import type { Person } from '@/lib/domain/actor';
import { ok, type Result } from '@/lib/domain/result';
import { now } from '@/lib/time/clock';

/** Says that one has seen what came of one's own feedback. @throws Denied (notFound). */
export async function markFeedbackSeen(actor: Person, feedbackId: string): Promise<Result<null, never>> {
  return withTenant(actor, 'ownFeedback.markSeen', async (tx) => {
    await updateFeedbackToSeen(tx, feedbackId, now());
    return ok(null);
  });
}
