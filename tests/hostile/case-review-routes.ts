import { v7 } from 'uuid';
import { action, type GuardedRoute, handler, page } from './guarded-route';
import { type SiteTenant, withCaseReview } from './site-tenant';

const REVIEWS = '/t/[slug]/case-reviews';
const ACTIONS = 'app/t/[slug]/case-reviews/actions.ts';

const setupOf = ({ auditorId, adminId }: SiteTenant) => ({
  from: '2000-01-01',
  to: '2000-12-31',
  sample: 'Vart tredje ärende.',
  caseCount: 3,
  splits: [],
  reviewerIds: [auditorId, adminId],
});

type Deed = readonly [name: string, args: (tenant: SiteTenant) => readonly unknown[], answers?: string];

const deeds: readonly Deed[] = [
  [
    'editCaseReviewAction',
    (tenant) => [{ reviewId: tenant.reviewId, revision: 1, setup: setupOf(tenant), takeAway: false }],
  ],
  ['setCaseRulesAction', ({ reviewId }) => [{ reviewId, revision: 1, rules: [] }]],
  ['finishCaseReviewAction', ({ reviewId }) => [{ reviewId, revision: 1, comment: null }], 'missing'],
  ['reopenCaseReviewAction', ({ reviewId }) => [{ reviewId, revision: 1, reason: 'Fel.' }], 'not-done'],
  ['discardCaseReviewAction', ({ reviewId }) => [{ reviewId, revision: 1 }]],
];

const may = ['auditor', 'admin'] as const;

/** Reviews of case files: their cases are for those who review. */
export const caseReviewRoutes: readonly GuardedRoute[] = [
  page(`GET ${REVIEWS}`, { may, holds: ({ reviewId }) => reviewId }),
  page(`GET ${REVIEWS}/new`, { may, holds: ({ caseVersionId }) => caseVersionId }),
  page(`GET ${REVIEWS}/[reviewId]`, { may, holds: ({ sample }) => sample }),
  handler('PUT /api/t/[slug]/case-reviews/[reviewId]/answers', {
    may: ['auditor'],
    body: ({ auditorId }) => ({
      device: v7(),
      userId: auditorId,
      changes: [{ mutationId: v7(), base: 0, target: '1', field: 'comment', value: 'Sett.' }],
    }),
    prepare: withCaseReview,
    holds: () => 'saved',
  }),
  action(`beginCaseReviewAction (${ACTIONS})`, {
    may,
    from: REVIEWS,
    args: (tenant) => [
      {
        lineageId: tenant.indicatorId,
        year: 2000,
        versionId: tenant.caseVersionId,
        unitId: null,
        setup: setupOf(tenant),
      },
    ],
  }),
  ...deeds.map(([name, args, answers]) =>
    action(`${name} (${ACTIONS})`, {
      may,
      prepare: withCaseReview,
      from: REVIEWS,
      args,
      ...(answers ? { answers } : {}),
    }),
  ),
];
