import type { AuditStatus } from './audit';
import type {
  AuditFacts,
  Consequence,
  Notice,
  Obstacle,
  Requirement,
  StepRequest,
} from './life-cycle-requirements';
import * as must from './life-cycle-requirements';
import { fail, ok, type Result } from './result';

interface AuditStepEntry {
  readonly from: readonly AuditStatus[];
  /** Null when the audit stays where it is. */
  readonly to: AuditStatus | null;
  /** Who may: the action in the table of access. */
  readonly access: `audit.${string}`;
  readonly requires: readonly Requirement[];
  /** What is allowed, but told before the step is taken. */
  readonly tells: readonly Consequence[];
}

const complete = [
  must.hasAuditors,
  must.auditorsAreIndependent,
  must.hasVisitDate,
  must.visitHasBegun,
  must.draftIsComplete,
];

const decidable = [
  ...complete,
  must.factReviewWasHeld,
  must.factCommentsAreAnswered,
  must.decisionDateIsPossible,
  must.singlesNobodyOut,
];

/** Every step in an audit's life: between which statuses, who may take it, and what must hold. */
export const auditSteps = {
  askForSelfAssessment: {
    from: ['planned'],
    to: 'selfAssessment',
    access: 'audit.askForSelfAssessment',
    requires: [must.choseSelfAssessment, must.hasAuditors, must.auditorsAreIndependent, must.replyByIsAhead],
    tells: [],
  },
  startFieldwork: {
    from: ['planned', 'selfAssessment'],
    to: 'fieldwork',
    access: 'audit.startFieldwork',
    requires: [must.hasAuditors, must.auditorsAreIndependent, must.hasVisitDate, must.selfAssessmentWasAsked],
    tells: [must.selfAssessmentMayBeMissing],
  },
  startDrafting: {
    from: ['fieldwork'],
    to: 'drafting',
    access: 'audit.startDrafting',
    requires: [must.visitHasBegun],
    tells: [must.itemsMayWait],
  },
  sendToFactReview: {
    from: ['drafting'],
    to: 'factReview',
    access: 'audit.sendToFactReview',
    requires: [must.choseFactReview, ...complete, must.replyByIsAhead],
    tells: [must.deadlinesMayLower, must.somebodyMayBeSingledOut],
  },
  /** The manager says that the comments are all there. */
  finishFactReview: {
    from: ['factReview'],
    to: 'drafting',
    access: 'audit.finishFactReview',
    requires: [],
    tells: [],
  },
  /** The auditor goes on when the days are over. */
  endFactReview: {
    from: ['factReview'],
    to: 'drafting',
    access: 'audit.endFactReview',
    requires: [must.replyTimeIsOver],
    tells: [],
  },
  requestApproval: {
    from: ['drafting'],
    to: 'approval',
    access: 'audit.requestApproval',
    requires: [must.choseApproval, ...decidable],
    tells: [must.deadlinesMayLower, must.somebodyMayBeSingledOut],
  },
  /** By another than the one who asked; the audit then waits for its own auditors to decide it. */
  approve: {
    from: ['approval'],
    to: null,
    access: 'audit.approve',
    requires: [must.approverIsAnother, must.draftIsAsAskedAbout],
    tells: [],
  },
  /** By whoever approves, or by the auditor who found something to change. */
  returnToDrafting: {
    from: ['approval'],
    to: 'drafting',
    access: 'audit.returnToDrafting',
    requires: [must.saysWhy],
    tells: [],
  },
  decide: {
    from: ['drafting', 'approval'],
    to: 'decided',
    access: 'audit.decide',
    requires: [...decidable, must.draftIsApproved],
    tells: [must.deadlinesMayLower, must.somebodyMayBeSingledOut],
  },
  close: {
    from: ['decided'],
    to: 'closed',
    access: 'audit.close',
    requires: [must.actionsAreFinished, must.closingIsSettled],
    tells: [],
  },
  /** Taken up again: the sealed report stands for ever, and the next decision makes a new version of it. */
  reopen: {
    from: ['decided', 'closed'],
    to: 'drafting',
    access: 'audit.reopen',
    requires: [must.saysWhy],
    tells: [],
  },
  /** Another auditor takes over from one of the audit's own. */
  handOver: {
    from: ['planned', 'selfAssessment', 'fieldwork', 'drafting', 'factReview', 'approval', 'decided'],
    to: null,
    access: 'audit.handOver',
    requires: [must.receiverIsAble],
    tells: [],
  },
  cancel: {
    from: ['planned', 'selfAssessment', 'fieldwork', 'drafting', 'factReview', 'approval'],
    to: 'cancelled',
    access: 'audit.cancel',
    requires: [must.wasNeverDecided, must.saysWhy],
    tells: [],
  },
} as const satisfies Record<string, AuditStepEntry>;

export type AuditStep = keyof typeof auditSteps;

export interface StepTaken {
  readonly status: AuditStatus;
  readonly notices: readonly Notice[];
}

/** A step that asks nothing of the person but the will to take it. */
export const plainRequest: StepRequest = { reason: null, replyBy: null };

/**
 * The status after the step and what follows from it, or everything that stands in its way, all of it at once. In
 * the wrong status that alone is told: nothing the person could mend would help. Who may take the step is for the
 * caller to ask of the table of access, with the step's `access`.
 */
export function takeStep(
  step: AuditStep,
  facts: AuditFacts,
  request: StepRequest = plainRequest,
): Result<StepTaken, readonly Obstacle[]> {
  const { from, to, requires, tells }: AuditStepEntry = auditSteps[step];
  if (!from.includes(facts.status)) return fail([{ code: 'wrongStatus', status: facts.status }]);
  const obstacles = requires.flatMap((requirement) => requirement(facts, request));
  if (obstacles.length > 0) return fail(obstacles);
  return ok({ status: to ?? facts.status, notices: tells.flatMap((consequence) => consequence(facts)) });
}

/** The steps that leave a status, in the order of the table. */
export function stepsFrom(status: AuditStatus): AuditStep[] {
  const entries = Object.entries(auditSteps) as [AuditStep, AuditStepEntry][];
  return entries.filter(([, { from }]) => from.includes(status)).map(([step]) => step);
}

/**
 * The step that leads an audit on from where it is, as its tenant has chosen; null when nothing is left to do. Others
 * may be possible too (`stepsFrom`), such as to cancel.
 */
export function nextStep({
  status,
  choices,
  factReview,
  approvals,
}: Pick<AuditFacts, 'status' | 'choices' | 'factReview' | 'approvals'>): AuditStep | null {
  switch (status) {
    case 'planned':
      return choices.selfAssessment ? 'askForSelfAssessment' : 'startFieldwork';
    case 'selfAssessment':
      return 'startFieldwork';
    case 'fieldwork':
      return 'startDrafting';
    case 'drafting':
      if (choices.factReview && !factReview.done) return 'sendToFactReview';
      return choices.approval ? 'requestApproval' : 'decide';
    case 'factReview':
      return 'endFactReview';
    case 'approval':
      return approvals > 0 ? 'decide' : 'approve';
    case 'decided':
      return 'close';
    default:
      return null;
  }
}
