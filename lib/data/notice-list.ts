import type { OutsideOrigin } from '@/lib/domain/action-origin';
import {
  type AuditNoticeKind,
  auditNoticeKinds,
  type IndicatorNoticeKind,
  indicatorNoticeKinds,
  type OrganisationNoticeKind,
  organisationNoticeKinds,
} from '@/lib/domain/notice/notice';
import { type NoticeChoice, noticeChoiceSchema, usualChoice } from '@/lib/domain/notice/notice-choice';
import { indicatorNoticesFor, organisationNoticesFor } from '@/lib/domain/notice/organisation-notice';
import type { PlainDate } from '@/lib/domain/plain-date';
import { dayOrNull } from './columns';
import type { Prisma } from './generated/client';
import { originOf, originParts } from './outside-origin';
import { outsideActionsInReach } from './outside-reach';
import { auditsInReach, Denied, type ScopedTx } from './scope';

/** The audit that a notice is about, and the action in it, if it is about one. */
export type NoticeAudit = {
  readonly auditId: string;
  readonly caseNumber: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly actionId: string | null;
  readonly actionNumber: number | null;
};

/** The indicator that a notice is about. */
export type NoticeIndicator = {
  readonly planId: string;
  readonly indicatorId: string;
  readonly label: string;
  readonly title: string;
};

/** The action outside audits that a notice is about. */
export type NoticeAction = {
  readonly actionId: string;
  readonly number: number;
  readonly origin: OutsideOrigin;
};

/**
 * A notice with what it says, and where it leads; `audit` is null for what is about an action outside audits, an indicator, or
 * the organisation itself.
 */
export type NoticeItem = {
  readonly id: string;
  readonly at: Date;
  readonly read: boolean;
  readonly day: PlainDate | null;
} & (
  | { readonly kind: AuditNoticeKind; readonly audit: NoticeAudit }
  | { readonly kind: AuditNoticeKind; readonly audit: null; readonly action: NoticeAction }
  | { readonly kind: OrganisationNoticeKind; readonly audit: null }
  | { readonly kind: IndicatorNoticeKind; readonly audit: null; readonly indicator: NoticeIndicator }
);

const parts = {
  audit: { select: { id: true, caseNumber: true, unitId: true, unit: { select: { name: true } } } },
  action: { select: { number: true, ...originParts } },
  indicator: {
    select: {
      ...{ id: true, planId: true, label: true, title: true, lineageId: true },
      plan: { select: { year: true, status: true } },
    },
  },
} as const;

type Row = Prisma.NoticeGetPayload<{ include: typeof parts }>;

/** @throws when the database holds a kind that this version does not know, or one that does not fit what it is about. */
function itemOf(row: Row): NoticeItem {
  const { id, at, readAt } = row;
  const shared = { id, at, read: readAt !== null, day: dayOrNull(row.day) };
  const kind = auditNoticeKinds.find((known) => known === row.kind);
  if (kind && row.audit) return { ...shared, kind, audit: auditOf(row, row.audit) };
  if (kind && row.action && row.actionId) {
    const { number, ...from } = row.action;
    const action = { actionId: row.actionId, number, origin: originOf(from) };
    return { ...shared, kind, audit: null, action };
  }
  const ofIndicator = indicatorNoticeKinds.find((known) => known === row.kind);
  if (ofIndicator && row.indicator) {
    const { id: indicatorId, planId, label, title } = row.indicator;
    return { ...shared, kind: ofIndicator, audit: null, indicator: { planId, indicatorId, label, title } };
  }
  const ofOrganisation = organisationNoticeKinds.find((known) => known === row.kind);
  if (ofOrganisation) return { ...shared, kind: ofOrganisation, audit: null };
  throw new Error(`Unknown kind of notice in the database: ${row.kind}`);
}

const auditOf = ({ actionId, action }: Row, audit: NonNullable<Row['audit']>): NoticeAudit => ({
  auditId: audit.id,
  caseNumber: audit.caseNumber,
  unitId: audit.unitId,
  unitName: audit.unit.name,
  actionId,
  actionNumber: action?.number ?? null,
});

/** Whose notices are one's own: a person's. The system has none. */
function own({ actor, action }: ScopedTx): { userId: string } {
  if (actor.kind !== 'person') throw new Denied('forbidden', action);
  return { userId: actor.userId };
}

/**
 * One's own notices of what one may still read: whoever has left a unit no longer reads what goes on there, and whoever
 * keeps the organisation no longer, or measures no longer, reads nothing of that.
 */
const ownInReach = (tx: ScopedTx) => ({
  ...own(tx),
  OR: [
    { audit: { is: auditsInReach({ ...tx, action: 'audit.read' }) }, auditId: { not: null } },
    { auditId: null, action: { is: outsideActionsInReach({ ...tx, action: 'action.list' }) } },
    { auditId: null, kind: { in: [...organisationNoticesFor(tx.actor), ...indicatorNoticesFor(tx.actor)] } },
  ],
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

/**
 * One of one's own notices. One about an indicator of a plan that has been replaced since is about the same indicator in the
 * version that holds. @throws Denied (notFound) when it is unknown, out of reach or somebody else's.
 */
export async function requireOwnNotice(tx: ScopedTx, noticeId: string): Promise<NoticeItem> {
  const { tenantId } = tx.actor;
  const row = await tx.db.notice.findUnique({
    where: { tenantId_id: { tenantId, id: noticeId }, ...ownInReach(tx) },
    include: parts,
  });
  if (!row) throw new Denied('notFound', 'notice');
  const standing = row.indicator && (await getStandingIndicator(tx, row.indicator));
  return itemOf({ ...row, indicator: standing ?? row.indicator });
}

/** An indicator in the version of its year's plan that holds now; null where it stands in that, or that has it no longer. */
async function getStandingIndicator(
  tx: ScopedTx,
  { lineageId, plan: { year, status } }: NonNullable<Row['indicator']>,
): Promise<Row['indicator']> {
  if (status !== 'replaced') return null;
  return tx.db.planIndicator.findFirst({
    where: { lineageId, plan: { year, status: { in: ['decided', 'closed'] } } },
    orderBy: { plan: { version: 'desc' } },
    ...parts.indicator,
  });
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
