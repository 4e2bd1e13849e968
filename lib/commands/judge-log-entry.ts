import { z } from 'zod';
import { insertLog } from '@/lib/data/log';
import { getDoerInReview, lockLogReview, updateJudgedEntry } from '@/lib/data/log-reviews';
import { Denied, withTenant } from '@/lib/data/scope';
import type { Person } from '@/lib/domain/actor';
import { optionalText } from '@/lib/domain/input';
import { logVerdicts } from '@/lib/domain/log/log-verdict';
import { fail, ok, type Result } from '@/lib/domain/result';
import { now } from '@/lib/time/clock';

export const logJudgementSchema = z
  .object({
    reviewId: z.uuid(),
    entryId: z.uuid(),
    verdict: z.enum(logVerdicts),
    note: optionalText(2000),
  })
  .refine(({ verdict, note }) => verdict === 'right' || note !== null, { path: ['note'], error: 'required' });
export type LogJudgement = z.infer<typeof logJudgementSchema>;

/** Says of an entry of the month's sample that it is as it should be, or what is to be looked into. Nobody judges their own deed. */
export async function judgeLogEntry(
  actor: Person,
  { reviewId, entryId, verdict, note }: LogJudgement,
): Promise<Result<null, 'signed' | 'own-deed'>> {
  return withTenant(actor, 'logReview.judge', async (tx) => {
    const review = await lockLogReview(tx, reviewId);
    const doer = review && (await getDoerInReview(tx, reviewId, entryId));
    if (!review || doer === undefined) throw new Denied('notFound', 'entry of a log review');
    if (review.signed) return fail('signed');
    if (doer === actor.userId) return fail('own-deed');
    await updateJudgedEntry(tx, {
      reviewId,
      entryId,
      verdict,
      note,
      judgedBy: actor.userId,
      judgedAt: now(),
    });
    await insertLog(tx, { target: { type: 'logReview', id: reviewId }, detail: { entryId, verdict } });
    return ok(null);
  });
}
