import { defaultRiskScale } from '@/lib/domain/risk/risk-level';
import { ANYONE, action, type GuardedRoute, page } from './guarded-route';
import { type SiteTenant, withRisks } from './site-tenant';

const RISKS = '/t/[slug]/risks';
const ACTIONS = 'app/t/[slug]/risks/actions.ts';
const CHECK = {
  area: 'Prövningar',
  title: 'Ny',
  text: null,
  question: null,
  method: null,
  frequency: null,
  sample: null,
  unitId: null,
};
const WEIGHT = { level: 6, likelihood: null, consequence: null };

const keepers: readonly [name: string, args: (tenant: SiteTenant) => readonly unknown[]][] = [
  [
    'saveRiskAction',
    ({ riskId }) => [
      {
        riskId,
        revision: 1,
        content: {
          area: 'Prövningar',
          title: 'Ny',
          text: null,
          unitId: null,
          withoutSelfCheck: 'missing',
        },
      },
    ],
  ],
  ['endRiskAction', ({ riskId }) => [{ riskId, revision: 1, reason: 'Borta.' }]],
  [
    'assessRiskAction',
    ({ riskId }) => [{ riskId, assessedOn: '2026-01-15', weight: WEIGHT, after: null, motive: null }],
  ],
  ['raiseRiskAction', ({ decidedAuditId, concept }) => [decidedAuditId, concept]],
  [
    'saveSelfCheckAction',
    ({ selfCheckId, riskId }) => [{ selfCheckId, revision: 1, content: CHECK, riskId }],
  ],
  ['endSelfCheckAction', ({ selfCheckId }) => [{ selfCheckId, revision: 1, ended: true }]],
  ['linkSelfCheckAction', ({ riskId, selfCheckId }) => [{ riskId, selfCheckId, linked: true }]],
  [
    'recordResultAction',
    ({ selfCheckId }) => [
      {
        selfCheckId,
        result: {
          checkedOn: '2026-01-15',
          sample: null,
          result: 'Bra.',
          conclusion: null,
          satisfactory: true,
        },
      },
    ],
  ],
];

const RAISED = 'app/t/[slug]/actions/raised-action-commands.ts';
const RAISED_CONTENT = {
  text: 'Skriv en rutin',
  details: null,
  responsible: 'administration',
  deadline: null,
  followUp: null,
};

/** The actions of risks, self-checks and figures; that of a risk of no single unit is for no manager. */
const raisedRoutes: readonly GuardedRoute[] = [
  page('GET /t/[slug]/actions/[actionId]', {
    may: ['auditor', 'admin'],
    on: (tenant) => ({ ...tenant, actionId: tenant.outsideActionId }),
    holds: ({ outsideText }) => outsideText,
  }),
  ...(
    [
      [
        'raiseActionAction',
        ({ riskId: id }) => [
          { from: { kind: 'risk', id }, content: RAISED_CONTENT, handlerId: null, assigneeId: null },
        ],
      ],
      ['rewordActionAction', ({ outsideActionId }) => [outsideActionId, 1, RAISED_CONTENT]],
      ['withdrawActionAction', ({ outsideActionId }) => [outsideActionId, 1]],
    ] satisfies [string, (tenant: SiteTenant) => readonly unknown[]][]
  ).map(([name, args]) =>
    action(`${name} (${RAISED})`, { may: ['auditor', 'admin'], prepare: withRisks, from: RISKS, args }),
  ),
];

/** The register of risks and self-checks. */
export const riskRoutes: readonly GuardedRoute[] = [
  ...raisedRoutes,
  page(`GET ${RISKS}`, { may: ANYONE, holds: ({ riskTitle }) => riskTitle }),
  page(`GET ${RISKS}/[riskId]`, { may: ANYONE, holds: ({ riskTitle }) => riskTitle }),
  page(`GET ${RISKS}/self-checks/[selfCheckId]`, {
    may: ANYONE,
    holds: ({ selfCheckTitle }) => selfCheckTitle,
  }),
  ...keepers.map(([name, args]) =>
    action(`${name} (${ACTIONS})`, {
      may: ['auditor', 'admin'],
      prepare: withRisks,
      from: RISKS,
      args,
    }),
  ),
  action(`setRiskScaleAction (${ACTIONS})`, {
    may: ['admin'],
    from: RISKS,
    // As it is, since others look at the matrix meanwhile.
    args: () => [defaultRiskScale],
  }),
];
