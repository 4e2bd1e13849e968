import type { ReportingPeriod } from '../deadline/reporting-period';
import { type PlainDate, partsOf, plainDate } from '../plain-date';
import { type BoardAction, isDone } from './board-action';

/** The columns of the board, in the order of urgency. */
export const lanes = ['late', 'now', 'later', 'done'] as const;
export type Lane = (typeof lanes)[number];

/** What the lanes are drawn by. */
export interface BoardDay {
  readonly today: PlainDate;
  /** The period that today belongs to; null for a tenant that never reports, which goes by the calendar year. */
  readonly period: ReportingPeriod | null;
}

type Laid = Pick<BoardAction, 'status' | 'dueDate'>;

/**
 * Whether an action is late: its last day has passed and the unit has not said that it is done. What the unit has
 * reported waits for the auditor, and is nobody's delay on this page; the judgement still counts its day.
 */
export const isLate = (action: Laid, today: PlainDate): boolean =>
  !isDone(action) && action.status !== 'reported' && action.dueDate !== null && action.dueDate < today;

/** The column that an action stands in. One without a day stands among the later ones, where nothing is due yet. */
export function laneOf(action: Laid, { today, period }: BoardDay): Lane {
  if (isDone(action)) return 'done';
  if (isLate(action, today)) return 'late';
  const lastDay = period?.lastDay ?? plainDate(`${partsOf(today).year}-12-31`);
  return action.dueDate !== null && action.dueDate <= lastDay ? 'now' : 'later';
}

/** The actions by column, each in the order that they are given. */
export function inLanes<Action extends Laid>(
  actions: readonly Action[],
  day: BoardDay,
): Readonly<Record<Lane, readonly Action[]>> {
  const laid: Record<Lane, Action[]> = { late: [], now: [], later: [], done: [] };
  for (const action of actions) laid[laneOf(action, day)].push(action);
  return laid;
}
