import type { ActionOrigin } from '@/lib/domain/action-origin';
import type { Actor } from '@/lib/domain/actor';
import type {
  AuditNoticeKind,
  IndicatorNoticeKind,
  OrganisationNoticeKind,
} from '@/lib/domain/notice/notice';
import type { PlainDate } from '@/lib/domain/plain-date';
import { dayColumn, newId } from './columns';
import { enqueue } from './queue';
import type { ScopedTx } from './scope';

type Event = {
  /**
   * Names the event once, as `<what> <id> <which time>`: `fact-review <audit id> <round>`. Whoever has a notice with this
   * key is not told again.
   */
  readonly key: string;
  /** The day that it is about: the last day to answer, the new due date. */
  readonly day?: PlainDate;
  /** The ids of members; whoever acts is left out, and one who is named twice is told once. */
  readonly recipients: readonly string[];
};

/** What has happened in an audit, and who is to know. */
export type AuditNotice = Event & {
  readonly kind: AuditNoticeKind;
  readonly auditId: string;
  readonly actionId?: string;
};

/** What has happened to an action that belongs to no audit, and who is to know. */
export type OutsideActionNotice = Event & {
  readonly kind: AuditNoticeKind;
  readonly auditId: null;
  readonly actionId: string;
};

/** That an indicator is to be measured, and who is to know. */
export type IndicatorNotice = Event & {
  readonly kind: IndicatorNoticeKind;
  readonly indicatorId: string;
};

/** What has happened in an audit, to an action, to an indicator or to the organisation itself, and who is to know. */
export type NewNotice =
  | AuditNotice
  | OutsideActionNotice
  | IndicatorNotice
  | (Event & { readonly kind: OrganisationNoticeKind });

/** What a notice about an action points at: its audit too, where it has one. */
export const aboutOf = (
  origin: Pick<ActionOrigin, 'kind' | 'id'>,
  actionId: string,
):
  | Pick<OutsideActionNotice, 'auditId' | 'actionId'>
  | { readonly auditId: string; readonly actionId: string } =>
  origin.kind === 'audit' ? { auditId: origin.id, actionId } : { auditId: null, actionId };

/**
 * Tells people of what the transaction does, in the app and by mail, as each of them has chosen: their notices stand
 * and their mails go exactly if the transaction does. Telling twice is harmless.
 */
export async function insertNotice(tx: ScopedTx, notice: NewNotice): Promise<void> {
  await insertNotices(tx, [notice]);
}

/** Tells of several things at once, as `insertNotice` tells of one; the number of notices that are new. */
export async function insertNotices(tx: ScopedTx, notices: readonly NewNotice[]): Promise<number> {
  const data = notices.flatMap((notice) => rowsOf(tx.actor, notice));
  if (data.length === 0) return 0;
  const { count } = await tx.db.notice.createMany({ data, skipDuplicates: true });
  if (count > 0) await enqueue(tx, 'post-notices', {});
  return count;
}

function rowsOf(actor: Actor, { recipients, day, ...event }: NewNotice) {
  const told = [...new Set(recipients)].filter((id) => actor.kind !== 'person' || id !== actor.userId);
  const shared = { ...event, tenantId: actor.tenantId, day: day ? dayColumn(day) : null };
  return told.map((userId) => ({ ...shared, id: newId(), userId }));
}
