import type { AuditStatus } from './audit';
import type { AuditChoices } from './audit-choices';
import { type Judgement, leadsTo, type Reason, type ReasonCode } from './judgement';
import { type JudgementChoice, settleJudgement } from './judgement-choice';
import type { JudgementCode } from './judgement-code';
import type { PersonalDataPlaces, PersonalDataRule } from './personal-data/personal-data-in-case';
import type { PlainDate } from './plain-date';

/** All that the steps of an audit's life look at. */
export interface AuditFacts {
  readonly status: AuditStatus;
  readonly choices: AuditChoices;
  readonly today: PlainDate;
  readonly auditorIds: readonly string[];
  /** Those who manage the unit, or deputise for a manager, today. */
  readonly unitManagerIds: readonly string[];
  readonly visitDate: PlainDate | null;
  readonly selfAssessmentSubmitted: boolean;
  /** As judged on `judgementDay`. */
  readonly judgement: Judgement;
  /** The auditor's choice of alternative: for the decision, and once decided for the closing. */
  readonly choice: JudgementChoice | null;
  /** Keys of gates that are closed while nobody has said why. */
  readonly gatesWithoutReason: readonly string[];
  /** Proposed as today. */
  readonly decisionDate: PlainDate;
  readonly decisionDateMotive: string | null;
  readonly factReview: {
    /** The last day for comments; null when the draft has not been sent. */
    readonly replyBy: PlainDate | null;
    /** True when a fact review has come to its end. */
    readonly done: boolean;
    /** Comments that the auditor has neither followed nor answered with a motive. */
    readonly unanswered: number;
  };
  /** How many approvals of the draft as it was asked about have been given. */
  readonly approvals: number;
  readonly approval: {
    /** Who asked for the draft to be approved; null when nobody has. */
    readonly askedBy: string | null;
    /** Whether the draft is still what was asked about. */
    readonly unchanged: boolean;
  };
  /** Where its texts single persons out, and what the tenant has chosen to do about it. */
  readonly personalData: PersonalDataPlaces & { readonly rule: PersonalDataRule };
  /** Whether it has been decided before, and taken up again. */
  readonly reopened: boolean;
}

/** What a person says when taking a step. */
export interface StepRequest {
  readonly reason: string | null;
  /** The last day for the manager's comments. */
  readonly replyBy: PlainDate | null;
  /** The user who takes the step, where the rule asks who it is. */
  readonly by?: string;
  /** Who is to take over from one of the auditors. */
  readonly receiverId?: string;
}

/** Something that does not hold, with what a sentence about it needs. */
export type Obstacle =
  | { readonly code: 'wrongStatus'; readonly status: AuditStatus }
  | { readonly code: 'selfAssessmentNotChosen' | 'factReviewNotChosen' | 'approvalNotChosen' }
  | { readonly code: 'selfAssessmentFirst' | 'factReviewFirst' | 'approvalFirst' | 'approvalMissing' }
  | { readonly code: 'auditorMissing' | 'auditorManagesUnit' | 'visitDateMissing' }
  | { readonly code: 'visitAhead'; readonly visitDate: PlainDate }
  | { readonly code: ItemObstacleCode; readonly items: readonly string[] }
  | { readonly code: 'overrideMotiveMissing' | 'decisionDateMotiveMissing' | 'reasonMissing' }
  | { readonly code: 'approverAsked' | 'approvedDraftChanged' | 'decidedBefore' }
  | { readonly code: 'receiverMissing' | 'receiverManagesUnit' | 'receiverAudits' }
  | { readonly code: 'replyByNotAhead' }
  | { readonly code: 'factReviewRunning'; readonly replyBy: PlainDate }
  | { readonly code: 'factCommentsUnanswered'; readonly count: number }
  | { readonly code: 'decisionDateBeforeVisit'; readonly visitDate: PlainDate }
  | { readonly code: 'decisionDateAhead'; readonly decisionDate: PlainDate }
  | { readonly code: 'actionsUnfinished'; readonly actions: readonly number[] }
  | PersonalDataTold;

/** Where something stands that singles a person out. */
type PersonalDataTold =
  | { readonly code: 'personalDataInItems'; readonly items: readonly string[] }
  | { readonly code: 'personalDataInActions'; readonly actions: readonly number[] }
  | { readonly code: 'personalDataInWhole' };

type ItemObstacleCode =
  | 'itemsUnassessed'
  | 'gatesWithoutReason'
  | 'deficienciesUndecided'
  | 'deficienciesWithoutAction';

