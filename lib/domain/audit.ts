import type { PlainDate } from './plain-date';

/** In the order of an audit's life; `cancelled` may come instead of all that follows, up to the decision. */
export const auditStatuses = [
  'planned',
  'selfAssessment',
  'fieldwork',
  'drafting',
  'factReview',
  'approval',
  'decided',
  'closed',
  'cancelled',
] as const;
export type AuditStatus = (typeof auditStatuses)[number];

/**
 * In which statuses each part of an audit may be written. What a decision rests on is locked by the decision, and
 * lies still while others read it: in fact review, and while it awaits approval. Deficiencies and actions may be
 * decided on site already.
 */
export const writableIn = {
  basicFacts: ['planned', 'selfAssessment', 'fieldwork', 'drafting'],
  /** Which sections of the form it takes up. */
  sections: ['planned', 'selfAssessment', 'fieldwork'],
  /** Which version of its template it follows: until the draft lies still while others read it. */
  version: ['planned', 'selfAssessment', 'fieldwork', 'drafting'],
  selfAssessment: ['selfAssessment'],
  findings: ['fieldwork', 'drafting'],
  deficiencyDecisions: ['fieldwork', 'drafting'],
  actionContent: ['fieldwork', 'drafting'],
  /** The summary, the auditor's choice of alternative, and the comment on it. */
  judgement: ['drafting'],
  factComments: ['factReview'],
  factReplies: ['drafting'],
  approvals: ['approval'],
  /** What the unit and the auditors say about an action to each other. */
  actionThread: ['decided'],
  closingJudgement: ['decided'],
  /** Files on an item, from those who audit. */
  itemEvidence: ['fieldwork', 'drafting'],
  /** Files on an item, from the unit: beside its own answers, and beside its comments on the draft. */
  unitEvidence: ['selfAssessment', 'factReview'],
  actionEvidence: ['decided'],
} as const satisfies Record<string, readonly AuditStatus[]>;
export type AuditPart = keyof typeof writableIn;

/** Whether a part may be written in a status. Who may write it is a question of access. */
export function isWritable(part: AuditPart, status: AuditStatus): boolean {
  const statuses: readonly AuditStatus[] = writableIn[part];
  return statuses.includes(status);
}

/** Whether the decision has been made: then what it rests on is frozen. */
export const isDecided = (status: AuditStatus): boolean => status === 'decided' || status === 'closed';

/** The day that the judgement looks at: the decision date up to the decision, the real day afterwards. */
export function judgementDay(status: AuditStatus, decisionDate: PlainDate, today: PlainDate): PlainDate {
  return isDecided(status) ? today : decisionDate;
}
