import { action, type GuardedRoute, page } from './guarded-route';
import { FACTS } from './site-audits';
import { withDraft, withPlannedAudit } from './site-tenant';

const AUDIT_PAGE = '/t/[slug]/audits/[auditId]';
const NOBODY_HAS_READ = '0'.repeat(64);

/** An audit's life from the draft on: approved, handed over, closed, taken up again; and what the tenant has chosen. */
export const cycleRoutes: readonly GuardedRoute[] = [
  page('GET /t/[slug]/settings', { may: ['admin'], holds: () => 'factReviewDays' }),
  action('saveSettingsAction (app/t/[slug]/settings/actions.ts)', {
    may: ['admin'],
    from: '/t/[slug]/settings',
    args: () => [
      {
        revision: 1_000_000,
        choices: { selfAssessment: true, factReview: true, approval: true },
        factReviewDays: 7,
        selfAssessmentDays: 7,
        smallCountLimit: 5,
        auditRule: {
          intervalYears: 2,
          weakFrom: null,
          weakIntervalYears: 1,
          riskFrom: null,
          riskIntervalYears: 1,
          visitsAMonth: 2,
        },
        measuringReminderDays: 14,
      },
    ],
    answers: 'changed-meanwhile',
  }),
  action('handOverAuditAction (app/t/[slug]/audits/actions.ts)', {
    may: ['auditor', 'admin'],
    prepare: withPlannedAudit,
    from: AUDIT_PAGE,
    args: ({ auditId, auditorId }) => [auditId, auditorId, auditorId],
    answers: 'incomplete',
  }),
  page(`GET ${AUDIT_PAGE}/approval`, { may: ['auditor', 'admin'], holds: () => FACTS.unitName }),
  action(`requestApprovalAction (app${AUDIT_PAGE}/approval/actions.ts)`, {
    may: ['auditor'],
    prepare: withDraft,
    from: `${AUDIT_PAGE}/judgement`,
    args: ({ auditId }) => [auditId, NOBODY_HAS_READ],
    answers: 'not-now',
  }),
  action(`approveAuditAction (app${AUDIT_PAGE}/approval/actions.ts)`, {
    may: ['auditor', 'admin'],
    prepare: withDraft,
    from: `${AUDIT_PAGE}/approval`,
    args: ({ auditId }) => [auditId, NOBODY_HAS_READ, { password: 'fel lösenord', code: '' }],
  }),
  page(`GET ${AUDIT_PAGE}/closing`, { may: ['auditor'], holds: () => FACTS.unitName }),
  action(`closeAuditAction (app${AUDIT_PAGE}/closing/actions.ts)`, {
    may: ['auditor'],
    prepare: withDraft,
    from: `${AUDIT_PAGE}/closing`,
    args: ({ auditId }) => [
      auditId,
      { seen: NOBODY_HAS_READ, choice: null, comment: null, login: { password: 'fel lösenord', code: '' } },
    ],
  }),
  page(`GET ${AUDIT_PAGE}/reopen`, { may: ['auditor'], holds: () => FACTS.unitName }),
  action(`reopenAuditAction (app${AUDIT_PAGE}/reopen/actions.ts)`, {
    may: ['auditor'],
    prepare: withDraft,
    from: `${AUDIT_PAGE}/reopen`,
    args: ({ auditId }) => [auditId, 'Fel i beslutet.'],
    answers: 'not-now',
  }),
];
