import { v4, v7 } from 'uuid';
import { type Role, roles } from '@/lib/domain/actor';
import { FACTS } from './site-audits';
import { actionRequest, addressFor, type SiteRequest } from './site-request';
import {
  aSource,
  type SiteTenant,
  withDraft,
  withFeedback,
  withOwnSource,
  withPlannedAudit,
  withTemplateDraft,
} from './site-tenant';

/** A way into one tenant. `may` is written by hand, not read from the access table. */
export type GuardedRoute = {
  /** As the list from the code names it. */
  readonly of: string;
  readonly may: readonly Role[];
  /** The request, with the ids of a tenant. */
  readonly request: (tenant: SiteTenant) => SiteRequest;
  /** What only the rightful answer holds; an action need only answer that it is done. */
  readonly holds?: (home: SiteTenant) => string;
  /** What the rightful answer is when it is not `ok`. */
  readonly answers?: string;
  /** Those of `may` who reach only what belongs to the unit that they manage. */
  readonly onlyOwnUnit?: readonly Role[];
  /** What a call uses up is made anew before each rightful one. */
  readonly prepare?: (home: SiteTenant) => Promise<SiteTenant>;
};

/** A way in for anyone. */
export type OpenRoute = {
  readonly of: string;
  /** Why nobody need sign in for it. */
  readonly open: string;
  readonly request: SiteRequest;
  /** What it answers to whoever is not signed in. */
  readonly status: number;
};

const ANYONE: readonly Role[] = roles;

type GuardedPage = Omit<GuardedRoute, 'of' | 'request'> & { on?: (tenant: SiteTenant) => SiteTenant };

function page(of: string, { on = (tenant) => tenant, ...rest }: GuardedPage): GuardedRoute {
  const pattern = of.replace('GET ', '');
  return { of, request: (tenant) => ({ method: 'GET', path: addressFor(pattern, on(tenant)) }), ...rest };
}

function handler(
  of: string,
  rest: Omit<GuardedRoute, 'of' | 'request'> & {
    query?: (tenant: SiteTenant) => string;
    body?: (tenant: SiteTenant) => unknown;
  },
): GuardedRoute {
  const [method = '', pattern = ''] = of.split(' ');
  const { query, body, ...known } = rest;
  const request = (tenant: SiteTenant): SiteRequest => ({
    method,
    path: addressFor(pattern, tenant) + (query?.(tenant) ?? ''),
    ...(body && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body(tenant)) }),
  });
  return { of, request, ...known };
}

type GuardedAction = Omit<GuardedRoute, 'of' | 'request'> & {
  /** A page that the action is called from. */
  from: string;
  /** What comes after the tenant's slug. */
  args: (tenant: SiteTenant) => readonly unknown[];
};

function action(of: string, { from, args, ...rest }: GuardedAction): GuardedRoute {
  const request = (tenant: SiteTenant): SiteRequest =>
    actionRequest(of, addressFor(from, tenant), [tenant.slug, ...args(tenant)]);
  return { of, request, ...rest };
}

const AUDIT_PAGE = '/t/[slug]/audits/[auditId]';
const DRAFT_PAGE = '/t/[slug]/templates/[templateId]/drafts/[draftId]';

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

/** The files that a template is taken out as, each with what only such a file holds. */
const templateFiles = [
  ['json', '"format": 1'],
  ['xlsx', 'xl/worksheets/sheet1.xml'],
  ['form', '%PDF-1.7'],
] as const;

