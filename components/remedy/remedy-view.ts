import type { ActionStatus, Responsible } from '@/lib/domain/action';
import type { ActionEventDetails, ActionEventKind } from '@/lib/domain/action-event';
import type { OutsideOrigin } from '@/lib/domain/action-origin';
import type { WrittenDeadline } from '@/lib/domain/deadline/deadline';
import type { PlainDate } from '@/lib/domain/plain-date';
import type { CalendarView } from '../audit/judgement/judgement-view';
import type { ActionFailure } from '../shell/action-problem';

/** A deadline as it was written, and the day it comes to; null where nobody can say. */
export type DeadlineView = { readonly words: string; readonly day: PlainDate | null };

/** What the report says at one of the places that the action is for. */
export type WhyView = {
  /** Number and name: `3.16 Antal orosanmälningar`. */
  readonly place: string;
  /** The answer in words; null at what is no item, and where nothing was answered. */
  readonly answer: string | null;
  readonly comment: string | null;
};

export type EventView = {
  readonly id: string;
  readonly kind: ActionEventKind;
  readonly text: string | null;
  readonly details: ActionEventDetails;
  readonly name: string;
  readonly mine: boolean;
  /** Day and time as they are shown, and the instant (ISO 8601). */
  readonly shownAt: string;
  readonly at: string;
};

/** What this person may do with the action as it stands. */
export type Verbs = {
  readonly message: boolean;
  readonly report: boolean;
  readonly undoReport: boolean;
  readonly askForLater: boolean;
  readonly verify: boolean;
  readonly return: boolean;
  readonly carryOver: boolean;
  readonly answerLater: boolean;
};

export type RemedyView = {
  readonly number: number;
  /** Which action it is and of what, in words: *Åtgärd 2 av 5*, *Risk 4, åtgärd 1*. */
  readonly place: string;
  readonly revision: number;
  /** In the words of the page where it is about no single unit. */
  readonly unitName: string;
  readonly text: string;
  /** More of what is to be done, outside audits. */
  readonly details: string | null;
  readonly status: ActionStatus;
  readonly critical: boolean;
  readonly responsible: Responsible;
  readonly deadline: DeadlineView | null;
  /** The words of the report, where another date has been granted since. */
  readonly agreed: string | null;
  readonly wished: WrittenDeadline | null;
  readonly followUp: string | null;
  readonly remediedOn: PlainDate | null;
  readonly returnReason: string | null;
  /** When it came into force: decided upon with its audit, or raised. */
  readonly inForce: { readonly how: 'decided' | 'raised'; readonly on: PlainDate } | null;
  readonly isClosed: boolean;
  /** Whether files can lie on it: on actions of audits. */
  readonly takesEvidence: boolean;
  readonly may: Verbs;
  /** Whether the person looks at it as one who is to do it, rather than as one who follows it up. */
  readonly asUnit: boolean;
  readonly calendar: CalendarView;
};

/** One row of the list beside the action. */
export type RowView = {
  readonly id: string;
  readonly href: string;
  readonly number: number;
  readonly text: string;
  readonly status: ActionStatus;
  readonly dueDate: PlainDate | null;
  /** Days from today to the due date; negative when it has passed. */
  readonly daysLeft: number | null;
  readonly deadlineWords: string | null;
  readonly remediedOn: PlainDate | null;
  readonly asks: 'question' | 'message' | 'wishes' | null;
  /** Null where it is about no single unit. */
  readonly unitName: string | null;
  /** What it was raised from, outside audits; else null. */
  readonly origin: OutsideOrigin | null;
};
export const groupNames = ['verify', 'answer', 'todo', 'waiting', 'later', 'done'] as const;
export type RowGroup = { readonly name: (typeof groupNames)[number]; readonly rows: readonly RowView[] };

export type RemedyFailure =
  | ActionFailure
  | {
      readonly code:
        | 'changed-meanwhile'
        | 'audit-locked'
        | 'wrongAuditStatus'
        | 'wrongActionStatus'
        | 'remedyDateMissing'
        | 'remedyDateAhead'
        | 'returnReasonMissing'
        | 'unknown-occasion'
        | 'date-passed'
        | 'not-later'
        | 'not-asked';
    };
export type Outcome =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: RemedyFailure };

/** The ways to change the action, on the server. */
export type RemedyCommands = {
  readonly move: (revision: number, said: object) => Promise<Outcome>;
  readonly send: (id: string, text: string) => Promise<Outcome>;
  readonly askForLater: (revision: number, said: object) => Promise<Outcome>;
  readonly answerLater: (revision: number, said: object) => Promise<Outcome>;
};
