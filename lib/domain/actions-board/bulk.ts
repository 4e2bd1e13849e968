import { type BoardAction, isDone } from './board-action';

/** Why one action of several did not get what was asked for it. */
export const bulkProblems = [
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
  /** Who was chosen takes no part in its audit, and could not verify it. */
  'not-an-auditor',
  /** Who was chosen manages its unit, and nobody audits a unit they manage. */
  'manages-unit',
  /** The unit has reported it: the auditor is the one to act. */
  'reported',
  /** Nobody manages its unit today. */
  'nobody-there',
] as const;
export type BulkProblem = (typeof bulkProblems)[number];

/** What came of asking something for several actions: each has it, or is as it was and says why. */
export interface BulkOutcome {
  /** How many have it. */
  readonly done: number;
  readonly refused: readonly { readonly actionId: string; readonly problem: BulkProblem }[];
}

/** What is asked: a person, null for nobody in particular, or nothing said of it. */
export interface AssignmentWish {
  readonly handlerId?: string | null;
  readonly assigneeId?: string | null;
}

/** What decides whether something can be done for one action. */
export interface BulkGround {
  /** Null when it is not on the board. */
  readonly action: Pick<BoardAction, 'status' | 'assignmentRevision'> | null;
  readonly mayWrite: boolean;
}

function commonProblem({ action, mayWrite }: BulkGround): BulkProblem | null {
  if (action === null) return 'gone';
  if (!mayWrite) return 'not-yours';
  return isDone(action) ? 'done' : null;
}

export interface AssignmentGround extends BulkGround {
  /** The revision that the person saw. */
  readonly seen: number;
  /** Those who manage its unit today, or deputise for a manager. */
  readonly managerIds: readonly string[];
  /** Those who may be chosen to do it; outside audits, they are more than those who manage its unit. */
  readonly doerIds: readonly string[];
  /** Those of its audit's auditors who are auditors today; outside audits, all who may follow it up. */
  readonly auditorIds: readonly string[];
}

/** Why a wish cannot be granted for an action; null when it can. */
export function assignmentProblem(
  { handlerId, assigneeId }: AssignmentWish,
  { seen, managerIds, doerIds, auditorIds, ...ground }: AssignmentGround,
): BulkProblem | null {
  const common = commonProblem(ground);
  if (common) return common;
  if (ground.action?.assignmentRevision !== seen) return 'changed-meanwhile';
  if (assigneeId && !doerIds.includes(assigneeId)) return 'not-a-manager';
  if (!handlerId) return null;
  if (managerIds.includes(handlerId)) return 'manages-unit';
  return auditorIds.includes(handlerId) ? null : 'not-an-auditor';
}

/** Why nobody is reminded of an action; null when somebody is. `recipients` are those who are to do it. */
export function reminderProblem(
  ground: BulkGround & { readonly recipients: readonly string[] },
): BulkProblem | null {
  const common = commonProblem(ground);
  if (common) return common;
  if (ground.action?.status === 'reported') return 'reported';
  return ground.recipients.length === 0 ? 'nobody-there' : null;
}
