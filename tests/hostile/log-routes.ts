import { asOwner } from '../support/site';
import { ANYONE, action, type GuardedRoute, handler, page } from './guarded-route';
import { makeLogReview } from './site-log-review';
import type { SiteTenant } from './site-tenant';

/** The tenant with the review of one more month. */
async function withLogReview(tenant: SiteTenant): Promise<SiteTenant> {
  return { ...tenant, ...(await asOwner((client) => makeLogReview(client, tenant.slug))) };
}

const REVIEW = '/t/[slug]/log/review';
const REVIEW_ACTIONS = 'app/t/[slug]/log/review/actions.ts';

/** The ways to the log and to its review. */
export const logRoutes: readonly GuardedRoute[] = [
  page('GET /t/[slug]/log', { may: ['admin'], holds: () => 'name="kind"' }),
  page('GET /t/[slug]/log/mine', { may: ANYONE, holds: ({ slug }) => `/t/${slug}` }),
  handler('GET /api/t/[slug]/log/xlsx', { may: ['admin'], holds: () => 'xl/worksheets/sheet1.xml' }),
  page(`GET ${REVIEW}`, { may: ['admin'], holds: ({ logReviewId }) => logReviewId }),
  page(`GET ${REVIEW}/[logReviewId]`, { may: ['admin'], holds: () => '0'.repeat(16) }),
  action(`setLogReviewSizeAction (${REVIEW_ACTIONS})`, {
    may: ['admin'],
    from: REVIEW,
    args: () => [{ size: 20 }],
  }),
  action(`judgeLogEntryAction (${REVIEW_ACTIONS})`, {
    may: ['admin'],
    prepare: withLogReview,
    from: `${REVIEW}/[logReviewId]`,
    args: ({ logReviewId: reviewId, logEntryId: entryId }) => [
      { reviewId, entryId, verdict: 'right', note: null },
    ],
  }),
  action(`signLogReviewAction (${REVIEW_ACTIONS})`, {
    may: ['admin'],
    prepare: withLogReview,
    from: `${REVIEW}/[logReviewId]`,
    args: ({ logReviewId }) => [logReviewId],
    answers: 'unjudged',
  }),
];
