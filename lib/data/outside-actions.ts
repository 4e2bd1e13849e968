import type { Resource } from '@/lib/domain/access';
import { type ActionStatus, dueDateOfAction } from '@/lib/domain/action';
import type { OutsideOrigin } from '@/lib/domain/action-origin';
import type { NamedPerson } from '@/lib/domain/actions-board/board-action';
import type { FollowedAction } from '@/lib/domain/followed-action';
import type { PlainDate } from '@/lib/domain/plain-date';
import { actionOf, type StoredAction, withLinks } from './actions';
import { dayOf } from './columns';
import { type CalendarOf, readDueCalendars } from './due-calendars';
import type { Prisma } from './generated/client';
import { originOf, originParts } from './outside-origin';
import { type OutsidePeople, readOutsidePeople } from './outside-people';
import { outsideActionsInReach } from './outside-reach';
import { reached, type ScopedTx } from './scope';

/** An action of a risk, a self-check or a figure, with what one needs to know to find one's way to it and to act upon it. */
export type OutsideAction = StoredAction &
  FollowedAction &
  OutsidePeople & {
    readonly origin: OutsideOrigin;
    readonly details: string | null;
    readonly raisedOn: PlainDate;
    /** The unit of its risk or self-check; null where it is for the whole administration. */
    readonly unitId: string | null;
    readonly unitName: string | null;
    /** Who was chosen to follow it up, and to do it, for as long as they may; null while nobody was. */
    readonly handler: NamedPerson | null;
    readonly assignee: NamedPerson | null;
    /** Of who handles it and who does it, 0 while nobody has been chosen. */
    readonly assignmentRevision: number;
    /** Who has said that it is done; null while nobody has, or when they took it back. */
    readonly reportedById: string | null;
  };

/** Which of them to list; all in reach when nothing is said. */
export type OutsideFilter = {
  readonly ids?: readonly string[];
  readonly statuses?: readonly ActionStatus[];
};

/** A risk, a self-check, or an indicator whatever the year of its plan. */
export type RaisedFromWhat = { readonly kind: 'risk' | 'selfCheck' | 'lineage'; readonly id: string };

/** What such an action is to the table of access. */
export const resourceOfOutside = ({
  unitId,
  handler,
  assignee,
  reportedById,
}: Pick<OutsideAction, 'unitId' | 'handler' | 'assignee' | 'reportedById'>): Resource => ({
  ...(unitId !== null && { unitId }),
  decided: true,
  outside: { handlerId: handler?.userId ?? null, assigneeId: assignee?.userId ?? null, reportedById },
});

const ofUnit = { select: { id: true, name: true } } as const;
const person = { select: { userId: true, name: true } } as const;
const parts = {
  ...withLinks,
  ...originParts,
  risk: { select: { ...originParts.risk.select, unit: ofUnit } },
  selfCheck: { select: { ...originParts.selfCheck.select, unit: ofUnit } },
  assignment: { select: { revision: true, handler: person, assignee: person } },
  events: { orderBy: [{ at: 'desc' }, { id: 'desc' }], select: { kind: true, userId: true } },
} as const satisfies Prisma.AuditActionInclude;

type Row = Prisma.AuditActionGetPayload<{ include: typeof parts }>;

/** The actions outside audits in the transaction's reach, in the order in which they were raised. */
export async function listOutsideActions(
  tx: ScopedTx,
  { ids, statuses }: OutsideFilter,
  today: PlainDate,
): Promise<OutsideAction[]> {
  return readOutside(
    tx,
    {
      AND: [
        outsideActionsInReach(tx),
        ids === undefined ? {} : { id: { in: [...ids] } },
        statuses === undefined ? {} : { status: { in: [...statuses] } },
      ],
    },
    today,
  );
}

