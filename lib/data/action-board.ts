import type { Resource } from '@/lib/domain/access';
import {
  type ActionStatus,
  dueDateOfAction,
  type FollowUp,
  followUpSchema,
  type Responsible,
  responsibleSchema,
  standingDeadline,
} from '@/lib/domain/action';
import type { BoardAction, NamedPerson } from '@/lib/domain/actions-board/board-action';
import { type DueDateContext, writtenDeadlineSchema } from '@/lib/domain/deadline/deadline';
import type { PlainDate } from '@/lib/domain/plain-date';
import { actionStatusOf } from './actions';
import { dayColumn, dayOrNull } from './columns';
import { readDueCalendars } from './due-calendars';
import { Prisma } from './generated/client';
import { listOutsideActions, type OutsideAction, resourceOfOutside } from './outside-actions';
import { type ScopedTx, unitIsInReach } from './scope';

/** What an action of the board is to the table of access. */
export function resourceOfAction(action: BoardAction): Resource {
  const { origin, unitId, auditors } = action;
  if (origin.kind !== 'audit') return resourceOfOutside(action);
  const auditorIds = auditors.map(({ userId }) => userId);
  return { ...(unitId !== null && { unitId }), auditorIds, decided: true };
}

type Row = {
  id: string;
  auditId: string;
  caseNumber: string;
  unitId: string;
  unitName: string;
  templateId: string;
  templateName: string;
  number: number;
  text: string;
  critical: boolean;
  responsible: Responsible;
  status: ActionStatus;
  deadline: unknown;
  extension: unknown;
  followUp: unknown;
  remediedOn: Date | null;
  decisionDate: Date | null;
  auditors: NamedPerson[] | null;
  handler: NamedPerson | null;
  assignee: NamedPerson | null;
  assignmentRevision: number;
};

/** What is on somebody's board is what they may list, whatever is being done with it. */
const READING = 'action.list';

/**
 * The actions in force that the actor may list, of decided audits and outside them, in no particular order, each with the day
 * that its deadline comes to: resolved here once for all who ask, by the same rules as in the judgement. `today` is the day in
 * Sweden.
 *
 * @param actionIds these alone; what of them is not on the board is not there
 */
export async function listBoardActions(
  tx: ScopedTx,
  today: PlainDate,
  actionIds?: readonly string[],
): Promise<BoardAction[]> {
  const rows = await readRows(tx, today, actionIds);
  const calendarOf = await readDueCalendars(tx);
  const filter = actionIds === undefined ? {} : { ids: actionIds };
  const outside = await listOutsideActions({ ...tx, action: READING }, filter, today);
  return [
    ...rows.map(({ decisionDate, ...row }) => {
      const audit = { id: row.auditId, unitId: row.unitId, decisionDate: dayOrNull(decisionDate) };
      return boardActionOf(row, calendarOf(audit, today));
    }),
    ...outside.map(boardActionOfOutside),
  ];
}

function boardActionOfOutside(action: OutsideAction): BoardAction {
  const { id, origin, unitId, unitName, number, text, critical, responsible, status, dueDate, remediedOn } =
    action;
  return {
    ...{ id, origin, unitId, unitName, number, text, critical, responsible, status, dueDate, remediedOn },
    deadline: standingDeadline(action),
    followUp: followUpOf(action.followUp),
    auditors: action.followers,
    handler: action.handler,
    assignee: action.assignee,
    doers: action.doers,
    raisedOn: action.raisedOn,
    reportedById: action.reportedById,
    assignmentRevision: action.assignmentRevision,
  };
}

const followUpOf = (followUp: FollowUp | null): BoardAction['followUp'] => ({
  method: followUp?.method ?? null,
  words: followUp?.occasion?.words ?? null,
});

