import { v7 } from 'uuid';
import { accessibilityRoutes } from './accessibility-routes';
import { boardRoutes } from './board-routes';
import { caseReviewRoutes } from './case-review-routes';
import { cycleRoutes } from './cycle-routes';
import { documentRoutes } from './document-routes';
import { evidenceRoutes } from './evidence-routes';
import { ANYONE, action, type GuardedRoute, handler, page } from './guarded-route';
import { logRoutes } from './log-routes';
import { lookRoutes } from './look-routes';
import { noticeRoutes } from './notice-routes';
import type { OpenRoute } from './open-route';
import { linkRoutes, peopleRoutes } from './people-routes';
import { planRoutes } from './plan-routes';
import { remedyRoutes } from './remedy-routes';
import { retentionRoutes } from './retention-routes';
import { reviewRoutes } from './review-routes';
import { riskRoutes } from './risk-routes';
import { accountRoutes, signOnRoutes } from './sign-on-routes';
import { FACTS } from './site-audits';
import { actionRequest } from './site-request';
import { type SiteTenant, withDraft, withPlannedAudit, withWrongWords } from './site-tenant';
import { templateRoutes } from './template-routes';
import { unitRoutes } from './unit-routes';

const AUDIT_PAGE = '/t/[slug]/audits/[auditId]';

const CONTENT = {
  text: 'Skriv en rutin till.',
  links: [],
  critical: false,
  responsible: 'unit',
  deadline: null,
  followUp: null,
};

/** The tenant with its decided audit in the place of the one that is under way. */
const decided = (tenant: SiteTenant): SiteTenant => ({ ...tenant, auditId: tenant.decidedAuditId });

