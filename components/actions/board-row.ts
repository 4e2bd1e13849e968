import type { BoardAction, NamedPerson } from '@/lib/domain/actions-board/board-action';
import type { BulkOutcome } from '@/lib/domain/actions-board/bulk';
import type { Lane } from '@/lib/domain/actions-board/lanes';
import type { ActionFailure } from '../shell/action-problem';

/** An action as the board and the table show it. */
export type BoardRow = Pick<
  BoardAction,
  | 'id'
  | 'origin'
  | 'unitId'
  | 'unitName'
  | 'number'
  | 'text'
  | 'critical'
  | 'responsible'
  | 'status'
  | 'deadline'
  | 'dueDate'
  | 'remediedOn'
  | 'assignee'
  | 'doers'
  | 'assignmentRevision'
> & {
  /** Its own page. */
  readonly href: string;
  readonly lane: Lane;
  /** From today to its last day, negative when that has passed; null without one. */
  readonly daysLeft: number | null;
  /** When it is followed up, in the words of the report; null when that is not said. */
  readonly followUpWords: string | null;
  readonly followers: readonly NamedPerson[];
  /** All who take part in its audit, or may follow it up where it belongs to none. */
  readonly auditors: readonly NamedPerson[];
  /** Whether the person may choose anybody for it. */
  readonly mayAssign: boolean;
};

/** Whom the marked actions can be given to. */
export type AssignmentChoices = {
  /** By unit: those who manage it. */
  readonly managers: readonly (NamedPerson & { readonly unitId: string })[];
  /** Those who are auditors today; null where the person may not choose among them. */
  readonly auditorIds: readonly string[] | null;
};

export type BulkAnswer =
  | { readonly ok: true; readonly value: BulkOutcome }
  | { readonly ok: false; readonly error: ActionFailure };

/** What can be asked for the marked actions: server actions. */
export type BulkCommands = {
  /** Gives the actions to whoever was chosen. What is left out stays as it is. */
  readonly assign: (asked: {
    readonly rows: readonly { readonly actionId: string; readonly revision: number }[];
    readonly handlerId?: string | null;
    readonly assigneeId?: string | null;
  }) => Promise<BulkAnswer>;
  /** Reminds whoever is to do them; null for whoever may not. */
  readonly remind: ((actionIds: readonly string[]) => Promise<BulkAnswer>) | null;
};
