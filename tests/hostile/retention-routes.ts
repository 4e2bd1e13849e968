import { action, type GuardedRoute, handler, page } from './guarded-route';

const PAGE = '/t/[slug]/settings/retention';
const ACTIONS = `app${PAGE}/actions.ts`;
const WRONG = { password: 'fel lösenord', code: '' };
const RULE = { type: 'messages', years: 3, reference: 'KS § 12' };

/** The ways to what is kept for how long, and to what is disposed of. What asks for a password is heard with a wrong one. */
export const retentionRoutes: readonly GuardedRoute[] = [
  page(`GET ${PAGE}`, { may: ['admin'], holds: ({ disposalId }) => disposalId }),
  page(`GET ${PAGE}/[disposalId]`, { may: ['admin'], holds: ({ disposalSha256 }) => disposalSha256 }),
  handler('GET /api/t/[slug]/retention/xlsx', { may: ['admin'], holds: () => 'xl/worksheets/sheet2.xml' }),
  action(`setRetentionRuleAction (${ACTIONS})`, {
    may: ['admin'],
    from: PAGE,
    args: () => [{ rule: RULE, revision: 0, login: WRONG }],
  }),
  action(`proposeDisposalAction (${ACTIONS})`, {
    may: ['admin'],
    from: PAGE,
    args: () => [['messages']],
    answers: 'nothing-due',
  }),
  action(`approveDisposalAction (${ACTIONS})`, {
    may: ['admin'],
    from: `${PAGE}/[disposalId]`,
    args: ({ disposalId, disposalSha256 }) => [disposalId, disposalSha256, WRONG],
  }),
  action(`declineDisposalAction (${ACTIONS})`, {
    may: ['admin'],
    from: `${PAGE}/[disposalId]`,
    args: ({ disposalId }) => [disposalId, 'Inte nu.'],
    answers: 'answered',
  }),
  action(`withdrawDisposalAction (${ACTIONS})`, {
    may: ['admin'],
    from: `${PAGE}/[disposalId]`,
    args: ({ disposalId }) => [disposalId],
    answers: 'answered',
  }),
];
