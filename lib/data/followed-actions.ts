import { type ActionStatus, dueDateOfAction } from '@/lib/domain/action';
import type { AuditStatus } from '@/lib/domain/audit';
import type { FollowedAction } from '@/lib/domain/followed-action';
import type { PlainDate } from '@/lib/domain/plain-date';
import { actionOf, type StoredAction, withLinks } from './actions';
import { auditStatusOf } from './audits';
import { dayOrNull } from './columns';
import { type CalendarOf, readDueCalendars } from './due-calendars';
import type { Prisma } from './generated/client';
import { auditsInReach, type ScopedTx } from './scope';

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
    /** Who was chosen to follow it up, and to do it; null while nobody was. */
    readonly handlerId: string | null;
    readonly assigneeId: string | null;
  };

/** Which actions in force to list; all in reach when nothing is said. */
export type ActionsInForceFilter = {
  readonly auditId?: string;
  readonly unitIds?: readonly string[];
  readonly auditorId?: string;
  /** Of audits that are closed, too. */
  readonly closed?: boolean;
  /** Those that stand so. */
  readonly statuses?: readonly ActionStatus[];
};

const parts = {
  ...withLinks,
  assignment: { select: { handlerId: true, assigneeId: true } },
  events: { orderBy: [{ at: 'desc' }, { id: 'desc' }], take: 1, select: { kind: true, userId: true } },
  audit: { include: { unit: { select: { name: true } }, auditors: { select: { userId: true } } } },
} as const satisfies Prisma.AuditActionInclude;

/** The actions of decided audits in the transaction's reach, audit by audit in the order of the report. */
export async function listActionsInForce(
  tx: ScopedTx,
  { auditId, unitIds, auditorId, closed = false, statuses }: ActionsInForceFilter,
  today: PlainDate,
): Promise<ActionInForce[]> {
  const rows = await tx.db.auditAction.findMany({
    where: {
      ...(auditId !== undefined && { auditId }),
      ...(statuses && { status: { in: [...statuses] } }),
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
  });
  const calendarOf = await readDueCalendars(tx, [
    ...new Set(ofAudits(rows).map(({ audit }) => audit.unitId)),
  ]);
  return ofAudits(rows).map((row) => inForce(row, calendarOf, today));
}

type Found = Prisma.AuditActionGetPayload<{ include: typeof parts }>;
type Row = Found & { audit: NonNullable<Found['audit']> };

const ofAudits = (rows: readonly Found[]): Row[] => rows.filter((row): row is Row => row.audit !== null);

function inForce(row: Row, calendarOf: CalendarOf, today: PlainDate): ActionInForce {
  const action = actionOf(row);
  const { id, caseNumber, status, unitId, unit, visitDate } = row.audit;
  const auditorIds = row.audit.auditors.map(({ userId }) => userId);
  const decisionDate = dayOrNull(row.audit.decisionDate);
  const [last] = row.events;
  const said = last?.kind === 'message' ? last.userId : null;
  return {
    ...action,
    dueDate: dueDateOfAction(action, calendarOf({ id, unitId, decisionDate }, today)),
    wishes: action.wished !== null,
    lastSaidBy: said === null ? null : auditorIds.includes(said) ? 'auditor' : 'unit',
    audit: {
      id,
      caseNumber,
      status: auditStatusOf(status),
      unitId,
      unitName: unit.name,
      visitDate: dayOrNull(visitDate),
      auditorIds,
    },
    handlerId: row.assignment?.handlerId ?? null,
    assigneeId: row.assignment?.assigneeId ?? null,
  };
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
