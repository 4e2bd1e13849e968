import { z } from 'zod';
import { updateNoticesToRead } from '@/lib/data/notice-list';
import { withTenant } from '@/lib/data/scope';
import type { Person } from '@/lib/domain/actor';
import { ok, type Result } from '@/lib/domain/result';
import { now } from '@/lib/time/clock';

export const noticesToMarkSchema = z.object({
  /** Which of one's own; `all` are those there are now. */
  noticeIds: z.union([z.literal('all'), z.array(z.uuid()).max(500)]),
});
export type NoticesToMark = z.infer<typeof noticesToMarkSchema>;

/** Says that one has read what one was told. What is not one's own, or read already, stays as it is. */
export async function markNoticesRead(
  actor: Person,
  { noticeIds }: NoticesToMark,
): Promise<Result<null, never>> {
  return withTenant(actor, 'ownNotices.markSeen', async (tx) => {
    await updateNoticesToRead(tx, noticeIds, now());
    return ok(null);
  });
}
