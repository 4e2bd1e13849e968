import type { ActionStatus, Responsible } from '../action';
import type { WrittenDeadline } from '../deadline/deadline';
import type { PlainDate } from '../plain-date';

/** Somebody of the tenant, as lists name them. */
export interface NamedPerson {
  readonly userId: string;
  readonly name: string;
}

/** An action of a decided audit, as it stands among those of other audits. */
export interface BoardAction {
  readonly id: string;
  readonly auditId: string;
  readonly caseNumber: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly templateId: string;
  readonly templateName: string;
  /** Its place in its audit's report, from 1. */
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
  readonly auditors: readonly NamedPerson[];
  /** The auditor of the audit who follows it up; null while all of them do. */
  readonly handler: NamedPerson | null;
  /** Who of those that manage the unit is to do it; null while it is for all of them. */
  readonly assignee: NamedPerson | null;
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
