import { assessRisk } from '@/lib/commands/assess-risk';
import { endRisk } from '@/lib/commands/end-risk';
import { endSelfCheck } from '@/lib/commands/end-self-check';
import { importQualityPlan } from '@/lib/commands/import-quality-plan';
import { linkSelfCheck } from '@/lib/commands/link-self-check';
import { raiseRisk } from '@/lib/commands/raise-risk';
import { recordSelfCheckResult } from '@/lib/commands/record-self-check-result';
import { saveRisk } from '@/lib/commands/save-risk';
import { saveSelfCheck } from '@/lib/commands/save-self-check';
import { setRiskScale } from '@/lib/commands/set-risk-scale';
import { newId } from '@/lib/data/columns';
import {
  deleteRiskActions,
  getRiskScale,
  hasPartsOfPlan,
  insertAssessment,
  insertRisk,
  insertRiskActions,
  insertRiskScale,
  listDeficiencies,
  listRisks,
  requireDeficiency,
  requireRisk,
  updateRisk,
} from '@/lib/data/risks';
import {
  deleteRiskSelfCheck,
  insertRiskSelfCheck,
  insertSelfCheck,
  insertSelfCheckResult,
  listSelfChecks,
  requireSelfCheck,
  updateSelfCheck,
} from '@/lib/data/self-checks';
import type { Person } from '@/lib/domain/actor';
import { defaultRiskScale } from '@/lib/domain/risk/risk-level';
import {
  addRisk,
  addSelfCheck,
  assessmentOf,
  resultOf,
  riskContent,
  selfCheckContent,
} from '../support/risk-register';
import { smallQualityPlan } from '../support/small-quality-plan';
import { DAY, type TestTenant } from '../support/two-tenants';
import { type Call, EVERYONE, inside, mustBe } from './call';

/** With one more risk of the unit, and one more self-check that does not watch it yet; both at their first revision. */
const withRisk = async (target: TestTenant): Promise<TestTenant> => {
  const { slug, unitId, as } = target;
  const riskId = await addRisk(as.admin, slug, unitId);
  return { ...target, riskId, selfCheckId: await addSelfCheck(as.admin, slug, { unitId, riskId: null }) };
};

const ofKeepers = { may: ['auditor', 'admin'], prepare: withRisk } as const satisfies Partial<Call>;
const read = {
  may: EVERYONE,
  onlyOwnUnit: ['unitManager'],
  prepare: withRisk,
} as const satisfies Partial<Call>;

const savedBy = ({ as }: TestTenant) => ({ savedBy: as.admin.userId, savedAt: new Date() });

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
    of: 'self-checks.listSelfChecks',
    ...read,
    ...inside('risk.read', (tx, { selfCheckId }) =>
      mustBe(listSelfChecks(tx).then((checks) => checks.some(({ id }) => id === selfCheckId))),
    ),
  },
  {
    of: 'self-checks.requireSelfCheck',
    ...read,
    ...inside('risk.read', (tx, { selfCheckId }) => requireSelfCheck(tx, selfCheckId)),
  },
  {
    of: 'risks.getRiskScale',
    may: EVERYONE,
    ...inside('risk.read', (tx) => getRiskScale(tx)),
    foreign: 'stays-at-home',
  },
];

const riskCallsOfKeepers: readonly Call[] = [
  {
    of: 'risks.insertRisk',
    may: ['auditor', 'admin'],
    ...inside('risk.edit', (tx, target) => {
      const { actions: _actions, ...content } = riskContent(target.slug, null);
      return insertRisk(tx, { id: newId(), ...content, savedBy: null, savedAt: new Date() });
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
    of: 'risks.insertRiskActions',
    ...ofKeepers,
    ...inside('risk.edit', (tx, { riskId }) =>
      insertRiskActions(tx, { riskId }, [{ title: 'Gör', text: null }]),
    ),
  },
  {
    of: 'risks.deleteRiskActions',
    ...ofKeepers,
    ...inside('risk.edit', (tx, { riskId }) => deleteRiskActions(tx, riskId)),
    foreign: 'stays-at-home',
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

const selfCheckCallsOfKeepers: readonly Call[] = [
  {
    of: 'self-checks.insertSelfCheck',
    may: ['auditor', 'admin'],
    ...inside('selfCheck.edit', (tx, target) =>
      insertSelfCheck(tx, {
        id: newId(),
        ...selfCheckContent(target.slug, null),
        savedBy: null,
        savedAt: new Date(),
      }),
    ),
    foreign: 'stays-at-home',
  },
  {
    of: 'self-checks.updateSelfCheck',
    ...ofKeepers,
    ...inside('selfCheck.edit', (tx, target) =>
      mustBe(
        updateSelfCheck(tx, { id: target.selfCheckId, revision: 1 }, { title: 'Ny', ...savedBy(target) }),
      ),
    ),
  },
  {
    of: 'self-checks.insertSelfCheckResult',
    ...ofKeepers,
    ...inside('selfCheck.record', (tx, { selfCheckId, slug, as }) =>
      insertSelfCheckResult(tx, {
        ...resultOf(slug),
        selfCheckId,
        recordedBy: as.admin.userId,
        at: new Date(),
      }),
    ),
  },
  {
    of: 'self-checks.insertRiskSelfCheck',
    ...ofKeepers,
    ...inside('selfCheck.link', (tx, { riskId, selfCheckId }) =>
      insertRiskSelfCheck(tx, { riskId, selfCheckId }),
    ),
  },
  {
    of: 'self-checks.deleteRiskSelfCheck',
    ...ofKeepers,
    ...inside('selfCheck.link', (tx, { riskId, selfCheckId }) =>
      deleteRiskSelfCheck(tx, { riskId, selfCheckId }),
    ),
    foreign: 'stays-at-home',
  },
  {
    of: 'save-self-check.saveSelfCheck',
    action: 'selfCheck.edit',
    ...ofKeepers,
    make: (actor, { selfCheckId, riskId, slug }) =>
      saveSelfCheck(actor as Person, {
        selfCheckId,
        revision: 1,
        content: selfCheckContent(slug, null),
        riskId,
      }),
  },
  {
    of: 'end-self-check.endSelfCheck',
    action: 'selfCheck.end',
    ...ofKeepers,
    make: (actor, { selfCheckId }) =>
      endSelfCheck(actor as Person, { selfCheckId, revision: 1, ended: true }),
  },
  {
    of: 'link-self-check.linkSelfCheck',
    action: 'selfCheck.link',
    ...ofKeepers,
    make: (actor, { riskId, selfCheckId }) =>
      linkSelfCheck(actor as Person, { riskId, selfCheckId, linked: true }),
  },
  {
    of: 'record-self-check-result.recordSelfCheckResult',
    action: 'selfCheck.record',
    ...ofKeepers,
    make: (actor, { selfCheckId, slug }) =>
      recordSelfCheckResult(actor as Person, { selfCheckId, result: resultOf(slug) }),
  },
];

let plans = 0;
/** A quality plan that no tenant has the parts of. */
const nextPlan = (slug: string) => {
  plans += 1;
  return smallQualityPlan(slug, `plan-${plans}`);
};

/** The register of risks and self-checks. */
export const riskCalls: readonly Call[] = [
  ...readCalls,
  ...riskCallsOfKeepers,
  ...selfCheckCallsOfKeepers,
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
