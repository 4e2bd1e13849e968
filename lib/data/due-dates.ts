import type { Responsible } from '@/lib/domain/action';
import type { DueThing } from '@/lib/domain/notice/due-date-notices';
import type { PlainDate } from '@/lib/domain/plain-date';
import { dayColumn, dayOf } from './columns';
import { listActionsInForce } from './followed-actions';
import { listOutsideActions } from './outside-actions';
import type { ScopedTx } from './scope';

/** Something that is to be done by a day, and is not done yet. */
export type DueDate = {
  readonly thing: DueThing;
  /** Of the action, the fact review, or the audit whose self-assessment it is. */
  readonly id: string;
  /** Null for an action that belongs to none. */
  readonly auditId: string | null;
  readonly actionId: string | null;
  /** Null where it is for the whole administration. */
  readonly unitId: string | null;
  readonly dueDate: PlainDate;
  readonly responsible: Responsible;
  readonly auditorIds: readonly string[];
  /** Who was chosen to do it, or to follow it up. */
  readonly assigneeId: string | null;
  readonly handlerId: string | null;
  /** Whether others than those who manage the unit may be chosen to do it. */
  readonly outside: boolean;
};

/** Everything in the tenant that waits for a day. What is reported done waits for nobody's day. */
export async function listDueDates(tx: ScopedTx, today: PlainDate): Promise<DueDate[]> {
  return [
    ...(await listDueActions(tx, today)),
    ...(await listDueOutside(tx, today)),
    ...(await listDueSelfAssessments(tx)),
    ...(await listDueFactReviews(tx)),
  ];
}

async function listDueActions(tx: ScopedTx, today: PlainDate): Promise<DueDate[]> {
  const waiting = await listActionsInForce(tx, { statuses: ['open', 'returned'] }, today);
  return waiting.flatMap(({ id, dueDate, responsible, handlerId, assigneeId, audit }): DueDate[] => {
    if (dueDate === null) return [];
    const { id: auditId, unitId, auditorIds } = audit;
    const about = { thing: 'action', id, auditId, actionId: id, unitId } as const;
    return [{ ...about, dueDate, responsible, auditorIds, assigneeId, handlerId, outside: false }];
  });
}

async function listDueOutside(tx: ScopedTx, today: PlainDate): Promise<DueDate[]> {
  const waiting = await listOutsideActions(tx, { statuses: ['open', 'returned'] }, today);
  return waiting.flatMap(({ id, dueDate, responsible, handler, assignee, followers, unitId }): DueDate[] => {
    if (dueDate === null) return [];
    const about = { thing: 'action', id, auditId: null, actionId: id, unitId } as const;
    const chosen = { assigneeId: assignee?.userId ?? null, handlerId: handler?.userId ?? null };
    const auditorIds = followers.map(({ userId }) => userId);
    return [{ ...about, dueDate, responsible, auditorIds, ...chosen, outside: true }];
  });
}

const auditParts = { unitId: true, auditors: { select: { userId: true } } } as const;

async function listDueSelfAssessments(tx: ScopedTx): Promise<DueDate[]> {
  const asked = await tx.db.selfAssessment.findMany({
    where: { sentAt: null, audit: { status: 'selfAssessment' } },
    include: { audit: { select: auditParts } },
  });
  return asked.map(({ auditId, ...row }) => dueOfUnit('selfAssessment', { id: auditId, auditId, ...row }));
}

async function listDueFactReviews(tx: ScopedTx): Promise<DueDate[]> {
  const running = await tx.db.factReview.findMany({
    where: { endedAt: null, audit: { status: 'factReview' } },
    include: { audit: { select: auditParts } },
  });
  return running.map((row) => dueOfUnit('factReview', row));
}

type AskedOfUnit = {
  id: string;
  auditId: string;
  replyBy: Date;
  audit: { unitId: string; auditors: { userId: string }[] };
};

const dueOfUnit = (thing: DueThing, { id, auditId, replyBy, audit }: AskedOfUnit): DueDate => ({
  thing,
  id,
  auditId,
  actionId: null,
  unitId: audit.unitId,
  dueDate: dayOf(replyBy),
  responsible: 'unit',
  auditorIds: audit.auditors.map(({ userId }) => userId),
  assigneeId: null,
  handlerId: null,
  outside: false,
});

/** Says that the due dates of the tenant have been looked over as of a day, unless a later one has been. */
export async function updateSweptDay(tx: ScopedTx, day: PlainDate): Promise<void> {
  await tx.db.$executeRaw`
    INSERT INTO due_date_sweep (tenant_id, day) VALUES (${tx.actor.tenantId}::uuid, ${dayColumn(day)}::date)
    ON CONFLICT (tenant_id) DO UPDATE SET day = greatest(due_date_sweep.day, excluded.day)`;
}