/** Every page, route handler and server action that belongs to a tenant. A new one is refused until it stands here. */
export const guardedRoutes: readonly GuardedRoute[] = [
  page('GET /t/[slug]', { may: ANYONE, holds: ({ name }) => name }),
  page('GET /t/[slug]/results', { may: ANYONE, holds: ({ concept }) => concept }),
  page('GET /t/[slug]/results/[concept]', { may: ANYONE, holds: ({ decidedAuditId }) => decidedAuditId }),
  handler('GET /api/t/[slug]/results/xlsx', { may: ANYONE, holds: () => 'xl/worksheets/sheet1.xml' }),
  page('GET /t/[slug]/log', { may: ['admin'], holds: () => '<time dateTime="' }),
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
  page('GET /t/[slug]/templates/sources', { may: ANYONE, holds: () => 'SFS 2025:400' }),
  page('GET /t/[slug]/templates/sources/new', { may: ['admin'], holds: () => 'sosfs-2011-9' }),
  page('GET /t/[slug]/templates/sources/[sourceKey]', {
    may: ['admin'],
    holds: ({ sourceKey }) => sourceKey,
  }),
  action('saveOwnSourceAction (app/t/[slug]/templates/sources/actions.ts)', {
    may: ['admin'],
    prepare: withOwnSource,
    from: '/t/[slug]/templates/sources/new',
    args: ({ sourceKey }) => [{ revision: 1, source: aSource(sourceKey) }],
  }),
  action('endOwnSourceAction (app/t/[slug]/templates/sources/actions.ts)', {
    may: ['admin'],
    prepare: withOwnSource,
    from: '/t/[slug]/templates/sources/new',
    args: ({ sourceKey }) => [sourceKey, 1],
  }),
  page('GET /t/[slug]/audits', { may: ANYONE, holds: ({ decidedAuditId }) => decidedAuditId }),
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
      ['decideAuditAction', () => ['0'.repeat(64), 'fel lösenord']],
    ] satisfies [string, (tenant: SiteTenant) => readonly unknown[]][]
  ).map(([name, args]) =>
    action(`${name} (app/t/[slug]/audits/[auditId]/judgement/actions.ts)`, {
      may: ['auditor'],
      prepare: withDraft,
      from: `${AUDIT_PAGE}/judgement`,
      args: (tenant) => [tenant.auditId, ...args(tenant)],
    }),
  ),
  page('GET /t/[slug]/templates/[templateId]/drafts/[draftId]', {
    may: ['admin'],
    holds: ({ draftId }) => draftId,
  }),
  action('publishDraftAction (app/t/[slug]/templates/[templateId]/drafts/actions.ts)', {
    may: ['admin'],
    // Nobody has seen so many changes: whoever may publish is told so, and nobody else.
    answers: 'changed-meanwhile',
    from: DRAFT_PAGE,
    args: ({ templateId, draftId }) => [
      { templateId, draftId, revision: 1_000_000, newest: 1, releaseNote: 'Nytt.' },
    ],
  }),
  action('discardDraftAction (app/t/[slug]/templates/[templateId]/drafts/actions.ts)', {
    may: ['admin'],
    prepare: withTemplateDraft,
    from: DRAFT_PAGE,
    args: ({ templateId, draftId }) => [{ templateId, draftId }],
  }),
  page('GET /t/[slug]/templates', { may: ANYONE, holds: ({ templateId }) => templateId }),
  page('GET /t/[slug]/templates/[templateId]', { may: ANYONE, holds: ({ versionId }) => versionId }),
  page('GET /t/[slug]/templates/[templateId]/versions/[versionId]', {
    may: ANYONE,
    holds: ({ templateId }) => templateId,
  }),
  page('GET /t/[slug]/templates/[templateId]/compare', { may: ANYONE, holds: ({ versionId }) => versionId }),
  action('adoptTemplateAction (app/t/[slug]/templates/actions.ts)', {
    may: ['admin'],
    // The demo tenants have them all: whoever may add one is told so, and nobody else.
    answers: 'already-there',
    from: '/t/[slug]/templates',
    args: () => [{ name: 'rvc' }],
  }),
  action('beginDraftAction (app/t/[slug]/templates/actions.ts)', {
    may: ['admin'],
    from: '/t/[slug]/templates/[templateId]',
    args: ({ versionId }) => [{ versionId }],
  }),
  page('GET /t/[slug]/templates/[templateId]/feedback', {
    may: ['admin'],
    holds: ({ feedbackText }) => feedbackText,
  }),
  handler('GET /api/t/[slug]/templates/[templateId]/feedback', {
    may: ['admin'],
    holds: ({ feedbackText }) => feedbackText,
  }),
  handler('PUT /api/t/[slug]/feedback/[feedbackId]', {
    may: ['auditor', 'unitManager'],
    onlyOwnUnit: ['unitManager'],
    prepare: async (tenant) => ({ ...tenant, feedbackId: v7() }),
    body: ({ auditId, target }) => ({ place: { auditId }, target, kind: 'unclear', text: 'Otydligt.' }),
    holds: () => 'done',
  }),
  handler('PATCH /api/t/[slug]/feedback/[feedbackId]', {
    may: ['admin'],
    prepare: withFeedback,
    body: () => ({ step: 'answer', revision: 1, text: 'Vi ser på det.' }),
    holds: () => 'done',
  }),
  handler('GET /api/t/[slug]/templates/[templateId]/drafts/[draftId]/bundle', {
    may: ['admin'],
    holds: ({ draftId }) => draftId,
  }),
  handler('GET /api/t/[slug]/templates/[templateId]/drafts/[draftId]/simulation', {
    may: ['admin'],
    holds: () => '"kind":"simulated"',
  }),
  handler('GET /api/t/[slug]/templates/[templateId]/drafts/[draftId]/changes', {
    may: ['admin'],
    query: () => '?since=-1',
    holds: () => 'fields',
  }),
  handler('PUT /api/t/[slug]/templates/[templateId]/drafts/[draftId]/changes', {
    may: ['admin'],
    body: ({ adminId }) => ({ device: v7(), userId: adminId, changes: [aNode()] }),
    holds: () => 'saved',
  }),
  ...templateFiles.map(([format, holds]) =>
    handler(`GET /api/t/[slug]/templates/[templateId]/versions/[versionId]/${format}`, {
      may: ANYONE,
      holds: () => holds,
    }),
  ),
  ...templateFiles.map(([format, holds]) =>
    handler(`GET /api/t/[slug]/templates/[templateId]/drafts/[draftId]/${format}`, {
      may: ['admin'],
      prepare: withTemplateDraft,
      holds: () => holds,
    }),
  ),
  page('GET /t/[slug]/templates/[templateId]/import', {
    may: ['admin'],
    holds: ({ versionId }) => versionId,
  }),
  handler('POST /api/t/[slug]/templates/[templateId]/import', {
    may: ['admin'],
    body: ({ templateFile }) => JSON.parse(templateFile),
    holds: ({ templateSha256 }) => templateSha256,
  }),
  handler('POST /api/t/[slug]/templates/[templateId]/import/draft', {
    may: ['admin'],
    query: ({ templateSha256 }) => `?seen=${templateSha256}&name=mall.json`,
    body: ({ templateFile }) => JSON.parse(templateFile),
    holds: () => 'draftId',
  }),
  handler('GET /api/t/[slug]/audits/[auditId]/bundle', { may: ['auditor'], holds: ({ auditId }) => auditId }),
  handler('GET /api/t/[slug]/audits/[auditId]/history', {
    may: ['auditor'],
    query: ({ target }) => `?target=${target}`,
    holds: () => 'entries',
  }),
  handler('PUT /api/t/[slug]/audits/[auditId]/answers', {
    may: ['auditor'],
    body: ({ target, auditorId }) => ({ device: v7(), userId: auditorId, changes: [aComment(target)] }),
    holds: () => 'saved',
  }),
];

const aNode = () => ({
  mutationId: v7(),
  base: 0,
  target: v4(),
  field: 'content',
  value: { kind: 'paragraph', text: 'Ny vägledning.' },
});

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
