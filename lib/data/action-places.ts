import type { Resource } from '@/lib/domain/access';
import type { AuditStatus } from '@/lib/domain/audit';
import type { DueDateContext } from '@/lib/domain/deadline/deadline';
import type { LogDetail } from '@/lib/domain/log/log-detail';
import type { PlainDate } from '@/lib/domain/plain-date';
import { listAssigneeIds, listFollowerIds } from './action-assignments';
import { requireAction, type StoredAction } from './actions';
import { type AuditDetails, lockAudit, resourceOf } from './audits';
import { readDueCalendar } from './due-calendars';
import { lockOutsideAction, type OutsideAction, resourceOfOutside } from './outside-actions';
import type { ScopedTx } from './scope';

/** Which action is meant: one of an audit, or one that belongs to none. */
export type ActionKey = { readonly auditId: string | null; readonly actionId: string };

/** An action that is held, with all that a step of its life has to know of where it stands. */
export type HeldAction = {
  readonly action: StoredAction;
  /** What it belongs to; null outside audits. */
  readonly audit: AuditDetails | null;
  readonly outside: OutsideAction | null;
  /** Its audit's; outside audits an action is in force as one of a decided audit is. */
  readonly status: AuditStatus;
  readonly resource: Resource;
  /** What a notice about it points at. */
  readonly about:
    | { readonly auditId: string; readonly actionId: string }
    | { readonly auditId: null; readonly actionId: string };
  /** What the log says of it. */
  readonly detail: LogDetail;
};

/** Holds an action until the transaction ends. @throws Denied (notFound) when it is not there, or out of reach. */
export async function lockAction(
  tx: ScopedTx,
  { auditId, actionId }: ActionKey,
  today: PlainDate,
): Promise<HeldAction> {
  if (auditId === null) {
    const action = await lockOutsideAction(tx, actionId, today);
    return {
      action,
      audit: null,
      outside: action,
      status: 'decided',
      resource: resourceOfOutside(action),
      about: { auditId, actionId },
      detail: { number: action.number },
    };
  }
  const audit = await lockAudit(tx, auditId);
  const action = await requireAction(tx, auditId, actionId);
  return {
    action,
    audit,
    outside: null,
    status: audit.status,
    resource: resourceOf(audit),
    about: { auditId, actionId },
    detail: { caseNumber: audit.caseNumber, number: action.number },
  };
}

/** Those who are to do it on a day. */
export async function listDoerIds(
  tx: ScopedTx,
  { action, audit, outside }: HeldAction,
  day: PlainDate,
): Promise<readonly string[]> {
  if (audit) return listAssigneeIds(tx, { actionId: action.id, unitId: audit.unitId }, day);
  return outside?.assignee ? [outside.assignee.userId] : (outside?.managerIds ?? []);
}

/** Those who follow it up. */
export async function listFollowersOf(
  tx: ScopedTx,
  { action, audit, outside }: HeldAction,
): Promise<readonly string[]> {
  if (audit) {
    const auditors = audit.auditors.map(({ userId }) => userId);
    return listFollowerIds(tx, action.id, auditors);
  }
  if (!outside) return [];
  const { handler, followers, assignee } = outside;
  return (handler ? [handler] : followers)
    .map(({ userId }) => userId)
    .filter((userId) => userId !== assignee?.userId);
}

/** What its deadlines are resolved against. `today` is the day in Sweden. */
export async function readCalendarOf(
  tx: ScopedTx,
  { audit, outside }: HeldAction,
  today: PlainDate,
): Promise<DueDateContext> {
  const place = audit ?? {
    id: null,
    unitId: outside?.unitId ?? null,
    decisionDate: outside?.raisedOn ?? null,
  };
  return readDueCalendar(tx, place, today);
}
