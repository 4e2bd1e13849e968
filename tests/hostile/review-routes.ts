import { v7 } from 'uuid';
import { asOwner } from '../support/site';
import { action, type GuardedRoute, handler, page } from './guarded-route';
import { makeAudit } from './site-audits';
import { type SiteTenant, withDraft, withPlannedAudit } from './site-tenant';

const FACT_REVIEW = '/t/[slug]/audits/[auditId]/fact-review';

/** The tenant with one more audit, whose draft its unit reviews; the round has the id of the audit. */
async function withReview(tenant: SiteTenant): Promise<SiteTenant> {
  const { slug, unitId, auditorId } = tenant;
  return asOwner(async (client) => {
    const auditId = await makeAudit(client, slug, { unitId, status: 'drafting' });
    const choices = { selfAssessment: false, factReview: true, approval: false };
    await client.query(`UPDATE audit SET choices = $2, status = 'factReview' WHERE id = $1`, [
      auditId,
      choices,
    ]);
    await client.query(
      `INSERT INTO fact_review (tenant_id, id, audit_id, round, reply_by, judgement, asked_by, asked_at)
       SELECT tenant_id, id, id, 1, current_date + 7, 'compliant', $2, now() FROM audit WHERE id = $1`,
      [auditId, auditorId],
    );
    return { ...tenant, auditId };
  });
}

const aComment = () => ({
  mutationId: v7(),
  base: 0,
  target: 'judgement',
  field: 'said',
  value: { agrees: true },
});

const ofAuditor = { may: ['auditor'], prepare: withDraft, from: FACT_REVIEW } as const;

const SELF_ASSESSMENT = '/t/[slug]/audits/[auditId]/self-assessment';

/** The tenant with one more audit, whose unit is asked to answer the form itself. */
async function withSelfAssessment(tenant: SiteTenant): Promise<SiteTenant> {
  const { slug, unitId, auditorId } = tenant;
  return asOwner(async (client) => {
    const auditId = await makeAudit(client, slug, { unitId, status: 'planned' });
    const choices = { selfAssessment: true, factReview: false, approval: false };
    await client.query(`UPDATE audit SET choices = $2, status = 'selfAssessment' WHERE id = $1`, [
      auditId,
      choices,
    ]);
    await client.query(
      `INSERT INTO self_assessment (tenant_id, audit_id, reply_by, asked_by, asked_at)
       SELECT tenant_id, id, current_date + 7, $2, now() FROM audit WHERE id = $1`,
      [auditId, auditorId],
    );
    return { ...tenant, auditId };
  });
}

/** The ways to the self-assessment: the unit's, and the auditor's who asks for it and reads it. */
const selfAssessmentRoutes: readonly GuardedRoute[] = [
  page(`GET ${SELF_ASSESSMENT}`, {
    may: ['auditor', 'unitManager'],
    prepare: withSelfAssessment,
    holds: ({ auditId }) => auditId,
  }),
  handler('GET /api/t/[slug]/audits/[auditId]/self-assessment', {
    may: ['auditor', 'unitManager'],
    prepare: withSelfAssessment,
    holds: ({ auditId }) => auditId,
  }),
  handler('PUT /api/t/[slug]/audits/[auditId]/self-assessment', {
    may: ['unitManager'],
    prepare: withSelfAssessment,
    body: ({ managerId, target }) => ({
      device: v7(),
      userId: managerId,
      changes: [{ mutationId: v7(), base: 0, target, field: 'comment', value: 'Så gör vi.' }],
    }),
    holds: () => 'saved',
  }),
  action('askForSelfAssessmentAction (app/t/[slug]/audits/[auditId]/self-assessment/actions.ts)', {
    may: ['auditor', 'admin'],
    prepare: withPlannedAudit,
    from: '/t/[slug]/audits/[auditId]',
    args: ({ auditId }) => [auditId, '2099-01-31'],
    answers: 'not-now',
  }),
  action('sendSelfAssessmentAction (app/t/[slug]/audits/[auditId]/self-assessment/actions.ts)', {
    may: ['unitManager'],
    prepare: withSelfAssessment,
    from: '/t/[slug]/audits/[auditId]',
    args: ({ auditId }) => [auditId],
  }),
];

/** The ways to what a unit is asked for: its self-assessment, and its review of the draft. */
export const reviewRoutes: readonly GuardedRoute[] = [
  ...selfAssessmentRoutes,
  page(`GET ${FACT_REVIEW}`, {
    may: ['auditor', 'unitManager'],
    prepare: withReview,
    holds: ({ auditId }) => auditId,
  }),
  handler('PUT /api/t/[slug]/audits/[auditId]/fact-comments', {
    may: ['unitManager'],
    prepare: withReview,
    query: ({ auditId }) => `?review=${auditId}`,
    body: ({ managerId }) => ({ device: v7(), userId: managerId, changes: [aComment()] }),
    holds: () => 'saved',
  }),
  action('finishFactReviewAction (app/t/[slug]/audits/[auditId]/fact-review/actions.ts)', {
    may: ['unitManager'],
    prepare: withReview,
    from: FACT_REVIEW,
    args: ({ auditId }) => [auditId],
  }),
  action('sendToFactReviewAction (app/t/[slug]/audits/[auditId]/fact-review/actions.ts)', {
    ...ofAuditor,
    args: ({ auditId }) => [auditId, '2099-01-31'],
    answers: 'not-now',
  }),
  action('endFactReviewAction (app/t/[slug]/audits/[auditId]/fact-review/actions.ts)', {
    ...ofAuditor,
    args: ({ auditId }) => [auditId],
    answers: 'not-now',
  }),
  action('replyToFactCommentAction (app/t/[slug]/audits/[auditId]/fact-review/actions.ts)', {
    ...ofAuditor,
    args: ({ auditId }) => [auditId, v7(), { kind: 'changed' }],
    answers: 'unknown-comment',
  }),
  action('showFactCommentsAction (app/t/[slug]/audits/[auditId]/fact-review/actions.ts)', {
    ...ofAuditor,
    args: ({ auditId }) => [auditId, 1, false],
  }),
];
