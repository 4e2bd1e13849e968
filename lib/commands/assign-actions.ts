import { z } from 'zod';
import { lockAuditsOfActions, upsertAssignments } from '@/lib/data/action-assignments';
import { listBoardActions } from '@/lib/data/action-board';
import { insertLog } from '@/lib/data/log';
import { listAuditors } from '@/lib/data/members';
import { Denied, type ScopedTx, withTenant } from '@/lib/data/scope';
import { listManagerIds } from '@/lib/data/units';
import { can } from '@/lib/domain/access';
import {
  type AssignmentProblem,
  type AssignmentWish,
  assignmentProblem,
} from '@/lib/domain/actions-board/assignment';
import type { BoardAction } from '@/lib/domain/actions-board/board-action';
import type { Person } from '@/lib/domain/actor';
import type { PlainDate } from '@/lib/domain/plain-date';
import { fail, ok, type Result } from '@/lib/domain/result';
import { today } from '@/lib/time/clock';

export const actionsToAssignSchema = z
  .object({
    rows: z
      .array(
        z.object({ actionId: z.uuid(), /** Of the assignment that was seen. */ revision: z.int().min(0) }),
      )
      .min(1)
      .max(500)
      .refine((rows) => new Set(rows.map(({ actionId }) => actionId)).size === rows.length),
    /** The auditor who follows them up, null for the audit's own; left out, whoever it is stays. */
    handlerId: z.uuid().nullable().exactOptional(),
    /** The manager who is to do them, null for whoever manages the unit; left out, whoever it is stays. */
    assigneeId: z.uuid().nullable().exactOptional(),
  })
  .refine(({ handlerId, assigneeId }) => handlerId !== undefined || assigneeId !== undefined);
export type ActionsToAssign = z.infer<typeof actionsToAssignSchema>;

/** What came of it: each action either has what was asked for it, or is as it was, and says why. */
export type Assigned = {
  readonly assigned: number;
  readonly refused: readonly { readonly actionId: string; readonly problem: AssignmentProblem }[];
};

/**
 * Chooses who follows some actions up, and who is to do them. What cannot be changed is told action by action, and the
 * others are changed all the same.
 * @throws Denied (forbidden) when the person may choose the one but asks for the other; (notFound) when none of the
 * actions is on the person's board.
 */
export async function assignActions(
  actor: Person,
  { rows, ...wish }: ActionsToAssign,
): Promise<Result<Assigned, 'unknown-auditor'>> {
  if (wish.assigneeId !== undefined && !can(actor, 'action.assign'))
    throw new Denied('forbidden', 'action.assign');
  const action = wish.handlerId === undefined ? 'action.assign' : 'action.assignHandler';
  return withTenant(actor, action, async (tx) => {
    const day = today();
    if (wish.handlerId && !(await isAuditor(tx, wish.handlerId, day))) return fail('unknown-auditor');
    const actionIds = rows.map(({ actionId }) => actionId);
    await lockAuditsOfActions(tx, actionIds);
    const known = new Map((await listBoardActions(tx, day, actionIds)).map((one) => [one.id, one]));
    if (known.size === 0) throw new Denied('notFound', 'action');
    const managersOf = await managersByUnit(tx, [...known.values()], day);
    const granted: BoardAction[] = [];
    const refused = new Map<string, AssignmentProblem>();
    for (const { actionId, revision } of rows) {
      const found = known.get(actionId) ?? null;
      const problem = assignmentProblem(wish, {
        action: found,
        seen: revision,
        mayWrite: found !== null && can(actor, action, resourceOf(found)),
        managerIds: (found && managersOf.get(found.unitId)) ?? [],
      });
      if (problem) refused.set(actionId, problem);
      else if (found) granted.push(found);
    }
    const saved = await save(tx, granted, wish);
    for (const { id } of granted) if (!saved.has(id)) refused.set(id, 'changed-meanwhile');
    return ok({
      assigned: saved.size,
      refused: [...refused].map(([actionId, problem]) => ({ actionId, problem })),
    });
  });
}

const resourceOf = ({ unitId, auditors }: BoardAction) => ({
  unitId,
  auditorIds: auditors.map(({ userId }) => userId),
  decided: true,
});

const isAuditor = async (tx: ScopedTx, userId: string, day: PlainDate): Promise<boolean> =>
  (await listAuditors(tx, day)).some((auditor) => auditor.userId === userId);

async function managersByUnit(
  tx: ScopedTx,
  actions: readonly BoardAction[],
  day: PlainDate,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const managers = new Map<string, readonly string[]>();
  for (const unitId of new Set(actions.map((action) => action.unitId)))
    managers.set(unitId, await listManagerIds(tx, unitId, day));
  return managers;
}

/** Saves and logs what is wished for actions that may have it; the ids of those where nobody came first. */
async function save(
  tx: ScopedTx,
  actions: readonly BoardAction[],
  { handlerId, assigneeId }: AssignmentWish,
): Promise<ReadonlySet<string>> {
  if (actions.length === 0) return new Set();
  const saved = await upsertAssignments(
    tx,
    actions.map(({ id, handler, assignee, assignmentRevision }) => ({
      actionId: id,
      handlerId: handlerId === undefined ? (handler?.userId ?? null) : handlerId,
      assigneeId: assigneeId === undefined ? (assignee?.userId ?? null) : assigneeId,
      base: assignmentRevision,
    })),
  );
  for (const id of saved) {
    await insertLog(tx, {
      target: { type: 'action', id },
      detail: {
        ...(handlerId !== undefined && { handler: handlerId }),
        ...(assigneeId !== undefined && { assignee: assigneeId }),
      },
    });
  }
  return new Set(saved);
}
