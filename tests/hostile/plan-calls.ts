import { importPlan } from '@/lib/commands/import-plan';
import {
  hasDecidedPlan,
  insertPlan,
  listPlans,
  lockLineages,
  requirePlan,
  requirePlanIndicator,
  updatePlanToDecided,
} from '@/lib/data/plans';
import type { ScopedTx } from '@/lib/data/scope';
import { systemActor } from '@/lib/domain/actor';
import { planSchema } from '@/lib/domain/plan/plan-schema';
import { smallPlan } from '../support/small-plan';
import { DAY, rightly, type TestTenant } from '../support/two-tenants';
import { type Call, EVERYONE, inside, mustBe } from './call';

const draftOf = (tx: ScopedTx, slug: string): Promise<string> => {
  const plan = planSchema.parse(smallPlan(slug, 2001));
  return insertPlan(tx, { plan, lineages: new Map(), at: new Date() });
};

let year = 2030;
/** A year that no other plan is of. */
const nextYear = (): number => {
  year += 1;
  return year;
};

/** With one more plan, which is a draft. */
const withDraftPlan = async (target: TestTenant): Promise<TestTenant> => {
  const operator = systemActor('operator', target.tenantId, 'test');
  const content = smallPlan(target.slug, nextYear());
  const { planId } = rightly(await importPlan(operator, { content, year: null, decidedOn: null }));
  return { ...target, planId };
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
    prepare: withDraftPlan,
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
    of: 'plans.hasDecidedPlan',
    may: ['operator'],
    ...inside('plan.import', (tx) => hasDecidedPlan(tx, 2026)),
    foreign: 'stays-at-home',
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
    prepare: withDraftPlan,
    ...inside('plan.import', (tx, { planId }) => mustBe(updatePlanToDecided(tx, planId, DAY))),
  },
  {
    of: 'import-plan.importPlan',
    action: 'plan.import',
    may: ['operator'],
    make: (actor, { slug }) =>
      importPlan(actor, { content: smallPlan(slug, 2002), year: null, decidedOn: null }),
    foreign: 'stays-at-home',
  },
];
