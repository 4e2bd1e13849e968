import { type ActionStatus, dueDateOfAction, type Responsible } from '@/lib/domain/action';
import type { DueThing } from '@/lib/domain/notice/due-date-notices';
import type { PlainDate } from '@/lib/domain/plain-date';
import { listActions, type StoredAction } from './actions';
import { listPlannedVisits } from './audits';
import { dayColumn, dayOf, dayOrNull } from './columns';
import type { ScopedTx } from './scope';
import { getReportingOccasions } from './tenants';

/** Something that is to be done by a day, and is not done yet. */
export type DueDate = {
  readonly thing: DueThing;
  /** Of the action or the fact review. */
  readonly id: string;
  readonly auditId: string;
  readonly actionId: string | null;
  readonly unitId: string;
  readonly dueDate: PlainDate;
  readonly responsible: Responsible;
  readonly auditorIds: readonly string[];
  /** Who was chosen to do it, or to follow it up. */
  readonly assigneeId: string | null;
  readonly handlerId: string | null;
};

/** Everything in the tenant that waits for a day. What is reported done waits for nobody's day. */
export async function listDueDates(tx: ScopedTx, today: PlainDate): Promise<DueDate[]> {
  return [...(await listDueActions(tx, today)), ...(await listDueFactReviews(tx))];
}

async function listDueActions(tx: ScopedTx, today: PlainDate): Promise<DueDate[]> {
  const occasions = await getReportingOccasions(tx);
  const audits = await tx.db.audit.findMany({
    where: { status: 'decided', actions: { some: { status: { in: ['open', 'returned'] } } } },
    select: { id: true, unitId: true, decisionDate: true, auditors: { select: { userId: true } } },
  });
  const dues: DueDate[] = [];
  for (const audit of audits) {
    const plannedAudits = await listPlannedVisits(tx, audit);
    const calendar = { occasions, plannedAudits, decisionDate: dayOrNull(audit.decisionDate) ?? today };
    for (const action of await listActions(tx, audit.id)) {
      const dueDate = isWaiting(action.status) ? dueDateOfAction(action, calendar) : null;
      if (dueDate) dues.push(dueOf(audit, action, dueDate));
    }
  }
  return dues;
}

const isWaiting = (status: ActionStatus): boolean => status === 'open' || status === 'returned';

async function listDueFactReviews(tx: ScopedTx): Promise<DueDate[]> {
  const reviews = await tx.db.factReview.findMany({
    where: { endedAt: null, audit: { status: 'factReview' } },
    include: { audit: { select: { unitId: true, auditors: { select: { userId: true } } } } },
  });
  return reviews.map(({ id, auditId, replyBy, audit }) => ({
    thing: 'factReview',
    id,
    auditId,
    actionId: null,
    unitId: audit.unitId,
    dueDate: dayOf(replyBy),
    responsible: 'unit',
    auditorIds: audit.auditors.map(({ userId }) => userId),
    assigneeId: null,
    handlerId: null,
  }));
}

type AuditOfAction = Pick<DueDate, 'unitId'> & { id: string; auditors: { userId: string }[] };

function dueOf(audit: AuditOfAction, action: StoredAction, dueDate: PlainDate): DueDate {
  return {
    thing: 'action',
    id: action.id,
    auditId: audit.id,
    actionId: action.id,
    unitId: audit.unitId,
    dueDate,
    responsible: action.responsible,
    auditorIds: audit.auditors.map(({ userId }) => userId),
    assigneeId: null,
    handlerId: null,
  };
}

/** Says that the due dates of the tenant have been looked over as of a day, unless a later one has been. */
export async function updateSweptDay(tx: ScopedTx, day: PlainDate): Promise<void> {
  await tx.db.$executeRaw`
    INSERT INTO due_date_sweep (tenant_id, day) VALUES (${tx.actor.tenantId}::uuid, ${dayColumn(day)}::date)
    ON CONFLICT (tenant_id) DO UPDATE SET day = greatest(due_date_sweep.day, excluded.day)`;
}
