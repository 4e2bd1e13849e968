import { moveAction } from '@/lib/commands/move-action';
import { raiseAction } from '@/lib/commands/raise-action';
import { rewordAction } from '@/lib/commands/reword-action';
import { withdrawAction } from '@/lib/commands/withdraw-action';
import { listDoerIds, listFollowersOf, lockAction, readCalendarOf } from '@/lib/data/action-places';
import {
  listActionsRaisedFrom,
  listOutsideActions,
  lockOutsideAction,
  requireOutsideAction,
} from '@/lib/data/outside-actions';
import { readOutsidePeople } from '@/lib/data/outside-people';
import {
  insertOutsideActions,
  lockRaisable,
  removeOutsideAction,
  updateOutsideContent,
} from '@/lib/data/raised-actions';
import { requireRisk } from '@/lib/data/risks';
import { knowsOccasions } from '@/lib/data/tenants';
import type { Person } from '@/lib/domain/actor';
import { nobody, outsideContent, raiseOne } from '../support/raised-actions';
import { addRisk } from '../support/risk-register';
import { DAY, type TestTenant } from '../support/two-tenants';
import { type Call, EVERYONE, inside, mustBe } from './call';

/** With an action of one more risk of the unit, at its first revision. */
async function withOutside(target: TestTenant): Promise<TestTenant> {
  const { slug, unitId, as } = target;
  const riskId = await addRisk(as.admin, slug, unitId);
  const actionId = await raiseOne(as.admin, slug, { kind: 'risk', id: riskId });
  return { ...target, riskId, actionId };
}

const ofReaders = {
  may: ['auditor', 'unitManager', 'admin'],
  onlyOwnUnit: ['unitManager'],
  prepare: withOutside,
} as const satisfies Partial<Call>;
const ofKeepers = { may: ['auditor', 'admin'], prepare: withOutside } as const satisfies Partial<Call>;

const readers: readonly Call[] = [
  {
    of: 'outside-actions.listOutsideActions',
    ...ofReaders,
    ...inside('action.read', (tx, { actionId }) =>
      mustBe(listOutsideActions(tx, { ids: [actionId] }, DAY).then(({ length }) => length > 0)),
    ),
  },
  {
    of: 'outside-actions.requireOutsideAction',
    ...ofReaders,
    ...inside('action.read', (tx, { actionId }) => requireOutsideAction(tx, actionId, DAY)),
  },
  {
    of: 'outside-actions.listActionsRaisedFrom',
    may: EVERYONE,
    onlyOwnUnit: ['unitManager'],
    prepare: withOutside,
    ...inside('risk.read', async (tx, { riskId }) => {
      const { id } = await requireRisk(tx, riskId);
      return mustBe(listActionsRaisedFrom(tx, { kind: 'risk', id }, DAY).then(({ length }) => length > 0));
    }),
  },
  {
    of: 'outside-people.readOutsidePeople',
    may: ['auditor', 'admin'],
    ...inside('action.raise', async (tx, { unitId }) => (await readOutsidePeople(tx, [unitId], DAY))(unitId)),
    foreign: 'stays-at-home',
  },
  {
    of: 'tenants.knowsOccasions',
    may: ['auditor', 'admin'],
    ...inside('action.raise', (tx, { slug }) => knowsOccasions(tx, outsideContent(slug))),
    foreign: 'stays-at-home',
  },
];

const holders: readonly Call[] = [
  {
    of: 'outside-actions.lockOutsideAction',
    ...ofKeepers,
    ...inside('action.reword', (tx, { actionId }) => lockOutsideAction(tx, actionId, DAY)),
  },
  {
    of: 'action-places.lockAction',
    ...ofKeepers,
    ...inside('action.reword', (tx, { actionId }) => lockAction(tx, { auditId: null, actionId }, DAY)),
  },
  ...([listDoerIds, listFollowersOf, readCalendarOf] as const).map(
    (read): Call => ({
      of: `action-places.${read.name}`,
      ...ofKeepers,
      ...inside('action.reword', async (tx, { actionId }) =>
        read(tx, await lockAction(tx, { auditId: null, actionId }, DAY), DAY),
      ),
    }),
  ),
  {
    of: 'raised-actions.lockRaisable',
    ...ofKeepers,
    ...inside('action.raise', (tx, { riskId: id }) => lockRaisable(tx, { kind: 'risk', id })),
  },
];

const writers: readonly Call[] = [
  {
    of: 'raised-actions.insertOutsideActions',
    ...ofKeepers,
    ...inside('action.raise', (tx, { riskId: id, slug }) =>
      insertOutsideActions(tx, { kind: 'risk', id }, [outsideContent(slug)], DAY),
    ),
  },
  {
    of: 'raised-actions.updateOutsideContent',
    ...ofKeepers,
    ...inside('action.reword', (tx, { actionId, slug }) =>
      updateOutsideContent(tx, actionId, outsideContent(slug), { isAnotherDay: true }),
    ),
  },
  {
    of: 'raised-actions.removeOutsideAction',
    ...ofKeepers,
    ...inside('action.withdraw', (tx, { actionId }) => removeOutsideAction(tx, actionId)),
  },
  {
    of: 'raise-action.raiseAction',
    action: 'action.raise',
    ...ofKeepers,
    make: (actor, { riskId: id, slug }) =>
      raiseAction(actor as Person, {
        from: { kind: 'risk', id },
        content: outsideContent(slug),
        ...nobody,
      }),
  },
  {
    of: 'reword-action.rewordAction',
    action: 'action.reword',
    ...ofKeepers,
    make: (actor, { actionId, slug }) =>
      rewordAction(actor as Person, { actionId, revision: 1, content: outsideContent(slug) }),
  },
  {
    of: 'withdraw-action.withdrawAction',
    action: 'action.withdraw',
    ...ofKeepers,
    make: (actor, { actionId }) => withdrawAction(actor as Person, { actionId, revision: 1 }),
  },
  {
    of: 'move-action.moveAction',
    action: 'action.report',
    may: ['unitManager'],
    onlyOwnUnit: ['unitManager'],
    prepare: withOutside,
    make: (actor, { actionId }) =>
      moveAction(actor as Person, { step: 'report', auditId: null, actionId, revision: 1, text: null }),
  },
  {
    of: 'move-action.moveAction',
    action: 'action.verify',
    ...ofKeepers,
    make: (actor, { actionId }) =>
      moveAction(actor as Person, {
        step: 'verify',
        auditId: null,
        actionId,
        revision: 1,
        remediedOn: DAY,
        method: 'onSite',
        text: null,
      }),
  },
];

/** Actions of risks, self-checks and figures. */
export const outsideCalls: readonly Call[] = [...readers, ...holders, ...writers];
