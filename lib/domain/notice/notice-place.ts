import type { NoticeKind } from './notice';

/** What a notice is about. */
type About = {
  readonly kind: NoticeKind;
  readonly auditId: string;
  readonly unitId: string;
  readonly actionId: string | null;
};

const pageOf: Partial<Record<NoticeKind, string>> = {
  factReviewAsked: '/fact-review',
  factReviewDue: '/fact-review',
  factReviewFinished: '/fact-review',
  factReviewEnded: '/fact-review',
  factCommentsAnswered: '/fact-review',
  auditDecided: '/report',
  auditClosed: '/report',
};

/** What only the unit does there; the auditors follow it on the page of the audit. */
const unitsPageOf: Partial<Record<NoticeKind, string>> = {
  selfAssessmentAsked: '/self-assessment',
  selfAssessmentDue: '/self-assessment',
};

/** Where a notice leads whoever manages the given units: below the tenant's address. */
export function noticePlace({ kind, auditId, unitId, actionId }: About, unitIds: readonly string[]): string {
  const audit = `/audits/${auditId}`;
  if (actionId !== null) return `${audit}/actions/${actionId}`;
  const ownPage = unitIds.includes(unitId) ? unitsPageOf[kind] : undefined;
  return audit + (ownPage ?? pageOf[kind] ?? '');
}
