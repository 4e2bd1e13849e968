import { z } from 'zod';
import { deleteCaseReview, lockCaseReview } from '@/lib/data/case-reviews';
import { insertLog } from '@/lib/data/log';
import { Denied, withTenant } from '@/lib/data/scope';
import type { Person } from '@/lib/domain/actor';
import { canReview } from '@/lib/domain/case-review/reviewing';
import { fail, ok, type Result } from '@/lib/domain/result';

export const caseReviewToDiscardSchema = z.strictObject({
  reviewId: z.uuid(),
  /** The revision that the person saw. */
  revision: z.int().min(1),
});
export type CaseReviewToDiscard = z.infer<typeof caseReviewToDiscardSchema>;

/**
 * Takes away a review that was begun by mistake, with its cases. One that has made figures stays.
 * @throws Denied (notFound) for a review that the person has no part in.
 */
export async function discardCaseReview(
  actor: Person,
  { reviewId, revision }: CaseReviewToDiscard,
): Promise<Result<null, 'not-open' | 'has-figures' | 'changed-meanwhile'>> {
  return withTenant(actor, 'caseReview.discard', async (tx) => {
    const review = await lockCaseReview(tx, reviewId);
    if (!canReview(actor, 'caseReview.discard', review)) throw new Denied('notFound', 'case review');
    if (review.status !== 'open') return fail('not-open');
    if (review.figures.length > 0) return fail('has-figures');
    if (review.revision !== revision) return fail('changed-meanwhile');
    await deleteCaseReview(tx, reviewId);
    await insertLog(tx, {
      target: { type: 'caseReview', id: reviewId },
      detail: { cases: review.caseCount },
    });
    return ok(null);
  });
}
