/** The life of an audit and of its actions: statuses, steps, what stands in their way, and what follows. */
export const lifeCycle = {
  status: {
    planned: 'Planned',
    selfAssessment: 'Self-assessment',
    fieldwork: 'Visit',
    drafting: 'Judgement',
    factReview: 'Fact review',
    approval: 'Approval',
    decided: 'Decided',
    closed: 'Closed',
    cancelled: 'Cancelled',
  },
  step: {
    askForSelfAssessment: 'Ask the unit for a self-assessment',
    startFieldwork: 'Start the visit',
    startDrafting: 'Go on to the judgement',
    sendToFactReview: 'Send to fact review',
    finishFactReview: 'Hand in the comments',
    endFactReview: 'End the fact review',
    requestApproval: 'Ask for approval',
    approve: 'Approve the draft',
    returnToDrafting: 'Return to the judgement',
    decide: 'Decide',
    close: 'Close the audit',
    reopen: 'Reopen the audit',
    handOver: 'Hand the audit over',
    cancel: 'Cancel the audit',
  },
  obstacle: {
    personalDataInItems:
      'A personal identity number, telephone number or mail address stands in what is written on {items}. Remove it before the decision.',
    personalDataInActions:
      'A personal identity number, telephone number or mail address stands in {count, plural, one {action {actions}} other {actions {actions}}}. Remove it before the decision.',
    personalDataInWhole:
      'A personal identity number, telephone number or mail address stands in the summary, the judgement or a motive. Remove it before the decision.',
    wrongStatus: 'Not possible now: the audit has the status {status}.',
    selfAssessmentNotChosen: 'Self-assessment is not chosen for this audit.',
    factReviewNotChosen: 'Fact review is not chosen for this audit.',
    approvalNotChosen: 'Approval is not chosen for this audit.',
    selfAssessmentFirst: 'The unit must first be asked for its self-assessment.',
    factReviewFirst: 'The unit must first be asked to review the facts.',
    approvalFirst: 'The draft must first be approved.',
    approvalMissing: 'The draft is not approved yet.',
    approverAsked: 'Whoever asked for the approval cannot give it.',
    approvedDraftChanged:
      'It is no longer what was handed in for approval. Return it to the judgement and ask for approval again.',
    decidedBefore: 'The audit has been decided before and is not cancelled. Decide it anew.',
    receiverMissing: 'Choose who takes over.',
    receiverManagesUnit: 'Whoever takes over manages the unit. Nobody audits a unit they manage.',
    receiverAudits: 'Whoever takes over is already an auditor of the audit.',
    auditorMissing: 'The audit has no auditor.',
    auditorManagesUnit: 'One of the auditors manages the unit. Nobody audits a unit they manage.',
    visitDateMissing: 'The day of the visit is missing.',
    visitAhead: 'The visit has not taken place yet. It is planned for {visitDate}.',
    itemsUnassessed:
      '{count, plural, one {Requirement {items} is} other {Requirements {items} are}} not assessed.',
    gatesWithoutReason: 'There is no reason why {items} does not apply.',
    deficienciesUndecided:
      '{count, plural, one {Deficiency {items} is} other {Deficiencies {items} are}} not decided. Require an action, or accept with a motive.',
    deficienciesWithoutAction:
      '{count, plural, one {Deficiency {items} is to be remedied but has} other {Deficiencies {items} are to be remedied but have}} no action.',
    overrideMotiveMissing: 'You have chosen another alternative than the proposed one. Write why.',
    decisionDateMotiveMissing: 'The decision date is another day than today. Write why.',
    decisionDateBeforeVisit: 'The decision date lies before the visit, which was on {visitDate}.',
    decisionDateAhead: 'The decision date {decisionDate} lies ahead.',
    reasonMissing: 'Write why.',
    replyByNotAhead: 'Choose a last day for comments, tomorrow at the earliest.',
    factReviewRunning: 'The unit has until {replyBy} to comment.',
    factCommentsUnanswered:
      '{count, plural, one {{count} comment from the unit is} other {{count} comments from the unit are}} unanswered.',
    actionsUnfinished:
      '{count, plural, one {Action {actions} is} other {Actions {actions} are}} neither verified nor carried over to the next audit.',
    wrongActionStatus:
      'Not possible now: the action is {status, select, open {open} reported {reported} returned {returned} verified {verified} other {carried over to the next audit}}.',
    wrongAuditStatus: 'Not possible now: the audit has the status {status}.',
    remedyDateMissing: 'The day it was remedied is missing.',
    remedyDateAhead: 'The day {remediedOn} lies ahead.',
    returnReasonMissing: 'Write what is missing, so that the unit knows.',
  },
  notice: {
    personalDataInItems:
      'A personal identity number, telephone number or mail address stands in what is written on {items}. Remove it, unless it is to stand in the report.',
    personalDataInActions:
      'A personal identity number, telephone number or mail address stands in {count, plural, one {action {actions}} other {actions {actions}}}. Remove it, unless it is to stand in the report.',
    personalDataInWhole:
      'A personal identity number, telephone number or mail address stands in the summary, the judgement or a motive. Remove it, unless it is to stand in the report.',
    selfAssessmentNotSubmitted: 'The unit has not handed in its self-assessment.',
    itemsUnassessed:
      '{count, plural, one {Requirement {items} is} other {Requirements {items} are}} not assessed yet. That is needed before the decision.',
    actionsWithoutDeadline:
      '{count, plural, one {Action {actions} has} other {Actions {actions} have}} no deadline. Nobody is reminded, and at best alternative {alternative} is proposed.',
    actionsOverdue:
      'The deadline of {count, plural, one {action {actions}} other {actions {actions}}} has passed. At best alternative {alternative} is proposed.',
  },
  andMore: '{count} more',
} as const;
