import { type NoticeKind, noticeKinds } from '@/lib/domain/notice/notice';
import { type NoticeChoice, noticeChoiceSchema, usualChoice } from '@/lib/domain/notice/notice-choice';
import type { PlainDate } from '@/lib/domain/plain-date';
import { dayOrNull } from './columns';
import { auditsInReach, Denied, type ScopedTx } from './scope';

/** A notice with what it says, and where it leads. */
export type NoticeItem = {
  readonly id: string;
  readonly kind: NoticeKind;
  readonly at: Date;
  readonly read: boolean;
  readonly day: PlainDate | null;
  readonly auditId: string;
  readonly caseNumber: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly actionId: string | null;
  readonly actionNumber: number | null;
};

const parts = {
  audit: { select: { caseNumber: true, unitId: true, unit: { select: { name: true } } } },
  action: { select: { number: true } },
} as const;

type Row = {
  id: string;
  kind: string;
  at: Date;
  readAt: Date | null;
  day: Date | null;
  auditId: string;
  actionId: string | null;
  audit: { caseNumber: string; unitId: string; unit: { name: string } };
  action: { number: number } | null;
};

function itemOf({ id, at, readAt, day, auditId, actionId, audit, action, ...row }: Row): NoticeItem {
  const kind = noticeKinds.find((known) => known === row.kind);
  if (!kind) throw new Error(`Unknown kind of notice in the database: ${row.kind}`);
  const { caseNumber, unitId, unit } = audit;
  const read = readAt !== null;
  const place = { auditId, caseNumber, unitId, unitName: unit.name };
  return {
    id,
    kind,
    at,
    read,
    day: dayOrNull(day),
    ...place,
    actionId,
    actionNumber: action?.number ?? null,
  };
}

/** Whose notices are one's own: a person's. The system has none. */
function own({ actor, action }: ScopedTx): { userId: string } {
  if (actor.kind !== 'person') throw new Denied('forbidden', action);
  return { userId: actor.userId };
}

/** One's own notices of audits that one may still read: whoever has left a unit no longer reads what goes on there. */
const ownInReach = (tx: ScopedTx) => ({
  ...own(tx),
  audit: auditsInReach({ ...tx, action: 'audit.read' }),
});

/** One's own notices, newest first. */
export async function listOwnNotices(tx: ScopedTx, most: number): Promise<NoticeItem[]> {
  const rows = await tx.db.notice.findMany({
    where: ownInReach(tx),
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: most,
    include: parts,
  });
  return rows.map(itemOf);
}

/** How many of one's own notices have not been read. */
export async function countUnreadNotices(tx: ScopedTx): Promise<number> {
  return tx.db.notice.count({ where: { ...ownInReach(tx), readAt: null } });
}

/** One of one's own notices. @throws Denied (notFound) when it is unknown, out of reach or somebody else's. */
export async function requireOwnNotice(tx: ScopedTx, noticeId: string): Promise<NoticeItem> {
  const { tenantId } = tx.actor;
  const row = await tx.db.notice.findUnique({
    where: { tenantId_id: { tenantId, id: noticeId }, ...ownInReach(tx) },
    include: parts,
  });
  if (!row) throw new Denied('notFound', 'notice');
  return itemOf(row);
}

/** Marks one's own notices as read: those with these ids, or all. What has been read already stays as it is. */
export async function updateNoticesToRead(
  tx: ScopedTx,
  which: readonly string[] | 'all',
  at: Date,
): Promise<void> {
  const ids = which === 'all' ? {} : { id: { in: [...which] } };
  await tx.db.notice.updateMany({ where: { ...own(tx), ...ids, readAt: null }, data: { readAt: at } });
}

/** The notices that a mail says, oldest first. */
export async function listNoticesOfMail(tx: ScopedTx, mailId: string): Promise<NoticeItem[]> {
  const rows = await tx.db.notice.findMany({
    where: { mailId },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    include: parts,
  });
  return rows.map(itemOf);
}

/** How a person wants to be told by mail. */
export async function getNoticeChoice(tx: ScopedTx, userId: string): Promise<NoticeChoice> {
  const key = { tenantId_userId: { tenantId: tx.actor.tenantId, userId } };
  const row = await tx.db.noticeChoice.findUnique({ where: key, select: { language: true, daily: true } });
  return row ? noticeChoiceSchema.parse(row) : usualChoice;
}

/** Keeps how a person wants to be told by mail. */
export async function updateNoticeChoice(
  tx: ScopedTx,
  userId: string,
  { language, daily }: NoticeChoice,
): Promise<void> {
  const key = { tenantId: tx.actor.tenantId, userId };
  const choice = { language, daily: [...daily] };
  await tx.db.noticeChoice.upsert({
    where: { tenantId_userId: key },
    create: { ...key, ...choice },
    update: choice,
  });
}
