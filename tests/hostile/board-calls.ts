import { type ActionsToAssign, assignActions } from '@/lib/commands/assign-actions';
import { exportActions } from '@/lib/commands/export-actions';
import { remindActions } from '@/lib/commands/remind-actions';
import {
  listAssigneeIds,
  listFollowerIds,
  lockPlacesOfActions,
  upsertAssignments,
} from '@/lib/data/action-assignments';
import { listBoardActions } from '@/lib/data/action-board';
import { withTenant } from '@/lib/data/scope';
import { listUnitManagers } from '@/lib/data/units';
import type { Actor, Person } from '@/lib/domain/actor';
import { DAY, type TestTenant } from '../support/two-tenants';
import { type Call, EVERYONE, inside, mustBe } from './call';

const nonEmpty = (list: Promise<readonly unknown[]>) => mustBe(list.then(({ length }) => length > 0));

/** The revision that somebody sees, whoever it is; 0 for what is not on their board. */
async function revisionOf(actor: Actor, actionId: string): Promise<number> {
  const [action] = await withTenant(actor, 'action.list', (tx) => listBoardActions(tx, DAY, [actionId]));
  return action?.assignmentRevision ?? 0;
}

/** Assigns the action of the decided audit, which must not be refused. */
async function assign(
  actor: Actor,
  { actionId }: TestTenant,
  wish: Omit<ActionsToAssign, 'rows'>,
): Promise<boolean> {
  const rows = [{ actionId, revision: await revisionOf(actor, actionId) }];
  const outcome = assignActions(actor as Person, { rows, ...wish });
  return mustBe(outcome.then((answer) => answer.ok && answer.value.refused.length === 0));
}

/** The actions across audits, and who is to do them. */
export const boardCalls: readonly Call[] = [
  {
    of: 'action-board.listBoardActions',
    may: EVERYONE,
    ...inside('action.list', (tx, { actionId }) => nonEmpty(listBoardActions(tx, DAY, [actionId]))),
  },
  {
    of: 'units.listUnitManagers',
    may: EVERYONE,
    ...inside('action.list', (tx, { unitId }) => nonEmpty(listUnitManagers(tx, [unitId], DAY))),
  },
  {
    of: 'export-actions.exportActions',
    action: 'action.export',
    may: EVERYONE,
    make: (actor) => exportActions(actor as Person, {}, 'sv'),
    foreign: 'stays-at-home',
  },
  {
    of: 'action-assignments.lockPlacesOfActions',
    may: ['auditor', 'admin'],
    ...inside('action.assignHandler', (tx, { actionId }) => lockPlacesOfActions(tx, [actionId])),
    foreign: 'stays-at-home',
  },
  {
    of: 'action-assignments.listAssigneeIds',
    may: ['auditor', 'unitManager', 'admin'],
    ...inside('action.assign', (tx, { actionId, unitId }) =>
      nonEmpty(listAssigneeIds(tx, { actionId, unitId }, DAY)),
    ),
  },
  {
    of: 'action-assignments.listFollowerIds',
    may: ['auditor', 'admin'],
    ...inside('action.assignHandler', (tx, { actionId, as }) =>
      listFollowerIds(tx, actionId, [as.auditor.userId]),
    ),
    foreign: 'stays-at-home',
  },
  {
    of: 'action-assignments.upsertAssignments',
    may: ['auditor', 'admin'],
    ...inside('action.assignHandler', async (tx, { actionId, as }) => {
      const [known] = await listBoardActions(tx, DAY, [actionId]);
      const base = known?.assignmentRevision ?? 0;
      const assigneeId = as.unitManager.userId;
      return nonEmpty(upsertAssignments(tx, [{ actionId, handlerId: null, assigneeId, base }]));
    }),
  },
  {
    of: 'assign-actions.assignActions',
    action: 'action.assign',
    may: ['auditor', 'unitManager', 'admin'],
    onlyOwnAudits: true,
    make: (actor, target) => assign(actor, target, { assigneeId: target.as.unitManager.userId }),
  },
  {
    of: 'assign-actions.assignActions',
    action: 'action.assignHandler',
    may: ['auditor', 'admin'],
    onlyOwnAudits: true,
    make: (actor, target) => assign(actor, target, { handlerId: target.as.auditor.userId }),
  },
  {
    of: 'remind-actions.remindActions',
    action: 'action.remind',
    may: ['auditor', 'admin'],
    onlyOwnAudits: true,
    make: (actor, { actionId }) => {
      const outcome = remindActions(actor as Person, { actionIds: [actionId] });
      return mustBe(outcome.then((answer) => answer.ok && answer.value.refused.length === 0));
    },
  },
];
