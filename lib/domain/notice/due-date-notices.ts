import { addDays, type PlainDate } from '../plain-date';
import type { AuditNoticeKind } from './notice';

/** Whom a reminder goes to: whoever is to do it, whoever follows it up, whoever keeps the organisation. */
export type Audience = 'doer' | 'auditor' | 'admin';

/** What is to be said of a due date as of a day, and to whom. */
export type DueDateNotice = {
  readonly kind: AuditNoticeKind;
  /** Which of the steps towards and past the day it is: a part of the notice's key. */
  readonly step: string;
  readonly audience: Audience;
};

type Step = DueDateNotice & {
  /** Days after the due date; negative before it. */
  readonly from: number;
};

/** The steps of each audience in order; as of a day, only the last one that has come is true. */
const stepsOf = {
  action: [
    { audience: 'doer', kind: 'actionDueSoon', step: 'soon', from: -7 },
    { audience: 'doer', kind: 'actionDueToday', step: 'today', from: 0 },
    { audience: 'doer', kind: 'actionOverdue', step: 'overdue', from: 1 },
    { audience: 'auditor', kind: 'actionEscalated', step: 'escalated-auditor', from: 7 },
    { audience: 'admin', kind: 'actionEscalated', step: 'escalated-admin', from: 21 },
  ],
  selfAssessment: [
    { audience: 'doer', kind: 'selfAssessmentDue', step: 'soon', from: -3 },
    { audience: 'doer', kind: 'selfAssessmentDue', step: 'today', from: 0 },
  ],
  factReview: [
    { audience: 'doer', kind: 'factReviewDue', step: 'soon', from: -3 },
    { audience: 'doer', kind: 'factReviewDue', step: 'today', from: 0 },
  ],
} as const satisfies Record<string, readonly Step[]>;

/** What has a due date. */
export type DueThing = keyof typeof stepsOf;

/**
 * What holds as of a day for something that is not done yet: to each audience its last step that has come. Days that
 * nobody looked at are made up for by what is true now, and not by what would have been said then.
 */
export function dueDateNotices(thing: DueThing, dueDate: PlainDate, today: PlainDate): DueDateNotice[] {
  const steps: readonly Step[] = stepsOf[thing];
  const come = steps.filter(({ from }) => addDays(dueDate, from) <= today);
  const last = come.filter((step, at) => come[at + 1]?.audience !== step.audience);
  return last.map(({ kind, step, audience }) => ({ kind, step, audience }));
}

/** The notice's key: with another due date it is another event. */
export const dueDateKey = (id: string, dueDate: PlainDate, { step }: DueDateNotice): string =>
  `due ${step} ${id} ${dueDate}`;
