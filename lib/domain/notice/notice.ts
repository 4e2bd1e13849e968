/** Everything that a person is told of, in the order of an audit's life. The words for each stand in `lib/text`. */
export const noticeKinds = [
  'selfAssessmentAsked',
  'selfAssessmentDue',
  'selfAssessmentSent',
  'factReviewAsked',
  'factReviewDue',
  'factReviewFinished',
  'factReviewEnded',
  'factCommentsAnswered',
  'approvalAsked',
  'approvalGiven',
  'approvalReturned',
  'auditDecided',
  'auditReopened',
  'auditCancelled',
  'auditClosed',
  'handedOver',
  'actionMessage',
  'actionReported',
  'actionReportUndone',
  'actionReturned',
  'actionVerified',
  'actionCarriedOver',
  'actionAssigned',
  'laterDateAsked',
  'laterDateGranted',
  'laterDateDeclined',
  'actionDueSoon',
  'actionDueToday',
  'actionOverdue',
  'actionEscalated',
  'allActionsDone',
  'reminder',
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** The kinds in the groups that a person chooses for: by mail at once, or gathered once a day. */
export const noticeGroups = ['audits', 'actions', 'dueDates', 'escalations'] as const;
export type NoticeGroup = (typeof noticeGroups)[number];

const notOfAudits: Partial<Record<NoticeKind, NoticeGroup>> = {
  actionMessage: 'actions',
  actionReported: 'actions',
  actionReportUndone: 'actions',
  actionReturned: 'actions',
  actionVerified: 'actions',
  actionCarriedOver: 'actions',
  actionAssigned: 'actions',
  laterDateAsked: 'actions',
  laterDateGranted: 'actions',
  laterDateDeclined: 'actions',
  allActionsDone: 'actions',
  selfAssessmentDue: 'dueDates',
  factReviewDue: 'dueDates',
  actionDueSoon: 'dueDates',
  actionDueToday: 'dueDates',
  actionOverdue: 'dueDates',
  reminder: 'dueDates',
  actionEscalated: 'escalations',
};

/** The group that a kind belongs to. */
export const groupOf = (kind: NoticeKind): NoticeGroup => notOfAudits[kind] ?? 'audits';
