import { judgedAction, type Responsible } from '@/lib/domain/action';
import type { DueThing } from '@/lib/domain/notice/due-date-notices';
import type { PlainDate } from '@/lib/domain/plain-date';
import { listActions, type StoredAction } from './actions';
import { type AuditSummary, listAudits, listPlannedVisits } from './audits';
import { dayColumn } from './columns';
import type { ScopedTx } from './scope';
import { getReportingOccasions } from './tenants';

/** Something that is to be done by a day, and is not done yet. */
export type DueDate = {
  readonly thing: DueThing;
  /** The action, or the audit whose self-assessment or fact review it is. */
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
  const decided = await listAudits(tx, { status: 'decided' });
  const occasions = await getReportingOccasions(tx);
  const dues = await Promise.all(
    decided.map(async (audit) => {
      const plannedAudits = await listPlannedVisits(tx, audit);
      const calendar = { occasions, plannedAudits, decisionDate: audit.decisionDate ?? today };
      const actions = (await listActions(tx, audit.id)).filter(
        ({ status }) => status === 'open' || status === 'returned',
      );
      return actions.flatMap((action) => {
        const { dueDate } = judgedAction(action, calendar);
        return dueDate ? [dueOf(audit, action, dueDate)] : [];
      });
    }),
  );
  return dues.flat();
}

function dueOf(audit: AuditSummary, action: StoredAction, dueDate: PlainDate): DueDate {
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
