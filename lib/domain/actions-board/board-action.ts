import type { ActionStatus, Responsible } from '../action';
import type { ActionOrigin } from '../action-origin';
import type { WrittenDeadline } from '../deadline/deadline';
import type { PlainDate } from '../plain-date';

/** Somebody of the tenant, as lists name them. */
export interface NamedPerson {
  readonly userId: string;
  readonly name: string;
}

/** An action in force, as it stands among all others: of a decided audit, of a risk, a self-check or a figure. */
export interface BoardAction {
  readonly id: string;
  readonly origin: ActionOrigin;
  /** Null where it is for the whole administration. */
  readonly unitId: string | null;
  readonly unitName: string | null;
  /** Its place in its audit's report, from 1, or among those of the same origin. */
  readonly number: number;
  readonly text: string;
  readonly critical: boolean;
  readonly responsible: Responsible;
  readonly status: ActionStatus;
  /** What it goes by now: a later one that was granted, else the agreed one. */
  readonly deadline: WrittenDeadline | null;
  /** The last day that the deadline allows; null without a deadline, or when nobody knows the day. */
  readonly dueDate: PlainDate | null;
  readonly followUp: { readonly method: string | null; readonly words: string | null };
  readonly remediedOn: PlainDate | null;
  /** All who follow it up while nobody is chosen: the auditors of its audit; outside audits, every auditor and administrator. */
  readonly auditors: readonly NamedPerson[];
  /** Who of them follows it up; null while all of them do. */
  readonly handler: NamedPerson | null;
  /** Who of those that manage the unit, or outside audits of all who may, is to do it; null while it is for all who manage. */
  readonly assignee: NamedPerson | null;
  /** Outside audits, all who may be chosen to do it; null where only those are who manage the unit. */
  readonly doers: readonly NamedPerson[] | null;
  /** When it was raised, outside audits; else null. */
  readonly raisedOn: PlainDate | null;
  /** Outside audits, who has said that it is done; else null. */
  readonly reportedById: string | null;
  /** Of who handles it and who does it, 0 while nobody has been chosen. */
  readonly assignmentRevision: number;
}

/** Nothing more is asked: it is verified, or has become a control of the next audit. */
export const isDone = ({ status }: Pick<BoardAction, 'status'>): boolean =>
  status === 'verified' || status === 'carriedOver';

/** Those who follow an action up. */
export const followersOf = ({
  handler,
  auditors,
}: Pick<BoardAction, 'handler' | 'auditors'>): readonly NamedPerson[] => (handler ? [handler] : auditors);