/** Every page, route handler and server action that belongs to a tenant. A new one is refused until it stands here. */
export const guardedRoutes: readonly GuardedRoute[] = [
  page('GET /t/[slug]', { may: ANYONE, holds: ({ name }) => name }),
  page('GET /t/[slug]/results', { may: ANYONE, holds: ({ concept }) => concept }),
  page('GET /t/[slug]/results/[concept]', { may: ANYONE, holds: ({ decidedAuditId }) => decidedAuditId }),
  handler('GET /api/t/[slug]/results/xlsx', { may: ANYONE, holds: () => 'xl/worksheets/sheet1.xml' }),
  ...documentRoutes,
  ...planRoutes,
  ...caseReviewRoutes,
  page('GET /t/[slug]/units', { may: ANYONE, holds: ({ unitName }) => unitName }),
  page('GET /t/[slug]/units/[unitId]', {
    may: ANYONE,
    holds: ({ unitName }) => unitName,
    onlyOwnUnit: ['unitManager'],
  }),
  page('GET /t/[slug]/units/new', { may: ['admin'], holds: ({ providerId }) => providerId }),
  action('registerUnitAction (app/t/[slug]/units/actions.ts)', {
    may: ['admin'],
    from: '/t/[slug]/units/new',
    args: (tenant) => [newUnit(tenant)],
  }),
  ...lookRoutes,
  ...unitRoutes,
  ...templateRoutes,
  ...cycleRoutes,
  ...evidenceRoutes,
  ...reviewRoutes,
  ...boardRoutes,
  ...noticeRoutes,
  ...signOnRoutes,
  ...peopleRoutes,
  ...accessibilityRoutes,
  ...retentionRoutes,
  ...riskRoutes,
  page('GET /t/[slug]/audits', { may: ANYONE, holds: ({ decidedAuditId }) => decidedAuditId }),
  page('GET /t/[slug]/audits/year', { may: ANYONE, holds: ({ unitId }) => unitId }),
  handler('GET /api/t/[slug]/audits/year/xlsx', { may: ANYONE, holds: () => 'xl/worksheets/sheet1.xml' }),
  page('GET /t/[slug]/audits/new', { may: ['auditor', 'admin'], holds: ({ versionId }) => versionId }),
  page('GET /t/[slug]/audits/[auditId]', {
    may: ['auditor', 'unitManager', 'admin'],
    holds: () => FACTS.unitName,
    onlyOwnUnit: ['unitManager'],
  }),
  page('GET /t/[slug]/audits/[auditId]/report', {
    may: ANYONE,
    on: decided,
    holds: ({ reportId }) => reportId,
  }),
  handler('GET /api/t/[slug]/reports/[reportId]', {
    may: ANYONE,
    holds: ({ decidedAuditId }) => decidedAuditId,
  }),
  action('planAuditAction (app/t/[slug]/audits/actions.ts)', {
    may: ['auditor', 'admin'],
    from: AUDIT_PAGE,
    args: ({ unitId, versionId, auditorId }) => [
      { unitId, versionId, auditorIds: [auditorId], visitDate: null },
    ],
  }),
  action('editAuditAction (app/t/[slug]/audits/actions.ts)', {
    may: ['auditor', 'admin'],
    prepare: withPlannedAudit,
    from: AUDIT_PAGE,
    args: ({ auditId, auditorId }) => [
      { auditId, revision: 1, facts: FACTS, visitDate: null, registryNumber: null, auditorIds: [auditorId] },
    ],
  }),
  action('takeAuditStepAction (app/t/[slug]/audits/actions.ts)', {
    may: ['auditor', 'admin'],
    prepare: withPlannedAudit,
    from: AUDIT_PAGE,
    args: ({ auditId }) => [auditId, 'cancel', 'Enheten läggs ned.'],
  }),
  page('GET /t/[slug]/audits/[auditId]/move', {
    may: ['auditor', 'admin'],
    holds: () => FACTS.unitName,
  }),
  action('moveAuditAction (app/t/[slug]/audits/[auditId]/move/actions.ts)', {
    may: ['auditor', 'admin'],
    from: `${AUDIT_PAGE}/move`,
    args: ({ auditId, versionId }) => [auditId, versionId, 1],
    answers: 'same-version',
  }),
  action('undoAuditMoveAction (app/t/[slug]/audits/[auditId]/move/actions.ts)', {
    may: ['auditor', 'admin'],
    from: `${AUDIT_PAGE}/move`,
    args: ({ auditId }) => [auditId, 1],
    answers: 'worked-on-since',
  }),
  page('GET /t/[slug]/audits/[auditId]/checklist', { may: ['auditor'], holds: ({ auditId }) => auditId }),
  page('GET /t/[slug]/audits/[auditId]/judgement', { may: ['auditor'], holds: () => FACTS.unitName }),
  ...(
    [
      ['decideDeficiencyAction', ({ deficientItem }) => [deficientItem, 0, { kind: 'requireAction' }]],
      ['saveActionAction', ({ actionId }) => [{ actionId, revision: 1, content: CONTENT, remediedOn: null }]],
      ['withdrawActionAction', ({ actionId }) => [actionId, 1]],
      ['saveSummaryAction', () => [1, { summary: 'Kort.' }]],
      ['chooseJudgementAction', () => [1, { alternative: 'compliant', motive: null }]],
      ['setDecisionDateAction', () => [1, '2026-01-01', 'På papper.']],
      ['decideAuditAction', () => ['0'.repeat(64), { password: 'fel lösenord', code: '' }]],
    ] satisfies [string, (tenant: SiteTenant) => readonly unknown[]][]
  ).map(([name, args]) =>
    action(`${name} (app/t/[slug]/audits/[auditId]/judgement/actions.ts)`, {
      may: ['auditor'],
      prepare: withDraft,
      from: `${AUDIT_PAGE}/judgement`,
      args: (tenant) => [tenant.auditId, ...args(tenant)],
    }),
  ),
  ...remedyRoutes,
  ...logRoutes,
  handler('GET /api/t/[slug]/audits/[auditId]/bundle', { may: ['auditor'], holds: ({ auditId }) => auditId }),
  handler('GET /api/t/[slug]/audits/[auditId]/history', {
    may: ['auditor'],
    query: ({ target }) => `?target=${target}`,
    holds: () => 'entries',
  }),
  page('GET /t/[slug]/audits/[auditId]/corrections', { may: ['auditor'], holds: () => FACTS.unitName }),
  action('correctAuditAction (app/t/[slug]/audits/[auditId]/corrections/actions.ts)', {
    may: ['auditor'],
    prepare: withWrongWords,
    from: `${AUDIT_PAGE}/corrections`,
    args: ({ auditId }) => [auditId, ['history'], { words: '811228-9874', reason: 'Ett personnummer.' }],
  }),
  handler('POST /api/t/[slug]/audits/[auditId]/history/corrections', {
    may: ['auditor'],
    prepare: withWrongWords,
    body: ({ target }) => ({ target, words: '811228-9874', reason: 'Ett personnummer.' }),
    holds: () => 'corrections',
  }),
  handler('PUT /api/t/[slug]/audits/[auditId]/answers', {
    may: ['auditor'],
    body: ({ target, auditorId }) => ({ device: v7(), userId: auditorId, changes: [aComment(target)] }),
    holds: () => 'saved',
  }),
];

