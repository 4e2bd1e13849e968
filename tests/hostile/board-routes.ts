import { ANYONE, action, type GuardedRoute, handler, page } from './guarded-route';
import { withPhrase } from './site-tenant';

const PHRASES = '/t/[slug]/settings/phrases';
const PHRASE_ACTIONS = 'app/t/[slug]/settings/phrases/actions.ts';

/** The ways to the actions across audits, and to the tenant's phrases. */
export const boardRoutes: readonly GuardedRoute[] = [
  page('GET /t/[slug]/actions', { may: ANYONE, holds: ({ decidedAuditId }) => decidedAuditId }),
  handler('GET /api/t/[slug]/actions/xlsx', { may: ANYONE, holds: () => 'xl/worksheets/sheet1.xml' }),
  action('assignActionsAction (app/t/[slug]/actions/actions.ts)', {
    may: ['auditor', 'unitManager', 'admin'],
    from: '/t/[slug]/actions',
    args: ({ lateActionId: actionId }) => [{ rows: [{ actionId, revision: 0 }], assigneeId: null }],
  }),
  action('remindActionsAction (app/t/[slug]/actions/actions.ts)', {
    may: ['auditor', 'admin'],
    from: '/t/[slug]/actions',
    args: ({ lateActionId }) => [[lateActionId]],
  }),
  page(`GET ${PHRASES}`, { may: ['admin'], holds: ({ phraseId }) => phraseId }),
  action(`savePhraseAction (${PHRASE_ACTIONS})`, {
    may: ['admin'],
    prepare: withPhrase,
    from: PHRASES,
    args: ({ phraseId }) => [{ phraseId, revision: 1, kind: 'action', text: 'Ny.' }],
  }),
  action(`movePhraseAction (${PHRASE_ACTIONS})`, {
    may: ['admin'],
    prepare: withPhrase,
    from: PHRASES,
    args: ({ phraseId }) => [phraseId, 'up'],
  }),
  action(`endPhraseAction (${PHRASE_ACTIONS})`, {
    may: ['admin'],
    prepare: withPhrase,
    from: PHRASES,
    args: ({ phraseId }) => [phraseId, 1, true],
  }),
];