/** What is allowed but has consequences; `leadsTo` is the best alternative it leaves possible. */
export type Notice =
  | { readonly code: 'selfAssessmentNotSubmitted' }
  | { readonly code: 'itemsUnassessed'; readonly items: readonly string[] }
  | PersonalDataTold
  | {
      readonly code: 'actionsWithoutDeadline' | 'actionsOverdue';
      readonly actions: readonly number[];
      readonly leadsTo: JudgementCode;
    };

export type Requirement = (facts: AuditFacts, request: StepRequest) => readonly Obstacle[];
export type Consequence = (facts: AuditFacts) => readonly Notice[];

const unless = (holds: boolean, obstacle: Obstacle): readonly Obstacle[] => (holds ? [] : [obstacle]);

export const hasAuditors: Requirement = ({ auditorIds }) =>
  unless(auditorIds.length > 0, { code: 'auditorMissing' });

/** Nobody audits a unit they manage. */
export const auditorsAreIndependent: Requirement = ({ auditorIds, unitManagerIds }) =>
  unless(!auditorIds.some((id) => unitManagerIds.includes(id)), { code: 'auditorManagesUnit' });

export const hasVisitDate: Requirement = ({ visitDate }) =>
  unless(visitDate !== null, { code: 'visitDateMissing' });

export const visitHasBegun: Requirement = ({ visitDate, today }) =>
  visitDate === null || visitDate <= today ? [] : [{ code: 'visitAhead', visitDate }];

export const choseSelfAssessment: Requirement = ({ choices }) =>
  unless(choices.selfAssessment, { code: 'selfAssessmentNotChosen' });

export const choseFactReview: Requirement = ({ choices }) =>
  unless(choices.factReview, { code: 'factReviewNotChosen' });

export const choseApproval: Requirement = ({ choices }) =>
  unless(choices.approval, { code: 'approvalNotChosen' });

/** Where the tenant has chosen self-assessment, the unit is asked before the visit. */
export const selfAssessmentWasAsked: Requirement = ({ choices, status }) =>
  unless(!choices.selfAssessment || status !== 'planned', { code: 'selfAssessmentFirst' });

/** The draft says all that a report must: every requirement assessed, every deficiency decided. */
export const draftIsComplete: Requirement = ({ judgement, gatesWithoutReason, choice }) => [
  ...forItems('itemsUnassessed', judgement.unassessed),
  ...forItems('gatesWithoutReason', gatesWithoutReason),
  ...forItems('deficienciesUndecided', itemsOf(judgement, 'deficiencyUndecided')),
  ...forItems('deficienciesWithoutAction', itemsOf(judgement, 'deficiencyWithoutAction')),
  ...unless(settleJudgement(judgement, choice).ok, { code: 'overrideMotiveMissing' }),
];

function personalDataTold({ items, actions, inWhole }: PersonalDataPlaces): PersonalDataTold[] {
  const told: PersonalDataTold[] = [];
  if (items.length > 0) told.push({ code: 'personalDataInItems', items });
  if (actions.length > 0) told.push({ code: 'personalDataInActions', actions });
  if (inWhole) told.push({ code: 'personalDataInWhole' });
  return told;
}

/** Where the tenant has chosen so, nothing is decided that singles a person out. */
export const singlesNobodyOut: Requirement = ({ personalData }) =>
  personalData.rule === 'refuse' ? personalDataTold(personalData) : [];

/** Elsewhere it is told, since it may be meant: a unit's own number, a coordinator's address. */
export const somebodyMayBeSingledOut: Consequence = ({ personalData }) =>
  personalData.rule === 'warn' ? personalDataTold(personalData) : [];

export const replyByIsAhead: Requirement = ({ today }, { replyBy }) =>
  unless(replyBy !== null && replyBy > today, { code: 'replyByNotAhead' });

/** The manager has the days that were set; only the manager may end them sooner. */
export const replyTimeIsOver: Requirement = ({ factReview: { replyBy }, today }) =>
  replyBy === null || replyBy < today ? [] : [{ code: 'factReviewRunning', replyBy }];

export const factReviewWasHeld: Requirement = ({ choices, factReview }) =>
  unless(!choices.factReview || factReview.done, { code: 'factReviewFirst' });

export const factCommentsAreAnswered: Requirement = ({ factReview: { unanswered: count } }) =>
  unless(count === 0, { code: 'factCommentsUnanswered', count });

/** Where the tenant has chosen approval, the draft is approved as it stands before it is decided. */
export const draftIsApproved: Requirement = (facts, request) => {
  const { choices, status, approvals } = facts;
  if (!choices.approval) return [];
  if (status === 'drafting') return [{ code: 'approvalFirst' }];
  return approvals > 0 ? draftIsAsAskedAbout(facts, request) : [{ code: 'approvalMissing' }];
};

