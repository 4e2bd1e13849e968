import { insertLog } from '@/lib/data/log';
import { getLogReviewSize, insertLogReview, readMonthsLog } from '@/lib/data/log-reviews';
import { withTenant } from '@/lib/data/scope';
import type { SystemActor } from '@/lib/domain/actor';
import { addMonths, type PlainDate, plainDate } from '@/lib/domain/plain-date';
import { drawSample } from '@/lib/log/draw-sample';

/**
 * Draws the sample of the month before a day, as large as the organisation has set; false when it is drawn already, or
 * nothing was done in that month.
 */
export async function drawLogReview(actor: SystemActor, day: PlainDate): Promise<boolean> {
  const month = addMonths(plainDate(`${day.slice(0, 7)}-01`), -1);
  return withTenant(actor, 'logReview.draw', async (tx) => {
    const log = await readMonthsLog(tx, month);
    const entryIds = log ? drawSample(log.seed, log.candidates, await getLogReviewSize(tx)) : [];
    if (!log || entryIds.length === 0) return false;
    const id = await insertLogReview(tx, { month, seed: log.seed, entryIds });
    if (id === null) return false;
    await insertLog(tx, {
      target: { type: 'logReview', id },
      detail: { month, entries: entryIds.length, of: log.candidates.length },
    });
    return true;
  });
}
