import type { ActionContent, AuditAction } from '@/lib/domain/action';
import type { DueDateContext } from '@/lib/domain/deadline/deadline';
import type { DeficiencyStanding } from '@/lib/domain/deficiency';
import type { DeficiencyDecision } from '@/lib/domain/deficiency-decision';
import type { JudgementChoice } from '@/lib/domain/judgement-choice';
import type { PlainDate } from '@/lib/domain/plain-date';
import type { ActionFailure } from '../../shell/action-problem';

/** A place in the checklist that an action can be for, as it is called: `7.2 Beredskap`. */
export type PlaceView = { readonly key: string; readonly name: string; readonly section: string };

/** One deficiency with all that it is decided upon. */
export type DeficiencyView = {
  readonly item: string;
  readonly number: string | null;
  readonly name: string;
  /** The form's own words. */
  readonly label: string;
  readonly assessment: 'partial' | 'unfulfilled';
  readonly requirement: 'mandatory' | 'desirable';
  readonly audience: 'adults' | 'children' | null;
  /** The answer in words. */
  readonly answer: string;
  /** What was said on the item itself (`about` is null), or on a group, section or matrix around it. */
  readonly comments: readonly { readonly about: string | null; readonly text: string }[];
  readonly previous: { readonly day: string; readonly answer: string } | null;
  readonly standing: DeficiencyStanding;
  readonly decision: DeficiencyDecision | null;
  readonly decidedBy: string | null;
  /** Of the decision, 0 when there has been none. */
  readonly revision: number;
  readonly actions: readonly number[];
};

export type ActionView = AuditAction & {
  readonly id: string;
  readonly revision: number;
  /** The last day it may be done; null when it has none, or nobody knows it. */
  readonly dueDate: PlainDate | null;
};

/** What the auditors write about the audit as a whole. */
export type DraftView = {
  readonly summary: string | null;
  readonly judgementComment: string | null;
  readonly choice: JudgementChoice | null;
  readonly decisionDate: PlainDate | null;
  readonly decisionDateMotive: string | null;
};

/** Resolves deadlines as the server does; `today` is what *om tre veckor* counts from. */
export type CalendarView = DueDateContext & { readonly today: PlainDate };

export type CommandFailure =
  | ActionFailure
  | {
      readonly code:
        | 'audit-locked'
        | 'changed-meanwhile'
        | 'in-force'
        | 'not-a-deficiency'
        | 'unknown-target'
        | 'unknown-occasion'
        | 'remedied-ahead'
        | 'day-ahead'
        | 'day-before-visit';
    };

export type Outcome<Value = unknown> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: CommandFailure };

/** What is saved of an action; `actionId` is null for a new one. */
export type ActionToSave = {
  readonly actionId: string | null;
  readonly revision: number;
  readonly content: ActionContent;
  readonly remediedOn: PlainDate | null;
};

/** The server actions of the page, each for this one audit. */
export type JudgementCommands = {
  readonly decideDeficiency: (
    item: string,
    revision: number,
    decision: DeficiencyDecision | null,
  ) => Promise<Outcome>;
  readonly saveAction: (action: ActionToSave) => Promise<Outcome>;
  readonly deleteAction: (actionId: string, revision: number) => Promise<Outcome>;
  readonly saveSummary: (
    revision: number,
    texts: Partial<Pick<DraftView, 'summary' | 'judgementComment'>>,
  ) => Promise<Outcome<{ readonly revision: number }>>;
  readonly chooseJudgement: (
    revision: number,
    choice: JudgementChoice | null,
  ) => Promise<Outcome<{ readonly revision: number }>>;
  readonly setDecisionDate: (
    revision: number,
    day: PlainDate | null,
    motive: string | null,
  ) => Promise<Outcome<{ readonly revision: number }>>;
};

/** The deficiencies and remarks of an audit, and what deciding one of them needs. */
export type DeficienciesView = {
  deficiencies: readonly DeficiencyView[];
  remarks: readonly DeficiencyView[];
  actions: readonly ActionView[];
  places: readonly PlaceView[];
  calendar: CalendarView;
  visitDate: string | null;
  commands: Pick<JudgementCommands, 'decideDeficiency' | 'saveAction'>;
  mayDecide: boolean;
  formHref: string;
};