function boardActionOf(
  { extension, auditId, caseNumber, templateId, templateName, ...row }: Omit<Row, 'decisionDate'>,
  calendar: DueDateContext,
): BoardAction {
  const written = {
    deadline: writtenDeadlineSchema.nullable().parse(row.deadline),
    extension: writtenDeadlineSchema.nullable().parse(extension),
  };
  return {
    ...row,
    origin: { kind: 'audit', id: auditId, caseNumber, templateId, templateName },
    responsible: responsibleSchema.parse(row.responsible),
    status: actionStatusOf(row.status),
    deadline: standingDeadline(written),
    dueDate: dueDateOfAction(written, calendar),
    followUp: followUpOf(followUpSchema.nullable().parse(row.followUp)),
    remediedOn: dayOrNull(row.remediedOn),
    auditors: row.auditors ?? [],
    doers: null,
    raisedOn: null,
    reportedById: null,
  };
}

/** Who was chosen counts for as long as they audit it, or manage its unit. */
async function readRows(
  tx: ScopedTx,
  today: PlainDate,
  actionIds: readonly string[] | undefined,
): Promise<Row[]> {
  const asked = actionIds ? Prisma.sql`c.id = ANY(${[...actionIds]}::uuid[])` : Prisma.sql`TRUE`;
  return tx.db.$queryRaw<Row[]>`
    WITH decided AS MATERIALIZED (
      SELECT a.tenant_id, a.id, a.case_number, a.unit_id, u.name AS unit_name, t.id AS template_id,
        t.name AS template_name, a.decision_date,
        (SELECT jsonb_agg(jsonb_build_object('userId', x.user_id, 'name', m.name)
            ORDER BY m.name COLLATE "sv-x-icu", x.user_id)
          FROM audit_auditor x JOIN membership m ON m.tenant_id = x.tenant_id AND m.user_id = x.user_id
          WHERE x.tenant_id = a.tenant_id AND x.audit_id = a.id) AS auditors
      FROM audit a
        JOIN unit u ON u.tenant_id = a.tenant_id AND u.id = a.unit_id
        JOIN template_version v ON v.tenant_id = a.tenant_id AND v.id = a.version_id
        JOIN template t ON t.tenant_id = v.tenant_id AND t.id = v.template_id
      WHERE a.tenant_id = ${tx.actor.tenantId}::uuid AND a.status IN ('decided', 'closed') AND ${unitIsInReach(tx, READING)}
    )
    SELECT c.id, c.audit_id AS "auditId", d.case_number AS "caseNumber", d.unit_id AS "unitId",
      d.unit_name AS "unitName", d.template_id AS "templateId", d.template_name AS "templateName", c.number, c.text,
      c.critical, c.responsible, c.status, c.deadline, c.extension, c.follow_up AS "followUp", c.remedied_on AS "remediedOn",
      d.decision_date AS "decisionDate", d.auditors,
      CASE WHEN EXISTS (SELECT FROM audit_auditor x
          WHERE x.tenant_id = c.tenant_id AND x.audit_id = c.audit_id AND x.user_id = s.handler_id)
        THEN jsonb_build_object('userId', s.handler_id, 'name', handler.name) END AS handler,
      CASE WHEN EXISTS (SELECT FROM unit_manager w
          WHERE w.tenant_id = c.tenant_id AND w.unit_id = d.unit_id AND w.user_id = s.assignee_id
            AND w.from_day <= ${dayColumn(today)}::date AND (w.to_day IS NULL OR w.to_day >= ${dayColumn(today)}::date))
        THEN jsonb_build_object('userId', s.assignee_id, 'name', assignee.name) END AS assignee,
      coalesce(s.revision, 0) AS "assignmentRevision"
    FROM action c
      JOIN decided d ON d.tenant_id = c.tenant_id AND d.id = c.audit_id
      LEFT JOIN action_assignment s ON s.tenant_id = c.tenant_id AND s.action_id = c.id
      LEFT JOIN membership handler ON handler.tenant_id = s.tenant_id AND handler.user_id = s.handler_id
      LEFT JOIN membership assignee ON assignee.tenant_id = s.tenant_id AND assignee.user_id = s.assignee_id
    WHERE c.tenant_id = ${tx.actor.tenantId}::uuid AND ${asked}`;
}
