import type { ActionStatus } from './action';
import { addDays, type PlainDate } from './plain-date';

/** An action after the decision, as far as it matters for what is to be done next. */
export interface FollowedAction {
  readonly status: ActionStatus;
  /** The last day as it stands today; null when nobody can say. */
  readonly dueDate: PlainDate | null;
  /** Whether a later date has been asked for and not answered. */
  readonly wishes: boolean;
  /** Who spoke last, when nothing has been done since: the other side is to answer. */
  readonly lastSaidBy: 'unit' | 'auditor' | null;
}

/** What lies further ahead than this is not yet pressing, in days. */
export const soon = 60;

export type ManagerGroup = 'todo' | 'later' | 'done';

/**
 * Where an action stands for the unit: to do when it is returned, near or past its day, or when the auditor has asked
 * something; done once it is reported.
 */
export function managerGroupOf(action: FollowedAction, today: PlainDate): ManagerGroup {
  const { status, dueDate, lastSaidBy } = action;
  if (status !== 'open' && status !== 'returned') return 'done';
  const presses = dueDate !== null && dueDate <= addDays(today, soon);
  return status === 'returned' || presses || lastSaidBy === 'auditor' ? 'todo' : 'later';
}

export type AuditorGroup = 'verify' | 'answer' | 'waiting' | 'done';

/** Where an action stands for the auditor: what is reported is theirs to verify, what is asked theirs to answer. */
export function auditorGroupOf({ status, wishes, lastSaidBy }: FollowedAction): AuditorGroup {
  if (status === 'verified' || status === 'carriedOver') return 'done';
  if (status === 'reported') return 'verify';
  return wishes || lastSaidBy === 'unit' ? 'answer' : 'waiting';
}

/** What a manager is asked for, in one sentence: the most pressing first. */
export type ManagerAsk =
  | { readonly code: 'nothing' }
  | { readonly code: 'overdue'; readonly count: number; readonly day: PlainDate }
  /** `count` actions that are all due on the day, or the first of them when they differ. */
  | { readonly code: 'due' | 'firstDue'; readonly count: number; readonly day: PlainDate }
  | { readonly code: 'waiting'; readonly count: number };

/** The sentence about the actions that a manager is to do something about. */
export function managerAsk(actions: readonly FollowedAction[], today: PlainDate): ManagerAsk {
  const todo = actions.filter((action) => managerGroupOf(action, today) === 'todo');
  if (todo.length === 0) return { code: 'nothing' };
  const days = todo.flatMap(({ dueDate }) => dueDate ?? []).toSorted();
  const [first] = days;
  if (first === undefined) return { code: 'waiting', count: todo.length };
  const late = days.filter((day) => day < today);
  if (late.length > 0) return { code: 'overdue', count: late.length, day: first };
  const same = days.length === todo.length && days.every((day) => day === first);
  return { code: same ? 'due' : 'firstDue', count: todo.length, day: first };
}
