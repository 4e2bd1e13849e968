import { type BoardAction, isDone } from './board-action';

/** Why one action of several did not get what was asked for it. */
export const assignmentProblems = [
  /** It left the board: its audit was opened again, or it is out of reach. */
  'gone',
  /** Somebody else has chosen meanwhile. */
  'changed-meanwhile',
  /** It is verified or carried over. */
  'done',
  /** The auditor takes no part in its audit. */
  'not-yours',
  /** Who was chosen does not manage its unit. */
  'not-a-manager',
  /** Who was chosen manages its unit, and nobody audits a unit they manage. */
  'manages-unit',
] as const;
export type AssignmentProblem = (typeof assignmentProblems)[number];

/** What is asked: a person, null for nobody in particular, or nothing said of it. */
export interface AssignmentWish {
  readonly handlerId?: string | null;
  readonly assigneeId?: string | null;
}

/** What decides whether a wish can be granted for one action. */
export interface AssignmentGround {
  /** Null when it is not on the board. */
  readonly action: Pick<BoardAction, 'status' | 'assignmentRevision'> | null;
  /** The revision that the person saw. */
  readonly seen: number;
  readonly mayWrite: boolean;
  /** Those who manage its unit today, or deputise for a manager. */
  readonly managerIds: readonly string[];
}

/** Why a wish cannot be granted for an action; null when it can. */
export function assignmentProblem(
  { handlerId, assigneeId }: AssignmentWish,
  { action, seen, mayWrite, managerIds }: AssignmentGround,
): AssignmentProblem | null {
  if (action === null) return 'gone';
  if (!mayWrite) return 'not-yours';
  if (isDone(action)) return 'done';
  if (action.assignmentRevision !== seen) return 'changed-meanwhile';
  if (assigneeId && !managerIds.includes(assigneeId)) return 'not-a-manager';
  return handlerId && managerIds.includes(handlerId) ? 'manages-unit' : null;
}
