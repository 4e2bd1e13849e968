import { ANYONE, action, type GuardedRoute, handler, page } from './guarded-route';
import type { SiteTenant } from './site-tenant';

const PLANS = '/t/[slug]/plan';
const ACTIONS = `app${PLANS}/actions.ts`;
const MEASUREMENTS = `${PLANS}/[planId]/measurements`;
const MEASURE = `${PLANS}/[planId]/indicators/[indicatorId]/measure`;
const WRONG = { password: 'fel lösenord', code: '' };

/** The tenant with its draft of a plan in the place of the plan of a year that is over. */
const drafted = (tenant: SiteTenant): SiteTenant => ({ ...tenant, planId: tenant.planDraftId });

/** The ways to the plans and their drafts. What asks for a password is heard with a wrong one. */
export const planRoutes: readonly GuardedRoute[] = [
  // Of the year whose plan it is.
  page('GET /t/[slug]/overview', { may: ANYONE, query: '?year=2000', holds: ({ planId }) => planId }),
  page(`GET ${PLANS}`, { may: ANYONE, holds: ({ planId }) => planId }),
  page(`GET ${PLANS}/[planId]`, { may: ANYONE, holds: ({ indicatorId }) => indicatorId }),
  page(`GET ${PLANS}/[planId]/indicators/[indicatorId]`, {
    may: ANYONE,
    holds: ({ indicatorTitle }) => indicatorTitle,
  }),
  page(`GET ${MEASURE}`, {
    may: ['auditor', 'admin'],
    holds: ({ indicatorTitle }) => indicatorTitle,
  }),
  action(`registerMeasurementAction (app${MEASURE}/actions.ts)`, {
    may: ['auditor', 'admin'],
    from: MEASURE,
    args: ({ planId, indicatorId }) => [
      {
        planId,
        indicatorId,
        measurement: {
          measure: 0,
          from: '2000-05-01',
          to: '2000-05-01',
          grid: { rowsBy: null, columnsBy: null, figures: [[{ kind: 'count', count: 12 }]] },
          comment: null,
        },
        corrects: null,
      },
    ],
    // Its year is over.
    answers: 'year-closed',
  }),
  action(`assignMeasuringAction (${ACTIONS})`, {
    may: ['auditor', 'admin'],
    from: `${PLANS}/[planId]`,
    args: ({ planId, indicatorId, auditorId }) => [planId, [indicatorId], auditorId],
    // Its year is over.
    answers: 'not-decided',
  }),
  page(`GET ${MEASUREMENTS}`, { may: ['auditor', 'admin'], holds: ({ planId }) => planId }),
  handler('GET /api/t/[slug]/plan/[planId]/pdf', { may: ANYONE, holds: () => '%PDF' }),
  handler('GET /api/t/[slug]/plan/[planId]/measurements/xlsx', {
    may: ANYONE,
    holds: () => 'xl/worksheets/sheet1.xml',
  }),
  handler('GET /api/t/[slug]/plan/[planId]/measurements/form', {
    may: ['auditor', 'admin'],
    holds: () => 'xl/worksheets/sheet1.xml',
  }),
  handler('POST /api/t/[slug]/plan/[planId]/measurements', {
    may: ['auditor', 'admin'],
    body: () => 'no spreadsheet',
    answers: 'refused',
  }),
  handler('POST /api/t/[slug]/plan/[planId]/measurements/confirmed', {
    may: ['auditor', 'admin'],
    body: () => 'no spreadsheet',
    answers: 'refused',
  }),
  page(`GET ${PLANS}/new`, { may: ['admin'], holds: ({ planId }) => planId }),
  page(`GET ${PLANS}/[planId]/edit`, {
    may: ['admin'],
    on: drafted,
    holds: ({ draftAreaId }) => draftAreaId,
  }),
  page(`GET ${PLANS}/[planId]/changes`, { may: ANYONE, holds: ({ planId }) => planId }),
  action(`beginPlanDraftAction (${ACTIONS})`, {
    may: ['admin'],
    from: `${PLANS}/new`,
    args: ({ planId }) => [
      { year: 2000, basedOnId: planId, title: 'Ny plan', origin: 'Ett exempel.', language: 'sv' },
    ],
    answers: 'year-closed',
  }),
  action(`savePlanPartAction (${ACTIONS})`, {
    may: ['admin'],
    from: `${PLANS}/new`,
    args: ({ planDraftId, draftAreaId }) => [
      planDraftId,
      { do: 'move', kind: 'area', id: draftAreaId, under: null, before: null },
    ],
  }),
  action(`discardPlanDraftAction (${ACTIONS})`, {
    may: ['admin'],
    from: `${PLANS}/new`,
    args: ({ planId }) => [planId, 0],
    answers: 'not-a-draft',
  }),
  action(`decidePlanAction (${ACTIONS})`, {
    may: ['admin'],
    from: `${PLANS}/new`,
    args: ({ planId }) => [{ planId, revision: 0, day: '2000-01-31', reference: null, login: WRONG }],
  }),
  action(`closePlanAction (${ACTIONS})`, {
    may: ['admin'],
    from: `${PLANS}/new`,
    args: ({ planId }) => [planId, WRONG],
  }),
];