/** Any change of the draft makes what was asked and what was approved invalid. */
export const draftIsAsAskedAbout: Requirement = ({ approval }) =>
  unless(approval.unchanged, { code: 'approvedDraftChanged' });

/** Four eyes: whoever asked for the approval never gives it. */
export const approverIsAnother: Requirement = ({ approval }, { by }) =>
  unless(by !== undefined && by !== approval.askedBy, { code: 'approverAsked' });

/** Whoever takes over does not manage the unit, nor audit it already. */
export const receiverIsAble: Requirement = ({ auditorIds, unitManagerIds }, { receiverId }) => {
  if (receiverId === undefined) return [{ code: 'receiverMissing' }];
  return [
    ...unless(!unitManagerIds.includes(receiverId), { code: 'receiverManagesUnit' }),
    ...unless(!auditorIds.includes(receiverId), { code: 'receiverAudits' }),
  ];
};

/** What has been decided once has a report that stands: it is decided anew, not cancelled. */
export const wasNeverDecided: Requirement = ({ reopened }) => unless(!reopened, { code: 'decidedBefore' });

/** Not before the visit, never ahead, and set back only with a motive: for audits that were held on paper. */
export const decisionDateIsPossible: Requirement = (facts) => {
  const { decisionDate, decisionDateMotive, visitDate, today } = facts;
  const obstacles: Obstacle[] = [];
  if (visitDate !== null && decisionDate < visitDate) {
    obstacles.push({ code: 'decisionDateBeforeVisit', visitDate });
  }
  if (decisionDate > today) obstacles.push({ code: 'decisionDateAhead', decisionDate });
  if (decisionDate < today && !decisionDateMotive?.trim()) {
    obstacles.push({ code: 'decisionDateMotiveMissing' });
  }
  return obstacles;
};

/** Before an audit is closed, every action is verified or carried over to the next one. */
export const actionsAreFinished: Requirement = ({ judgement }) => {
  const finished = new Set<ReasonCode>(['actionVerified', 'actionCarriedOver']);
  const actions = actionsOf(judgement, ({ code }) => !finished.has(code));
  return unless(actions.length === 0, { code: 'actionsUnfinished', actions });
};

export const closingIsSettled: Requirement = ({ judgement, choice }) =>
  unless(settleJudgement(judgement, choice).ok, { code: 'overrideMotiveMissing' });

export const saysWhy: Requirement = (_facts, { reason }) =>
  unless(Boolean(reason?.trim()), { code: 'reasonMissing' });

export const selfAssessmentMayBeMissing: Consequence = ({ choices, selfAssessmentSubmitted }) =>
  choices.selfAssessment && !selfAssessmentSubmitted ? [{ code: 'selfAssessmentNotSubmitted' }] : [];

export const itemsMayWait: Consequence = ({ judgement: { unassessed: items } }) =>
  items.length > 0 ? [{ code: 'itemsUnassessed', items }] : [];

/** A missing or passed deadline does not stand in the way of a decision, but lowers what is proposed. */
export const deadlinesMayLower: Consequence = ({ judgement }) => [
  ...deadlineNotice('actionsWithoutDeadline', judgement, ['actionWithoutDeadline']),
  ...deadlineNotice('actionsOverdue', judgement, ['criticalActionOverdue', 'actionOverdue']),
];

function deadlineNotice(
  code: 'actionsWithoutDeadline' | 'actionsOverdue',
  judgement: Judgement,
  codes: readonly ReasonCode[],
): Notice[] {
  // Reasons come with the worst first, so the first one tells how far down it leads.
  const first = judgement.reasons.find((reason) => codes.includes(reason.code));
  if (!first) return [];
  const actions = actionsOf(judgement, (reason) => codes.includes(reason.code));
  return [{ code, actions, leadsTo: leadsTo[first.code] }];
}

function forItems(code: ItemObstacleCode, items: readonly string[]): readonly Obstacle[] {
  return unless(items.length === 0, { code, items });
}

function itemsOf({ reasons }: Judgement, code: 'deficiencyUndecided' | 'deficiencyWithoutAction'): string[] {
  return reasons.flatMap((reason) => (reason.code === code ? [reason.item] : []));
}

/** Numbers of the actions that some reason tells this of, rising, each once. */
function actionsOf({ reasons }: Judgement, tells: (reason: Reason) => boolean): number[] {
  const numbers = reasons.flatMap((reason) => ('action' in reason && tells(reason) ? [reason.action] : []));
  return [...new Set(numbers)].sort((a, b) => a - b);
}
