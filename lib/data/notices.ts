import type { NoticeKind } from '@/lib/domain/notice/notice';
import type { PlainDate } from '@/lib/domain/plain-date';
import { dayColumn, newId } from './columns';
import { enqueue } from './queue';
import type { ScopedTx } from './scope';

/** What has happened, and who is to know. */
export type NewNotice = {
  readonly kind: NoticeKind;
  /**
   * Names the event once, as `<what> <id> <which time>`: `fact-review <audit id> <round>`. Whoever has a notice with this
   * key is not told again.
   */
  readonly key: string;
  readonly auditId: string;
  readonly actionId?: string;
  /** The day that it is about: the last day to answer, the new due date. */
  readonly day?: PlainDate;
  /** The ids of members; whoever acts is left out, and one who is named twice is told once. */
  readonly recipients: readonly string[];
};

/**
 * Tells people of what the transaction does, in the app and by mail, as each of them has chosen: their notices stand
 * and their mails go exactly if the transaction does. Telling twice is harmless.
 */
export async function insertNotice(tx: ScopedTx, notice: NewNotice): Promise<void> {
  const { actor } = tx;
  const { kind, key, auditId, actionId = null, day, recipients } = notice;
  const told = [...new Set(recipients)].filter((id) => actor.kind !== 'person' || id !== actor.userId);
  if (told.length === 0) return;
  const event = { tenantId: actor.tenantId, kind, key, auditId, actionId, day: day ? dayColumn(day) : null };
  const { count } = await tx.db.notice.createMany({
    data: told.map((userId) => ({ ...event, id: newId(), userId })),
    skipDuplicates: true,
  });
  if (count > 0) await enqueue(tx, 'post-notices', {});
}
