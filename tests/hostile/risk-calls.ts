import { assessRisk } from '@/lib/commands/assess-risk';
import { endRisk } from '@/lib/commands/end-risk';
import { importQualityPlan } from '@/lib/commands/import-quality-plan';
import { raiseRisk } from '@/lib/commands/raise-risk';
import { saveRisk } from '@/lib/commands/save-risk';
import { setRiskScale } from '@/lib/commands/set-risk-scale';
import { newId } from '@/lib/data/columns';
import {
  getRiskScale,
  hasPartsOfPlan,
  insertAssessment,
  insertRisk,
  insertRiskScale,
  listDeficiencies,
  listRisks,
  lockRegister,
  requireDeficiency,
  requireRisk,
  updateRisk,
} from '@/lib/data/risks';
import type { Person } from '@/lib/domain/actor';
import { defaultRiskScale } from '@/lib/domain/risk/risk-level';
import { addRisk, addSelfCheck, assessmentOf, riskContent } from '../support/risk-register';
import { smallQualityPlan } from '../support/small-quality-plan';
import { DAY, type TestTenant } from '../support/two-tenants';
import { type Call, EVERYONE, inside, mustBe } from './call';

/** With one more risk of the unit, and one more self-check that does not watch it yet; both at their first revision. */
const withRisk = async (target: TestTenant): Promise<TestTenant> => {
  const { slug, unitId, as } = target;
  const riskId = await addRisk(as.admin, slug, unitId);
  return { ...target, riskId, selfCheckId: await addSelfCheck(as.admin, slug, { unitId, riskId: null }) };
};

export const ofKeepers = { may: ['auditor', 'admin'], prepare: withRisk } as const satisfies Partial<Call>;
export const read = {
  may: EVERYONE,
  onlyOwnUnit: ['unitManager'],
  prepare: withRisk,
} as const satisfies Partial<Call>;

export const savedBy = ({ as }: TestTenant) => ({ savedBy: as.admin.userId, savedAt: new Date() });

const readCalls: readonly Call[] = [
  {
    of: 'risks.listRisks',
    ...read,
    ...inside('risk.read', (tx, { riskId }) =>
      mustBe(listRisks(tx).then((risks) => risks.some(({ id }) => id === riskId))),
    ),
  },
  { of: 'risks.requireRisk', ...read, ...inside('risk.read', (tx, { riskId }) => requireRisk(tx, riskId)) },
  {
    of: 'risks.getRiskScale',
    may: EVERYONE,
    ...inside('risk.read', (tx) => getRiskScale(tx)),
    foreign: 'stays-at-home',
  },
];

const riskCallsOfKeepers: readonly Call[] = [
  {
    of: 'risks.lockRegister',
    may: ['auditor', 'admin'],
    ...inside('risk.edit', lockRegister),
    foreign: 'stays-at-home',
  },
  {
    of: 'risks.insertRisk',
    may: ['auditor', 'admin'],
    ...inside('risk.edit', (tx, target) => {
      return insertRisk(tx, {
        id: newId(),
        ...riskContent(target.slug, null),
        savedBy: null,
        savedAt: new Date(),
      });
    }),
    foreign: 'stays-at-home',
  },
  {
    of: 'risks.updateRisk',
    ...ofKeepers,
    ...inside('risk.edit', (tx, target) =>
      mustBe(updateRisk(tx, { id: target.riskId, revision: 1 }, { title: 'Ny', ...savedBy(target) })),
    ),
  },
  {
    of: 'risks.insertAssessment',
    ...ofKeepers,
    ...inside('risk.assess', (tx, { riskId }) =>
      insertAssessment(tx, {
        riskId,
        assessedOn: DAY,
        weight: { level: 6, likelihood: 3, consequence: 2 },
        after: null,
        scale: defaultRiskScale,
        motive: null,
        assessedBy: null,
        at: new Date(),
      }),
    ),
  },
  {
    of: 'risks.requireDeficiency',
    may: ['auditor', 'admin'],
    ...inside('risk.raise', (tx, { decidedAuditId }) => requireDeficiency(tx, decidedAuditId, 'plan')),
  },
  {
    of: 'risks.listDeficiencies',
    may: ['auditor', 'admin'],
    ...inside('risk.raise', (tx, { decidedAuditId }) =>
      mustBe(listDeficiencies(tx, decidedAuditId).then((found) => found.length > 0)),
    ),
  },
  {
    of: 'save-risk.saveRisk',
    action: 'risk.edit',
    ...ofKeepers,
    make: (actor, { riskId, slug }) =>
      saveRisk(actor as Person, { riskId, revision: 1, content: riskContent(slug, null) }),
  },
  {
    of: 'end-risk.endRisk',
    action: 'risk.end',
    ...ofKeepers,
    make: (actor, { riskId }) => endRisk(actor as Person, { riskId, revision: 1, reason: 'Borta.' }),
  },
  {
    of: 'assess-risk.assessRisk',
    action: 'risk.assess',
    ...ofKeepers,
    make: (actor, { riskId }) => assessRisk(actor as Person, assessmentOf(riskId)),
  },
  {
    of: 'raise-risk.raiseRisk',
    action: 'risk.raise',
    may: ['auditor', 'admin'],
    make: (actor, { decidedAuditId: auditId }) => raiseRisk(actor as Person, { auditId, item: 'plan' }),
  },
];

let plans = 0;
/** A quality plan that no tenant has the parts of. */
const nextPlan = (slug: string) => {
  plans += 1;
  return smallQualityPlan(slug, `plan-${plans}`);
};

/** The register of risks. */
export const riskCalls: readonly Call[] = [
  ...readCalls,
  ...riskCallsOfKeepers,
  {
    of: 'risks.insertRiskScale',
    may: ['admin'],
    ...inside('riskScale.set', (tx) => {
      const setBy = tx.actor.kind === 'person' ? tx.actor.userId : '';
      return insertRiskScale(tx, { scale: defaultRiskScale, setBy, setAt: new Date() });
    }),
    foreign: 'stays-at-home',
  },
  {
    of: 'set-risk-scale.setRiskScale',
    action: 'riskScale.set',
    may: ['admin'],
    make: (actor) => setRiskScale(actor as Person, defaultRiskScale),
    foreign: 'stays-at-home',
  },
  {
    of: 'risks.hasPartsOfPlan',
    may: ['operator'],
    ...inside('qualityPlan.import', (tx) => hasPartsOfPlan(tx, 'kvalitetsplan')),
    foreign: 'stays-at-home',
  },
  {
    of: 'import-quality-plan.importQualityPlan',
    action: 'qualityPlan.import',
    may: ['operator'],
    make: (actor, { slug }) => importQualityPlan(actor, { content: nextPlan(slug), assessedOn: DAY }),
    foreign: 'stays-at-home',
  },
];
