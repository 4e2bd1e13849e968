import { v7 } from 'uuid';
import { action, type GuardedRoute, page } from './guarded-route';
import { type SiteTenant, withActionInForce } from './site-tenant';

const ACTION_PAGE = '/t/[slug]/audits/[auditId]/actions/[actionId]';
const FILE = 'app/t/[slug]/remedy-actions.ts';

const atOnce = `deadline = '{"deadline":{"kind":"immediate"},"words":"snarast"}'`;
const later = { deadline: { kind: 'nextAudit', year: 2099 }, words: 'inför uppföljningen 2099' };
const wished = `${atOnce}, wished = '${JSON.stringify(later)}'`;

type Way = Pick<GuardedRoute, 'may' | 'prepare'> & { args: (tenant: SiteTenant) => readonly unknown[] };

const ways: Readonly<Record<string, Way>> = {
  moveActionAction: {
    may: ['unitManager'],
    prepare: withActionInForce(),
    args: () => [1, { step: 'report', text: null }],
  },
  sendActionMessageAction: {
    may: ['auditor', 'unitManager'],
    prepare: withActionInForce(),
    args: () => [v7(), 'Vi har börjat.'],
  },
  askForLaterDateAction: {
    may: ['unitManager'],
    prepare: withActionInForce(atOnce),
    args: () => [1, { deadline: later, why: 'Systemet dröjer.' }],
  },
  answerLaterDateAction: {
    may: ['auditor'],
    prepare: withActionInForce(wished),
    args: () => [1, { answer: 'grant', deadline: later, motive: null }],
  },
};

/** The page of an action that has been decided on, and what is done there. */
export const remedyRoutes: readonly GuardedRoute[] = [
  page(`GET ${ACTION_PAGE}`, {
    may: ['auditor', 'unitManager', 'admin'],
    on: (tenant) => ({ ...tenant, auditId: tenant.decidedAuditId, actionId: tenant.decidedActionId }),
    holds: ({ decidedActionId }) => decidedActionId,
  }),
  ...Object.entries(ways).map(([name, { args, ...rest }]) =>
    action(`${name} (${FILE})`, {
      ...rest,
      from: ACTION_PAGE,
      args: (tenant) => [{ auditId: tenant.auditId, actionId: tenant.actionId }, ...args(tenant)],
    }),
  ),
];
