import { beginPlanDraft } from '@/lib/commands/begin-plan-draft';
import { closePlan } from '@/lib/commands/close-plan';
import { decidePlan } from '@/lib/commands/decide-plan';
import { discardPlanDraft } from '@/lib/commands/discard-plan-draft';
import { savePlanPart } from '@/lib/commands/save-plan-part';
import { newId } from '@/lib/data/columns';
import {
  deletePlanDraft,
  deletePlanPart,
  insertPlanPart,
  listPlanKeys,
  lockPlan,
  updatePartPlaces,
  updatePlanHead,
  updatePlanPart,
  updatePlanRevision,
} from '@/lib/data/plan-drafts';
import { requirePlanInFull } from '@/lib/data/plans';
import type { ScopedTx } from '@/lib/data/scope';
import type { Actor, Person } from '@/lib/domain/actor';
import { findPart } from '@/lib/domain/plan/draft/find-part';
import { placesOf } from '@/lib/domain/plan/draft/part-order';
import { DAY, PASSWORD, type TestTenant } from '../support/two-tenants';
import { type Call, inside, mustBe } from './call';
import { sessionOf, signInAll } from './decision-calls';
import { withDraftOfItsOwnYear, withPastPlan, withPlanDraft } from './plan-calls';

const login = { password: PASSWORD, code: '' };
const hereOf = (actor: Actor) => ({ sessionId: sessionOf(actor), address: '192.0.2.70' });

const onDraft = {
  may: ['admin'],
  prepare: (target: TestTenant) => withPlanDraft(target),
} as const;

/** A piece of work on a draft, which its callers have locked. */
const locked = (work: (tx: ScopedTx, target: TestTenant) => Promise<unknown>) => ({
  ...onDraft,
  ...inside('planDraft.edit', async (tx, target) => {
    await lockPlan(tx, target.planId);
    return work(tx, target);
  }),
});

const signedIn =
  (prepare: (target: TestTenant) => Promise<TestTenant>) =>
  async (target: TestTenant): Promise<TestTenant> => {
    await signInAll(target);
    return prepare(target);
  };

const head = { title: 'Ny plan', origin: 'Ett exempel.', introduction: [], footnotes: [] };

const reading: readonly Call[] = [
  { of: 'plan-drafts.lockPlan', ...locked(async () => true) },
  {
    of: 'plan-drafts.listPlanKeys',
    may: ['admin'],
    ...inside('planDraft.edit', listPlanKeys),
    foreign: 'stays-at-home',
  },
];

const writing: readonly Call[] = [
  {
    of: 'plan-drafts.insertPlanPart',
    ...locked((tx, { planId }) => {
      const place = { planId, id: newId(), under: null, position: 9, key: 'ny-del' };
      const content = { label: 'I', title: 'Ny', text: null };
      return insertPlanPart(tx, place, { kind: 'area', content });
    }),
  },
  {
    of: 'plan-drafts.updatePlanPart',
    ...locked(async (tx, { planId, indicatorId }) => {
      const found = findPart(await requirePlanInFull(tx, planId), 'indicator', indicatorId);
      if (found?.kind !== 'indicator') throw new Error('The draft has its indicator');
      const { id: _id, key: _key, lineageId: _lineage, revision, ...content } = found.part;
      const place = { planId, id: indicatorId, revision };
      return mustBe(updatePlanPart(tx, place, { kind: 'indicator', content }));
    }),
  },
  {
    of: 'plan-drafts.updatePlanHead',
    ...locked((tx, { planId }) => mustBe(updatePlanHead(tx, { planId, revision: 0 }, head))),
  },
  {
    of: 'plan-drafts.updatePartPlaces',
    ...locked(async (tx, { planId }) =>
      updatePartPlaces(tx, planId, 'goal', placesOf(await requirePlanInFull(tx, planId), 'goal')),
    ),
  },
  {
    of: 'plan-drafts.updatePlanRevision',
    ...locked((tx, { planId }) => updatePlanRevision(tx, planId)),
  },
  {
    of: 'plan-drafts.deletePlanPart',
    ...locked((tx, { planId, indicatorId }) => deletePlanPart(tx, planId, 'indicator', indicatorId)),
  },
  {
    of: 'plan-drafts.deletePlanDraft',
    ...locked((tx, { planId }) => deletePlanDraft(tx, planId)),
  },
];

let latest = 2100;
/** A year that nothing else is of. */
const aYear = (): number => {
  latest -= 1;
  return latest;
};

const commands: readonly Call[] = [
  {
    of: 'begin-plan-draft.beginPlanDraft',
    action: 'planDraft.begin',
    may: ['admin'],
    make: (actor, { planId }) =>
      beginPlanDraft(actor as Person, {
        year: aYear(),
        basedOnId: planId,
        title: 'Nästa plan',
        origin: 'Ett exempel.',
        language: 'sv',
      }),
  },
  {
    of: 'save-plan-part.savePlanPart',
    action: 'planDraft.edit',
    ...onDraft,
    make: (actor, { planId }) =>
      savePlanPart(actor as Person, { planId, change: { do: 'writeHead', revision: 0, content: head } }),
  },
  {
    of: 'save-plan-part.savePlanPart',
    action: 'planDraft.edit',
    ...onDraft,
    make: (actor, { planId, indicatorId }) =>
      savePlanPart(actor as Person, {
        planId,
        change: { do: 'remove', kind: 'indicator', id: indicatorId, revision: 0 },
      }),
  },
  {
    of: 'discard-plan-draft.discardPlanDraft',
    action: 'planDraft.discard',
    ...onDraft,
    make: (actor, { planId }) => discardPlanDraft(actor as Person, { planId, revision: 0 }),
  },
  {
    of: 'decide-plan.decidePlan',
    action: 'plan.decide',
    may: ['admin'],
    prepare: signedIn(withDraftOfItsOwnYear),
    make: (actor, { planId }) =>
      decidePlan(actor as Person, { planId, revision: 0, day: DAY, reference: null, login }, hereOf(actor)),
  },
  {
    of: 'close-plan.closePlan',
    action: 'plan.close',
    may: ['admin'],
    prepare: signedIn(withPastPlan),
    make: (actor, { planId }) => closePlan(actor as Person, { planId, login }, hereOf(actor)),
  },
];

/** Drafts of a plan: writing them, deciding them, closing their year. */
export const planDraftCalls: readonly Call[] = [...reading, ...writing, ...commands];
