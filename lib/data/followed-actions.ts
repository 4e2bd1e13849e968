import { dueDateOfAction } from '@/lib/domain/action';
import { type AuditStatus, auditStatuses } from '@/lib/domain/audit';
import type { FollowedAction } from '@/lib/domain/followed-action';
import type { PlainDate } from '@/lib/domain/plain-date';
import { actionOf, type StoredAction, withLinks } from './actions';
import { dayOrNull } from './columns';
import type { Prisma } from './generated/client';
import { auditsInReach, type ScopedTx } from './scope';
import { getReportingOccasions } from './tenants';

/** An action of a decided audit, with what one needs to know to find one's way to it. */
export type ActionInForce = StoredAction &
  FollowedAction & {
    readonly audit: {
      readonly id: string;
      readonly caseNumber: string;
      readonly status: AuditStatus;
      readonly unitId: string;
      readonly unitName: string;
      readonly visitDate: PlainDate | null;
      readonly auditorIds: readonly string[];
    };
  };

/** Which actions in force to list; all in reach when nothing is said. */
export type ActionsInForceFilter = {
  readonly auditId?: string;
  readonly unitIds?: readonly string[];
  readonly auditorId?: string;
  /** Of audits that are closed, too. */
  readonly closed?: boolean;
};

const parts = {
  ...withLinks,
  events: { orderBy: [{ at: 'desc' }, { id: 'desc' }], take: 1, select: { kind: true, userId: true } },
  audit: { include: { unit: { select: { name: true } }, auditors: { select: { userId: true } } } },
} as const satisfies Prisma.AuditActionInclude;

/** The actions of decided audits in the transaction's reach, audit by audit in the order of the report. */
export async function listActionsInForce(
  tx: ScopedTx,
  { auditId, unitIds, auditorId, closed = false }: ActionsInForceFilter,
  today: PlainDate,
): Promise<ActionInForce[]> {
  const rows = await tx.db.auditAction.findMany({
    where: {
      ...(auditId !== undefined && { auditId }),
      audit: {
        AND: [
          auditsInReach(tx),
          { status: { in: closed ? ['decided', 'closed'] : ['decided'] } },
          unitIds === undefined ? {} : { unitId: { in: [...unitIds] } },
          auditorId === undefined ? {} : { auditors: { some: { userId: auditorId } } },
        ],
      },
    },
    orderBy: [{ audit: { caseNumber: 'desc' } }, { number: 'asc' }],
    include: parts,
    take: 1000,
  });
  const units = new Set(rows.map(({ audit }) => audit.unitId));
  const plannedAudits = await listVisitsAhead(tx, [...units]);
  const occasions = await getReportingOccasions(tx);
  return rows.map((row) => inForce(row, { occasions, plannedAudits, today }));
}

type Row = Prisma.AuditActionGetPayload<{ include: typeof parts }>;
type Calendars = {
  readonly occasions: Awaited<ReturnType<typeof getReportingOccasions>>;
  readonly plannedAudits: ReadonlyMap<string, readonly PlainDate[]>;
  readonly today: PlainDate;
};

function inForce(row: Row, { occasions, plannedAudits, today }: Calendars): ActionInForce {
  const action = actionOf(row);
  const { unitId, auditors, unit, ...audit } = row.audit;
  const auditorIds = auditors.map(({ userId }) => userId);
  const decisionDate = dayOrNull(audit.decisionDate) ?? today;
  const calendar = { occasions, plannedAudits: plannedAudits.get(unitId) ?? [], decisionDate };
  const [last] = row.events;
  const said = last?.kind === 'message' ? last.userId : null;
  return {
    ...action,
    dueDate: dueDateOfAction(action, calendar),
    wishes: action.wished !== null,
    lastSaidBy: said === null ? null : auditorIds.includes(said) ? 'auditor' : 'unit',
    audit: {
      id: audit.id,
      caseNumber: audit.caseNumber,
      status: auditStatuses.find((known) => known === audit.status) ?? 'decided',
      unitId,
      unitName: unit.name,
      visitDate: dayOrNull(audit.visitDate),
      auditorIds,
    },
  };
}

/** The days of the visits that are still to be decided upon, by unit. */
async function listVisitsAhead(
  tx: ScopedTx,
  unitIds: readonly string[],
): Promise<ReadonlyMap<string, readonly PlainDate[]>> {
  const rows = await tx.db.audit.findMany({
    where: {
      unitId: { in: [...unitIds] },
      status: { notIn: ['decided', 'closed', 'cancelled'] },
      visitDate: { not: null },
    },
    select: { unitId: true, visitDate: true },
  });
  const days = new Map<string, PlainDate[]>();
  for (const { unitId, visitDate } of rows) {
    const day = dayOrNull(visitDate);
    if (day) days.set(unitId, [...(days.get(unitId) ?? []), day]);
  }
  return days;
}

/** The actions of earlier decided audits of a unit, or of those it took over from, that nobody has finished. */
export async function listActionsLeft(
  tx: ScopedTx,
  audit: { readonly id: string },
  unitIds: readonly string[],
  today: PlainDate,
): Promise<ActionInForce[]> {
  const actions = await listActionsInForce(tx, { unitIds }, today);
  return actions.filter(
    ({ status, audit: { id } }) => id !== audit.id && status !== 'verified' && status !== 'carriedOver',
  );
}
