/** What a person is told of in an audit, in the order of its life, and with an action also where it belongs to none. The words for each stand in `lib/text`. */
export const auditNoticeKinds = [
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
  'riskActionsDone',
  'reminder',
] as const;
export type AuditNoticeKind = (typeof auditNoticeKinds)[number];

/** What whoever keeps the organisation is told of it. */
export const organisationNoticeKinds = ['sealEndsSoon', 'sealEnded', 'accessibilityTold'] as const;
export type OrganisationNoticeKind = (typeof organisationNoticeKinds)[number];

/** What whoever measures an indicator of a plan is told of it, or of it and others that were chosen for at once. */
export const indicatorNoticeKinds = [
  'measuringSoon',
  'measuringLate',
  'madeResponsible',
  'madeResponsibleForSeveral',
] as const;
export type IndicatorNoticeKind = (typeof indicatorNoticeKinds)[number];

/** Everything that a person is told of. */
export type NoticeKind = AuditNoticeKind | OrganisationNoticeKind | IndicatorNoticeKind;

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
  riskActionsDone: 'actions',
  selfAssessmentDue: 'dueDates',
  factReviewDue: 'dueDates',
  actionDueSoon: 'dueDates',
  actionDueToday: 'dueDates',
  actionOverdue: 'dueDates',
  reminder: 'dueDates',
  measuringSoon: 'dueDates',
  measuringLate: 'dueDates',
  madeResponsible: 'dueDates',
  madeResponsibleForSeveral: 'dueDates',
  actionEscalated: 'escalations',
  sealEndsSoon: 'dueDates',
  sealEnded: 'escalations',
  // Whoever cannot use the service waits for an answer.
  accessibilityTold: 'escalations',
};

/** The group that a kind belongs to. */
export const groupOf = (kind: NoticeKind): NoticeGroup => notOfAudits[kind] ?? 'audits';
