import { ANYONE, action, type GuardedRoute, handler, page } from './guarded-route';

/** The ways to the actions across audits. */
export const boardRoutes: readonly GuardedRoute[] = [
  page('GET /t/[slug]/actions', { may: ANYONE, holds: ({ decidedAuditId }) => decidedAuditId }),
  handler('GET /api/t/[slug]/actions/xlsx', { may: ANYONE, holds: () => 'xl/worksheets/sheet1.xml' }),
  action('assignActionsAction (app/t/[slug]/actions/actions.ts)', {
    may: ['auditor', 'unitManager', 'admin'],
    from: '/t/[slug]/actions',
    args: ({ lateActionId: actionId }) => [{ rows: [{ actionId, revision: 0 }], assigneeId: null }],
  }),
];