/** All that was raised from a risk or a self-check which the transaction has reached, or from the figures of an indicator. */
export async function listActionsRaisedFrom(
  tx: ScopedTx,
  from: RaisedFromWhat,
  today: PlainDate,
): Promise<OutsideAction[]> {
  const where: Record<RaisedFromWhat['kind'], Prisma.AuditActionWhereInput> = {
    risk: { riskId: from.id },
    selfCheck: { selfCheckId: from.id },
    lineage: { measurement: { is: { indicator: { lineageId: from.id } } } },
  };
  return readOutside(tx, { auditId: null, ...where[from.kind] }, today);
}

async function readOutside(
  tx: ScopedTx,
  where: Prisma.AuditActionWhereInput,
  today: PlainDate,
): Promise<OutsideAction[]> {
  const rows = await tx.db.auditAction.findMany({
    where: { AND: [{ tenantId: tx.actor.tenantId }, where] },
    orderBy: [{ raisedOn: 'asc' }, { number: 'asc' }, { id: 'asc' }],
    include: parts,
  });
  if (rows.length === 0) return [];
  const unitIds = [...new Set(rows.flatMap((row) => unitOf(row)?.id ?? []))];
  const peopleOf = await readOutsidePeople(tx, unitIds, today);
  const calendarOf = await readDueCalendars(tx, unitIds);
  return rows.map((row) => outsideOf(row, peopleOf(unitOf(row)?.id ?? null), calendarOf, today));
}

/**
 * Holds an action outside audits against other writers until the transaction ends. @throws Denied (notFound) when it is
 * unknown, of an audit, or out of the action's reach.
 */
export async function lockOutsideAction(
  tx: ScopedTx,
  actionId: string,
  today: PlainDate,
): Promise<OutsideAction> {
  await tx.db.$queryRaw`
    SELECT FROM action WHERE tenant_id = ${tx.actor.tenantId}::uuid AND id = ${actionId}::uuid AND audit_id IS NULL
    FOR UPDATE`;
  return requireOutsideAction(tx, actionId, today);
}

/** One action outside audits. @throws Denied (notFound) when it is unknown, of an audit, or out of the action's reach. */
export async function requireOutsideAction(
  tx: ScopedTx,
  actionId: string,
  today: PlainDate,
): Promise<OutsideAction> {
  const [found] = await listOutsideActions(tx, { ids: [actionId] }, today);
  return reached(tx, found ?? null, resourceOfOutside);
}

const unitOf = ({ risk, selfCheck }: Row) => risk?.unit ?? selfCheck?.unit ?? null;

function outsideOf(row: Row, people: OutsidePeople, calendarOf: CalendarOf, today: PlainDate): OutsideAction {
  const action = actionOf(row);
  const unit = unitOf(row);
  const raisedOn = row.raisedOn === null ? today : dayOf(row.raisedOn);
  const { followers, doers, managerIds } = people;
  const [last] = row.events;
  const said = last?.kind === 'message' ? last.userId : null;
  const lastReport = row.events.find(({ kind }) => kind === 'reported' || kind === 'reportUndone');
  const assignee = doers.find(({ userId }) => userId === row.assignment?.assignee?.userId) ?? null;
  const isDoer = said !== null && (said === assignee?.userId || managerIds.includes(said));
  const calendar = calendarOf({ id: null, unitId: unit?.id ?? null, decisionDate: raisedOn }, today);
  return {
    ...action,
    origin: originOf(row),
    details: row.details,
    raisedOn,
    unitId: unit?.id ?? null,
    unitName: unit?.name ?? null,
    dueDate: dueDateOfAction(action, calendar),
    wishes: action.wished !== null,
    lastSaidBy: said === null ? null : isDoer ? 'unit' : 'auditor',
    handler: followers.find(({ userId }) => userId === row.assignment?.handler?.userId) ?? null,
    assignee,
    assignmentRevision: row.assignment?.revision ?? 0,
    reportedById: lastReport?.kind === 'reported' ? lastReport.userId : null,
    ...people,
  };
}
