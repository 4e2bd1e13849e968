import type { RowGroup, RowView } from '@/components/remedy/remedy-view';
import type { ActionInForce } from '@/lib/data/followed-actions';
import type { OutsideAction } from '@/lib/data/outside-actions';
import { standingDeadline } from '@/lib/domain/action';
import { actionPath } from '@/lib/domain/action-origin';
import { auditorGroupOf, managerGroupOf } from '@/lib/domain/followed-action';
import { daysBetween, type PlainDate } from '@/lib/domain/plain-date';

/** Whose list it is: what the unit is to do, or what the auditor is to. */
export type Side = 'unit' | 'auditor';

/** An action in force, of an audit or of none. */
export type ListedAction = ActionInForce | OutsideAction;

/** Where an action after the decision has its page. */
export const actionHref = (home: string, action: ListedAction): string =>
  home + actionPath('origin' in action ? action.origin : { kind: 'audit', id: action.audit.id }, action.id);

function rowOf(action: ListedAction, home: string, today: PlainDate, side: Side): RowView {
  const { id, number, text, status, dueDate, remediedOn } = action;
  return {
    id,
    href: actionHref(home, action),
    number,
    text,
    status,
    dueDate,
    daysLeft: dueDate === null ? null : daysBetween(today, dueDate),
    deadlineWords: standingDeadline(action)?.words ?? null,
    remediedOn,
    asks: asks(action, side),
    ...('origin' in action
      ? { unitName: action.unitName, origin: action.origin }
      : { unitName: action.audit.unitName, origin: null }),
  };
}

function asks({ wishes, lastSaidBy }: ListedAction, side: Side): RowView['asks'] {
  if (side === 'unit') return lastSaidBy === 'auditor' ? 'question' : null;
  if (wishes) return 'wishes';
  return lastSaidBy === 'unit' ? 'message' : null;
}

const groupsOf = {
  unit: ['todo', 'later', 'done'],
  auditor: ['verify', 'answer', 'waiting', 'done'],
} as const satisfies Record<Side, readonly RowGroup['name'][]>;

/** The actions in the groups of one side, those with the earliest day first; what has no day comes last. */
export function actionRows(
  actions: readonly ListedAction[],
  home: string,
  today: PlainDate,
  side: Side,
): RowGroup[] {
  const groupOf = (action: ListedAction) =>
    side === 'unit' ? managerGroupOf(action, today) : auditorGroupOf(action);
  const sorted = actions.toSorted((a, b) => (day(a) < day(b) ? -1 : Number(day(a) > day(b))));
  return groupsOf[side].map((name) => ({
    name,
    rows: sorted
      .filter((action) => groupOf(action) === name)
      .map((action) => rowOf(action, home, today, side)),
  }));
}

const day = ({ dueDate }: ListedAction): string => dueDate ?? '9999';
