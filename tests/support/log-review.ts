import { insertLogReview } from '@/lib/data/log-reviews';
import { withTenant } from '@/lib/data/scope';
import { systemActor } from '@/lib/domain/actor';
import { addMonths, plainDate } from '@/lib/domain/plain-date';

export type MadeReview = { readonly logReviewId: string; readonly logEntryId: string };

let months = 0;

/** The review of one more month, past the command: its sample is one entry that a person has made. */
export async function makeLogReview(tenantId: string, userId: string): Promise<MadeReview> {
  months += 1;
  const month = addMonths(plainDate('1990-01-01'), months);
  return withTenant(systemActor('worker', tenantId, 'test'), 'logReview.draw', async (tx) => {
    const entry = await tx.db.logEntry.findFirstOrThrow({
      where: { userId },
      orderBy: { id: 'asc' },
      select: { id: true },
    });
    const logReviewId = await insertLogReview(tx, { month, seed: '0'.repeat(64), entryIds: [entry.id] });
    if (logReviewId === null) throw new Error(`There is a review of ${month} already`);
    return { logReviewId, logEntryId: entry.id };
  });
}
