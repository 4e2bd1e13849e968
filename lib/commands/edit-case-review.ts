import { z } from 'zod';
import { countFilledCases, deleteCaseAnswers } from '@/lib/data/case-answers';
import { lockCaseReview, updateCaseReviewSetup } from '@/lib/data/case-reviews';
import { insertLog } from '@/lib/data/log';
import { getReviewersProblem, type ReviewersProblem } from '@/lib/data/review-people';
import { Denied, withTenant } from '@/lib/data/scope';
import type { Person } from '@/lib/domain/actor';
import { caseReviewSetupSchema } from '@/lib/domain/case-review/case-review';
import { canReview } from '@/lib/domain/case-review/reviewing';
import { fail, ok, type Result } from '@/lib/domain/result';
import { today } from '@/lib/time/clock';

export const caseReviewToEditSchema = z.strictObject({
  reviewId: z.uuid(),
  /** The revision that the person saw. */
  revision: z.int().min(1),
  setup: caseReviewSetupSchema,
  /** Whether cases that hold something may go when there are to be fewer. */
  takeAway: z.boolean(),
});
export type CaseReviewToEdit = z.infer<typeof caseReviewToEditSchema>;

export type EditReviewFailure =
  | {
      readonly code:
        | 'not-open'
        | 'changed-meanwhile'
        | 'ends-before-it-begins'
        | 'outside-year'
        /** Its figures stand on these days already. */
        | 'days-measured'
        | ReviewersProblem;
    }
  /** So many of the cases that would go hold something. */
  | { readonly code: 'cases-filled'; readonly count: number };

/**
 * Changes what a review says of itself: the days, the sample, how many cases there are, what they are told apart by, and who
 * reviews. The last cases go when there are to be fewer; those that hold something only on purpose.
 * @throws Denied (notFound) for a review that the person has no part in.
 */
export async function editCaseReview(
  actor: Person,
  { reviewId, revision, setup, takeAway }: CaseReviewToEdit,
): Promise<Result<null, EditReviewFailure>> {
  return withTenant(actor, 'caseReview.edit', async (tx) => {
    const review = await lockCaseReview(tx, reviewId);
    if (!canReview(actor, 'caseReview.edit', review)) throw new Denied('notFound', 'case review');
    if (review.status !== 'open') return fail({ code: 'not-open' });
    if (review.revision !== revision) return fail({ code: 'changed-meanwhile' });
    const { from, to, caseCount, reviewerIds } = setup;
    if (from > to) return fail({ code: 'ends-before-it-begins' });
    if (from < `${review.year}-01-01` || to > `${review.year}-12-31`) return fail({ code: 'outside-year' });
    if (review.figures.length > 0 && (from !== review.from || to !== review.to))
      return fail({ code: 'days-measured' });
    const who = { reviewerIds, unitId: review.unit?.id ?? null };
    const problem = await getReviewersProblem(tx, who, today());
    if (problem) return fail({ code: problem });
    const count = await countFilledCases(tx, reviewId, caseCount);
    if (count > 0 && !takeAway) return fail({ code: 'cases-filled', count });
    await deleteCaseAnswers(tx, reviewId, caseCount);
    await updateCaseReviewSetup(tx, reviewId, setup);
    const detail = { cases: caseCount, takenAway: count };
    await insertLog(tx, { target: { type: 'caseReview', id: reviewId }, detail });
    return ok(null);
  });
}
