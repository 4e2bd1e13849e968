import { z } from 'zod';
import { insertLog } from '@/lib/data/log';
import { countUnjudged, lockLogReview, updateToSigned } from '@/lib/data/log-reviews';
import { Denied, withTenant } from '@/lib/data/scope';
import type { Person } from '@/lib/domain/actor';
import { fail, ok, type Result } from '@/lib/domain/result';
import { now } from '@/lib/time/clock';

export const logReviewToSignSchema = z.object({ reviewId: z.uuid() });

/** Signs a month's review, once every entry of its sample has been judged; then it stays as it is. */
export async function signLogReview(
  actor: Person,
  { reviewId }: z.infer<typeof logReviewToSignSchema>,
): Promise<Result<null, 'signed' | 'unjudged'>> {
  return withTenant(actor, 'logReview.sign', async (tx) => {
    const review = await lockLogReview(tx, reviewId);
    if (!review) throw new Denied('notFound', 'log review');
    if (review.signed) return fail('signed');
    if ((await countUnjudged(tx, reviewId)) > 0) return fail('unjudged');
    await updateToSigned(tx, reviewId, { signedBy: actor.userId, signedAt: now() });
    await insertLog(tx, { target: { type: 'logReview', id: reviewId } });
    return ok(null);
  });
}