const aComment = (target: string) => ({
  mutationId: v7(),
  base: 0,
  target,
  field: 'comment',
  value: 'Sett på plats.',
});

const newUnit = ({ providerId, unitId }: SiteTenant) => ({
  name: 'Dagverksamheten Ängen',
  providerId,
  parentId: unitId,
  validFrom: '2026-01-01',
  address: null,
  phone: null,
  email: null,
  addressProtected: false,
});

export const openRoutes: readonly OpenRoute[] = [
  ...accountRoutes,
  ...linkRoutes,
  {
    of: 'GET /',
    open: 'it leads on: to the login page, or to the organisations of whoever asks',
    request: { method: 'GET', path: '/' },
    status: 307,
  },
  {
    of: 'GET /login',
    open: 'it is the way in',
    request: { method: 'GET', path: '/login' },
    status: 200,
  },
  {
    of: 'GET /accessibility',
    open: 'the accessibility statement is for everyone',
    request: { method: 'GET', path: '/accessibility' },
    status: 200,
  },
  {
    of: 'GET /t/[slug]/[...rest]',
    open: 'there is nothing there for anyone: who is not signed in is asked to sign in, as for any page of a tenant',
    request: { method: 'GET', path: '/t/demo/nothing-here' },
    status: 307,
  },
  {
    of: 'GET /v/[code]',
    open: 'whoever holds a report may verify it; a code that is none tells nothing',
    request: { method: 'GET', path: '/v/AAAAAAAAAAAAAAAAAAAAAAAAAA' },
    status: 200,
  },
  {
    of: 'GET /api/health',
    open: 'it is for whoever watches over the installation; tells of no tenant',
    request: { method: 'GET', path: '/api/health' },
    status: 200,
  },
  {
    of: 'GET /api/auth/[...nextauth]',
    open: 'it is the way in: who asks is told whether they are signed in',
    request: { method: 'GET', path: '/api/auth/session' },
    status: 200,
  },
  {
    of: 'POST /api/auth/[...nextauth]',
    open: 'it is the way in: without the token of the login page it leads nowhere',
    request: {
      method: 'POST',
      path: '/api/auth/callback/credentials',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'email=a&password=b',
    },
    status: 302,
  },
  {
    of: 'keepPreferenceAction (app/actions.ts)',
    open: 'language and colours lie in the browser and concern nobody else',
    request: actionRequest('keepPreferenceAction (app/actions.ts)', '/login', [
      { name: 'theme', value: 'dark' },
    ]),
    status: 200,
  },
  {
    of: 'signOutAction (app/actions.ts)',
    open: 'it ends the session that the caller’s own cookie names, if there is one',
    request: actionRequest('signOutAction (app/actions.ts)', '/login', ['here']),
    status: 200,
  },
];

/** Addresses that the framework makes by itself; they read nothing. */
export const FRAMEWORK_ADDRESSES: readonly string[] = ['/_global-error', '/_not-found', '/icon.svg'];
