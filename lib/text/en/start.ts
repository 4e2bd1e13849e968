export const start = {
  auditor: {
    waiting:
      '{count, plural, =0 {Nothing is waiting for you.} =1 {One thing is waiting for you.} =2 {Two things are waiting for you.} =3 {Three things are waiting for you.} =4 {Four things are waiting for you.} =5 {Five things are waiting for you.} =6 {Six things are waiting for you.} =7 {Seven things are waiting for you.} =8 {Eight things are waiting for you.} =9 {Nine things are waiting for you.} =10 {Ten things are waiting for you.} other {# things are waiting for you.}}{late, plural, =0 {} one { One is late.} other { # are late.}}',
    units:
      '{count, plural, =0 {There are no units to follow up yet.} one {There is one unit to follow up.} other {There are # units to follow up.}}',
    groups: {
      measure: { title: 'To measure', aside: 'Indicators that you are responsible for' },
      answer: { title: 'Answer', aside: 'The unit has written or asks for a later date' },
      verify: { title: 'Verify', aside: 'The unit has reported the action' },
      close: { title: 'Closing judgement', aside: 'All actions are finished' },
      decide: { title: 'Decide', aside: 'The visit is done' },
      visit: { title: 'Visit', aside: 'Visits planned and begun' },
      plan: { title: 'Plan', aside: 'The day of the visit is missing' },
    },
    work: 'Your audits',
    emptyTitle: 'No audits yet',
    emptyText: 'When you have an audit it shows here, by what waits for you: decide, visit or plan.',
    emptyNoUnits:
      'An audit is always of a unit, and there is none here yet. The administrator registers the units.',
    toUnits: 'See the units',
    plan: 'Plan an audit',
    more: 'Show {count, number} more',
    noDay: 'no day yet',
    verb: {
      answer: 'Answer',
      verify: 'Verify',
      measure: 'Enter',
      close: 'Close',
      action: 'Action {number} · {unit} · {caseNumber}',
      actionOf: 'Action {number} · {origin}',
      decide: 'Go on with the judgement',
      visit: 'To the visit',
      continueVisit: 'Go on with the visit',
      plan: 'Set a day',
    },
  },
  unitManager: {
    ask: {
      selfAssessment: 'The self-assessment of {unit} is to be sent by {day}.',
      selfAssessmentAnyDay: 'The self-assessment of {unit} waits for you.',
      factReview: 'The draft about {unit} is to be reviewed by {day}.',
      factReviewAnyDay: 'The draft about {unit} waits for your review.',
      nothing: 'Nothing waits for you.',
      due: '{count, plural, =1 {One action is} =2 {Two actions are} =3 {Three actions are} =4 {Four actions are} =5 {Five actions are} other {# actions are}} to be done by {day}.',
      firstDue:
        '{count, plural, =1 {One action waits} =2 {Two actions wait} =3 {Three actions wait} =4 {Four actions wait} =5 {Five actions wait} other {# actions wait}} for you, the first by {day}.',
      overdue:
        '{count, plural, =1 {One action was to be done by {day}} =2 {Two actions are late, the first since {day}} =3 {Three actions are late, the first since {day}} =4 {Four actions are late, the first since {day}} =5 {Five actions are late, the first since {day}} other {# actions are late, the first since {day}}}.',
      waiting:
        '{count, plural, =1 {One action waits} =2 {Two actions wait} =3 {Three actions wait} =4 {Four actions wait} =5 {Five actions wait} other {# actions wait}} for you.',
    },
    reviews: {
      title: 'To answer',
      selfAssessment: 'Self-assessment before the visit',
      factReview: 'Fact review of the draft',
      selfAssessmentVerb: 'Fill in the self-assessment',
      factReviewVerb: 'Review the draft',
      noDay: 'no day set',
    },
    about: '{count, plural, one {It concerns} other {They concern}} the audit of {audits}.',
    auditOf: '{unit} {day}',
    actions: 'Actions',
    audits: 'Audits of your units',
    noAuditsTitle: 'No audit is planned',
    noAuditsText: 'When an audit of your unit is planned it shows here, with the day of the visit.',
    lede: 'When an audit of your unit is planned, you see here what to do and by when.',
    yourUnits: 'Your units',
    emptyTitle: 'You do not manage a unit yet',
    emptyText: 'The administrator connects you to your unit. Then its audits show here.',
  },
  admin: {
    withoutManager:
      '{count, plural, =0 {Every unit has a manager.} =1 {One unit has no manager.} =2 {Two units have no manager.} =3 {Three units have no manager.} =4 {Four units have no manager.} =5 {Five units have no manager.} other {# units have no manager.}}',
    noUnits: 'Begin by registering the units.',
    counts:
      '{members, plural, one {One member} other {# members}}, {units, plural, =0 {no units} one {one unit} other {# units}}.',
    registerUnit: 'New unit',
    withoutAudit: 'Units due without an audit this year',
    wholeYear: 'The audits of {year}',
    noAuditThisYear: 'none in {year}',
    plan: 'Plan',
    allAuditedTitle: 'Every unit that is due has an audit this year',
    allAuditedText: 'How often units are audited is set under Settings.',
    missing: 'Units without a manager',
    missingAside: 'Nobody can answer for them',
    noManager: 'no manager',
    allManagedTitle: 'Every unit has a manager',
    allManagedText: 'When a manager leaves and nobody takes over, the unit shows here.',
    noUnitsTitle: 'No units yet',
    noUnitsText: 'An audit is always of a unit. Register the first one, and it can be planned.',
    accessibility: {
      title: 'Accessibility',
      waiting:
        '{count, plural, one {One message waits} other {# messages wait}} about something that is not accessible.',
    },
    latest: 'Latest events',
    wholeLog: 'The whole log',
  },
  reader: {
    title:
      '{count, plural, =0 {No audits are decided yet.} one {One audit is decided.} other {# audits are decided.}}',
    lede: 'Here you read decided reports, plans and statistics.',
    reports: 'Decided audits',
    emptyTitle: 'No audits yet',
    emptyText: 'An audit comes here when it is decided.',
  },
} as const;
