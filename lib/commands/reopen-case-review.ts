import { z } from 'zod';
import { lockCaseReview, updateCaseReviewToOpen } from '@/lib/data/case-reviews';
import { insertLog } from '@/lib/data/log';
import { Denied, withTenant } from '@/lib/data/scope';
import type { Person } from '@/lib/domain/actor';
import { canReview } from '@/lib/domain/case-review/reviewing';
import { text } from '@/lib/domain/input';
import { fail, ok, type Result } from '@/lib/domain/result';

export const caseReviewToReopenSchema = z.strictObject({
  reviewId: z.uuid(),
  /** The revision that the person saw. */
  revision: z.int().min(1),
  /** Why; it becomes the motive of the correction. */
  reason: text(2_000),
});
export type CaseReviewToReopen = z.infer<typeof caseReviewToReopenSchema>;

/**
 * Takes a review that was done up again. Its figures stand until it is done anew, which corrects them.
 * @throws Denied (notFound) for a review that the person has no part in.
 */
export async function reopenCaseReview(
  actor: Person,
  { reviewId, revision, reason }: CaseReviewToReopen,
): Promise<Result<null, 'not-done' | 'changed-meanwhile'>> {
  return withTenant(actor, 'caseReview.reopen', async (tx) => {
    const review = await lockCaseReview(tx, reviewId);
    if (!canReview(actor, 'caseReview.reopen', review)) throw new Denied('notFound', 'case review');
    if (review.status !== 'done') return fail('not-done');
    if (review.revision !== revision) return fail('changed-meanwhile');
    await updateCaseReviewToOpen(tx, reviewId, reason);
    await insertLog(tx, { target: { type: 'caseReview', id: reviewId } });
    return ok(null);
  });
}
