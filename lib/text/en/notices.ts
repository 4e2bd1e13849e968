export const notices = {
  place: '{caseNumber}, {unit}',
  mail: {
    greeting: 'Hello!',
    severalSubject: '{count, plural, one {# new notice in Följsam} other {# new notices in Följsam}}',
    open: 'Read more',
    why: 'You get this mail because you belong to {tenant} in Följsam.',
    choose: 'Choose how you want to be told',
  },
  kinds: {
    selfAssessmentAsked:
      'The self-assessment in {place} is open{hasDay, select, true { until {day}} other {}}.',
    selfAssessmentDue:
      'The self-assessment in {place} is to be sent in{hasDay, select, true { by {day}} other {}}.',
    selfAssessmentSent: 'The self-assessment in {place} has been sent in.',
    factReviewAsked:
      'The draft report in {place} is ready for you to check the facts{hasDay, select, true {, by {day}} other {}}.',
    factReviewDue: 'The fact review of {place} is open{hasDay, select, true { until {day}} other {}}.',
    factReviewFinished: 'The fact review of {place} has been handed in.',
    factReviewEnded: 'The fact review of {place} has ended, since its time is over.',
    factCommentsAnswered: 'The auditor has answered the comments from the fact review of {place}.',
    approvalAsked: 'The draft in {place} is waiting for approval.',
    approvalGiven: 'The draft in {place} has been approved.',
    approvalReturned: 'The draft in {place} has been sent back to be changed.',
    auditDecided: 'The audit {place} has been decided. The report is there to read.',
    auditReopened: 'The audit {place} has been reopened. A new version of the report will come.',
    auditCancelled: 'The audit {place} has been cancelled.',
    auditClosed: 'The audit {place} has been closed.',
    handedOver: 'The audit {place} has been handed over to you.',
    actionMessage: 'There is a new message about action {number} in {place}.',
    actionReported: 'Action {number} in {place} has been reported done and is waiting to be verified.',
    actionReportUndone: 'The report that action {number} in {place} is done has been taken back.',
    actionReturned: 'Action {number} in {place} has been sent back. Read what is missing.',
    actionVerified: 'Action {number} in {place} has been verified.',
    actionCarriedOver: 'Action {number} in {place} has been carried over to the next audit.',
    actionAssigned: 'Action {number} in {place} is now yours to do.',
    laterDateAsked: 'The unit asks for a later date for action {number} in {place}.',
    laterDateGranted:
      'Action {number} in {place} has been given a later date{hasDay, select, true {: {day}} other {}}.',
    laterDateDeclined: 'Action {number} in {place} is not given a later date. Read why.',
    actionDueSoon: 'Action {number} in {place} is due{hasDay, select, true { by {day}} other { soon}}.',
    actionDueToday: 'Action {number} in {place} is due today{hasDay, select, true {, {day}} other {}}.',
    actionOverdue:
      'Action {number} in {place} is late{hasDay, select, true {. It was due on {day}} other {}}.',
    actionEscalated:
      'Action {number} in {place} is still not done{hasDay, select, true {. It was due on {day}} other {}}.',
    allActionsDone: 'All actions in {place} are done. The audit can be closed now.',
    reminder: 'A reminder about {place}{hasDay, select, true {: {day}} other {}}.',
  },
} as const;
