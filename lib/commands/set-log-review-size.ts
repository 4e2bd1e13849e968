import { z } from 'zod';
import { insertLog } from '@/lib/data/log';
import { updateLogReviewSize } from '@/lib/data/log-reviews';
import { withTenant } from '@/lib/data/scope';
import type { Person } from '@/lib/domain/actor';
import { ok, type Result } from '@/lib/domain/result';

/** What the database takes too. */
export const logReviewSizeSchema = z.object({ size: z.int().min(1).max(200) });

/** Sets how many entries are drawn from now on; samples that are drawn stay as they are. */
export async function setLogReviewSize(
  actor: Person,
  { size }: z.infer<typeof logReviewSizeSchema>,
): Promise<Result<null, never>> {
  return withTenant(actor, 'logReview.setSize', async (tx) => {
    await updateLogReviewSize(tx, size);
    await insertLog(tx, { detail: { size } });
    return ok(null);
  });
}
