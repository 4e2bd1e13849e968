import { actionPath, type OutsideOrigin, originPath } from '../action-origin';
import type { AuditNoticeKind, IndicatorNoticeKind, OrganisationNoticeKind } from './notice';

/** What a notice is about. */
type About =
  | {
      readonly kind: AuditNoticeKind;
      readonly audit: {
        readonly auditId: string;
        readonly unitId: string;
        readonly actionId: string | null;
      };
    }
  | {
      readonly kind: AuditNoticeKind;
      readonly audit: null;
      readonly action: { readonly actionId: string; readonly origin: OutsideOrigin };
    }
  | { readonly kind: OrganisationNoticeKind; readonly audit: null }
  | {
      readonly kind: IndicatorNoticeKind;
      readonly audit: null;
      readonly indicator: { readonly planId: string; readonly indicatorId: string };
    };

const organisationPageOf: Readonly<Record<OrganisationNoticeKind, string>> = {
  sealEndsSoon: '/settings/seal',
  sealEnded: '/settings/seal',
  accessibilityTold: '/accessibility',
};

const pageOf: Partial<Record<AuditNoticeKind, string>> = {
  factReviewAsked: '/fact-review',
  factReviewDue: '/fact-review',
  factReviewFinished: '/fact-review',
  factReviewEnded: '/fact-review',
  factCommentsAnswered: '/fact-review',
  auditDecided: '/report',
  auditClosed: '/report',
};

/** What only the unit does there; the auditors follow it on the page of the audit. */
const unitsPageOf: Partial<Record<AuditNoticeKind, string>> = {
  selfAssessmentAsked: '/self-assessment',
  selfAssessmentDue: '/self-assessment',
};

/** Below the plan: of several indicators it is the plan itself. */
function placeOfIndicator(kind: IndicatorNoticeKind, planId: string, indicatorId: string): string {
  const plan = `/plan/${planId}`;
  if (kind === 'madeResponsibleForSeveral') return plan;
  const indicator = `${plan}/indicators/${indicatorId}`;
  return kind === 'madeResponsible' ? indicator : `${indicator}/measure`;
}

/** Where a notice leads whoever manages the given units: below the tenant's address. */
export function noticePlace(notice: About, unitIds: readonly string[]): string {
  if ('indicator' in notice) {
    const { planId, indicatorId } = notice.indicator;
    return placeOfIndicator(notice.kind, planId, indicatorId);
  }
  if ('action' in notice) {
    const { origin, actionId } = notice.action;
    return notice.kind === 'riskActionsDone' ? originPath(origin) : actionPath(origin, actionId);
  }
  if (notice.audit === null) return organisationPageOf[notice.kind];
  const { kind } = notice;
  const { auditId, unitId, actionId } = notice.audit;
  const audit = `/audits/${auditId}`;
  if (actionId !== null) return `${audit}/actions/${actionId}`;
  const ownPage = unitIds.includes(unitId) ? unitsPageOf[kind] : undefined;
  return audit + (ownPage ?? pageOf[kind] ?? '');
}
