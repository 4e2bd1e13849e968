import { v4, v7 } from 'uuid';
import { ANYONE, action, type GuardedRoute, handler, page } from './guarded-route';
import { aSource, withFeedback, withOwnSource, withSpareTemplate, withTemplateDraft } from './site-tenant';

const DRAFT_PAGE = '/t/[slug]/templates/[templateId]/drafts/[draftId]';

/** The files that a template is taken out as, each with what only such a file holds. */
const templateFiles = [
  ['json', '"format": 1'],
  ['xlsx', 'xl/worksheets/sheet1.xml'],
  ['form', '%PDF-1.7'],
] as const;

/** The ways to templates, their drafts and files, the register that they cite, and what is said of them. */
export const templateRoutes: readonly GuardedRoute[] = [
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
  page('GET /t/[slug]/templates/[templateId]/corrections', {
    may: ['admin'],
    holds: ({ templateId }) => templateId,
  }),
  action('correctTemplateAction (app/t/[slug]/templates/[templateId]/corrections/actions.ts)', {
    may: ['admin'],
    from: '/t/[slug]/templates/[templateId]/corrections',
    args: ({ templateId }) => [templateId, { words: `${templateId} finns ingenstans`, reason: 'Ett prov.' }],
    answers: 'not-there',
  }),
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
  action('retireVersionAction (app/t/[slug]/templates/actions.ts)', {
    may: ['admin'],
    prepare: withSpareTemplate,
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
];

const aNode = () => ({
  mutationId: v7(),
  base: 0,
  target: v4(),
  field: 'content',
  value: { kind: 'paragraph', text: 'Ny vägledning.' },
});
