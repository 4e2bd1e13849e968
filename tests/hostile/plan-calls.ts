import { importPlan } from '@/lib/commands/import-plan';
import { printPlan } from '@/lib/commands/print-plan';
import {
  insertPlan,
  listPlans,
  listPlansOfYear,
  lockLineages,
  requirePlan,
  requirePlanIndicator,
  requirePlanInFull,
  updatePlanToDecided,
  updatePlanToEnded,
} from '@/lib/data/plans';
import { type ScopedTx, withTenant } from '@/lib/data/scope';
import { type Person, systemActor } from '@/lib/domain/actor';
import { planSchema } from '@/lib/domain/plan/plan-schema';
import { smallPlan } from '../support/small-plan';
import { DAY, rightly, type TestTenant } from '../support/two-tenants';
import { type Call, EVERYONE, inside, mustBe } from './call';

const draftOf = (tx: ScopedTx, slug: string): Promise<string> => {
  const plan = planSchema.parse(smallPlan(slug, 2001));
  return insertPlan(tx, { plan, lineages: new Map(), at: new Date() });
};

/** With one more plan, which is a draft. */
export const withPlanDraft = async (target: TestTenant, year = 2030): Promise<TestTenant> => {
  const operator = systemActor('operator', target.tenantId, 'test');
  const content = smallPlan(target.slug, year);
  const { planId } = rightly(await importPlan(operator, { content, year: null, decidedOn: null }));
  const { areas } = await withTenant(target.as.admin, 'plan.read', (tx) => requirePlan(tx, planId));
  return { ...target, planId, indicatorId: areas[0]?.goals[0]?.indicators[0]?.id ?? '' };
};

let lastYear = 2030;
/** With a draft for a year that no other plan is of. */
export const withDraftOfItsOwnYear = (target: TestTenant): Promise<TestTenant> => {
  lastYear += 1;
  return withPlanDraft(target, lastYear);
};

let firstYear = 2025;
/** With a decided plan of a year that is over. */
export const withPastPlan = async (target: TestTenant): Promise<TestTenant> => {
  firstYear -= 1;
  const draft = await withPlanDraft(target, firstYear);
  const operator = systemActor('operator', target.tenantId, 'test');
  await withTenant(operator, 'plan.import', (tx) => updatePlanToDecided(tx, draft.planId, DAY));
  return draft;
};

/** The plans of a year. */
export const planCalls: readonly Call[] = [
  {
    of: 'plans.listPlans',
    may: EVERYONE,
    ...inside('plan.read', (tx, { planId }) =>
      mustBe(listPlans(tx).then((plans) => plans.some(({ id }) => id === planId))),
    ),
  },
  {
    of: 'plans.requirePlan',
    may: EVERYONE,
    ...inside('plan.read', (tx, { planId }) => requirePlan(tx, planId)),
  },
  {
    // Of a draft.
    of: 'plans.requirePlan',
    may: ['auditor', 'admin'],
    prepare: (target) => withPlanDraft(target),
    ...inside('plan.read', (tx, { planId }) => requirePlan(tx, planId)),
    action: 'planDraft.read',
  },
  {
    of: 'plans.requirePlanIndicator',
    may: EVERYONE,
    ...inside('plan.read', (tx, { planId, indicatorId }) => requirePlanIndicator(tx, planId, indicatorId)),
  },
  {
    of: 'plans.lockLineages',
    may: ['operator'],
    ...inside('plan.import', (tx, { indicatorId }) =>
      mustBe(lockLineages(tx).then((lineages) => [...lineages.values()].includes(indicatorId))),
    ),
  },
  {
    of: 'plans.requirePlanInFull',
    may: EVERYONE,
    ...inside('plan.read', (tx, { planId }) => requirePlanInFull(tx, planId)),
  },
  {
    of: 'plans.listPlansOfYear',
    may: ['operator'],
    ...inside('plan.import', (tx, { planId }) =>
      mustBe(listPlansOfYear(tx, 2026).then((plans) => plans.some(({ id }) => id === planId))),
    ),
  },
  {
    of: 'plans.insertPlan',
    may: ['operator'],
    ...inside('plan.import', (tx, { slug }) => draftOf(tx, slug)),
    foreign: 'stays-at-home',
  },
  {
    of: 'plans.updatePlanToDecided',
    may: ['operator'],
    prepare: withDraftOfItsOwnYear,
    ...inside('plan.import', (tx, { planId }) => mustBe(updatePlanToDecided(tx, planId, DAY))),
  },
  {
    of: 'plans.updatePlanToEnded',
    may: ['admin'],
    prepare: withPastPlan,
    ...inside('plan.close', (tx, { planId }) => mustBe(updatePlanToEnded(tx, planId, 'closed'))),
  },
  {
    of: 'import-plan.importPlan',
    action: 'plan.import',
    may: ['operator'],
    make: (actor, { slug }) =>
      importPlan(actor, { content: smallPlan(slug, 2002), year: null, decidedOn: null }),
    foreign: 'stays-at-home',
  },
  {
    of: 'print-plan.printPlan',
    action: 'plan.download',
    may: EVERYONE,
    make: (actor, { planId }) => printPlan(actor as Person, planId),
  },
];
