import { updateNoticeChoice } from '@/lib/data/notice-list';
import { withTenant } from '@/lib/data/scope';
import type { Person } from '@/lib/domain/actor';
import type { NoticeChoice } from '@/lib/domain/notice/notice-choice';
import { ok, type Result } from '@/lib/domain/result';

/** Keeps how a person wants to be told by mail. What has gone out or is on its way goes as it was. */
export async function chooseNotices(actor: Person, choice: NoticeChoice): Promise<Result<null, never>> {
  return withTenant(actor, 'ownNotices.save', async (tx) => {
    await updateNoticeChoice(tx, actor.userId, choice);
    return ok(null);
  });
}
