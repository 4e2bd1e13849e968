import type { ActionStatus } from '@/lib/domain/action';
import type { NamedPerson } from '@/lib/domain/actions-board/board-action';
import type { BulkProblem } from '@/lib/domain/actions-board/bulk';
import type { OutsideContent, RaisedFrom } from '@/lib/domain/outside-action';
import type { PlainDate } from '@/lib/domain/plain-date';
import type { ActionFailure } from '../shell/action-problem';

/** An action where it was raised from. */
export type RaisedRow = {
  readonly id: string;
  readonly number: number;
  readonly text: string;
  readonly details: string | null;
  readonly status: ActionStatus;
  /** The words of its deadline, and the last day that they allow. */
  readonly deadline: string | null;
  readonly dueDate: PlainDate | null;
  readonly late: boolean;
  readonly assignee: string | null;
  /** Its own page; null for whoever may not read it. */
  readonly href: string | null;
};

/** Whom an action can be given to. */
export type PeopleChoices = {
  readonly doers: readonly NamedPerson[];
  readonly followers: readonly NamedPerson[];
};

export type RaisedFailure =
  | ActionFailure
  | { readonly code: 'ended' | 'unknown-occasion' | 'in-force' | BulkProblem };

export type RaisedOutcome<Value = unknown> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: RaisedFailure };

/** Raises an action, on the server. */
export type RaiseCommand = (asked: {
  readonly from: RaisedFrom;
  readonly content: OutsideContent;
  readonly handlerId: string | null;
  readonly assigneeId: string | null;
}) => Promise<RaisedOutcome<{ readonly actionId: string }>>;

/** What can be done with one on its page, besides its life: server actions. */
export type RaisedCommands = {
  readonly reword: (revision: number, content: OutsideContent) => Promise<RaisedOutcome>;
  readonly withdraw: (revision: number) => Promise<RaisedOutcome>;
};
