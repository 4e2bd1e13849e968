import { z } from 'zod';
import { lockPlacesOfActions, upsertAssignments } from '@/lib/data/action-assignments';
import { listBoardActions, resourceOfAction } from '@/lib/data/action-board';
import { insertLog } from '@/lib/data/log';
import { listAuditors } from '@/lib/data/members';
import { aboutOf, insertNotice } from '@/lib/data/notices';
import { Denied, type ScopedTx, withTenant } from '@/lib/data/scope';
import { listUnitManagers } from '@/lib/data/units';
import { type Action, can } from '@/lib/domain/access';
import type { BoardAction } from '@/lib/domain/actions-board/board-action';
import {
  type AssignmentWish,
  assignmentProblem,
  type BulkOutcome,
  type BulkProblem,
} from '@/lib/domain/actions-board/bulk';
import type { Person } from '@/lib/domain/actor';
import { ok, type Result } from '@/lib/domain/result';
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

/**
 * Chooses who follows some actions up, and who is to do them, and tells them so. What cannot be changed is told action by
 * action, and the others are changed all the same.
 * @throws Denied (forbidden) when the person may choose the one but asks for the other; (notFound) when none of the
 * actions is on the person's board.
 */
export async function assignActions(
  actor: Person,
  { rows, ...wish }: ActionsToAssign,
): Promise<Result<BulkOutcome, never>> {
  const actions = wishedActions(wish);
  const [action = 'action.assign'] = actions;
  const forbidden = actions.find((one) => !can(actor, one));
  if (forbidden) throw new Denied('forbidden', forbidden);
  return withTenant(actor, action, async (tx) => {
    const day = today();
    const actionIds = rows.map(({ actionId }) => actionId);
    await lockPlacesOfActions(tx, actionIds);
    const known = new Map((await listBoardActions(tx, day, actionIds)).map((one) => [one.id, one]));
    if (known.size === 0) throw new Denied('notFound', 'action');
    const managers = await listUnitManagers(
      tx,
      [...known.values()].flatMap(({ unitId }) => unitId ?? []),
      day,
    );
    const auditorsToday = new Set((await listAuditors(tx, day)).map(({ userId }) => userId));
    const granted: BoardAction[] = [];
    const refused = new Map<string, BulkProblem>();
    for (const { actionId, revision } of rows) {
      const found = known.get(actionId) ?? null;
      const managerIds = managers
        .filter(({ unitId }) => unitId === found?.unitId)
        .map(({ userId }) => userId);
      const followerIds = (found?.auditors ?? []).map(({ userId }) => userId);
      const problem = assignmentProblem(wish, {
        action: found,
        seen: revision,
        mayWrite: found !== null && actions.every((one) => can(actor, one, resourceOfAction(found))),
        managerIds,
        doerIds: found?.doers?.map(({ userId }) => userId) ?? managerIds,
        auditorIds: found?.doers ? followerIds : followerIds.filter((id) => auditorsToday.has(id)),
      });
      if (problem) refused.set(actionId, problem);
      else if (found) granted.push(found);
    }
    const saved = await save(tx, granted, wish);
    for (const { id } of granted) if (!saved.has(id)) refused.set(id, 'changed-meanwhile');
    return ok({
      done: saved.size,
      refused: [...refused].map(([actionId, problem]) => ({ actionId, problem })),
    });
  });
}

/** What the wish takes leave for, the weightiest first: the log names it by that. */
const wishedActions = ({ handlerId, assigneeId }: AssignmentWish): Action[] => [
  ...(handlerId === undefined ? [] : (['action.assignHandler'] as const)),
  ...(assigneeId === undefined ? [] : (['action.assign'] as const)),
];

/** Saves, logs and tells what is wished for actions that may have it; the ids of those where nobody came first. */
async function save(
  tx: ScopedTx,
  actions: readonly BoardAction[],
  wish: AssignmentWish,
): Promise<ReadonlySet<string>> {
  if (actions.length === 0) return new Set();
  const { handlerId, assigneeId } = wish;
  const saved = new Set(
    await upsertAssignments(
      tx,
      actions.map(({ id, handler, assignee, assignmentRevision }) => ({
        actionId: id,
        handlerId: handlerId === undefined ? (handler?.userId ?? null) : handlerId,
        assigneeId: assigneeId === undefined ? (assignee?.userId ?? null) : assigneeId,
        base: assignmentRevision,
      })),
    ),
  );
  for (const action of actions) if (saved.has(action.id)) await tell(tx, action, wish);
  return saved;
}

async function tell(
  tx: ScopedTx,
  { id, origin, handler, assignee, assignmentRevision }: BoardAction,
  { handlerId, assigneeId }: AssignmentWish,
): Promise<void> {
  await insertLog(tx, {
    target: { type: 'action', id },
    detail: {
      ...(handlerId !== undefined && { handler: handlerId }),
      ...(assigneeId !== undefined && { assignee: assigneeId }),
    },
  });
  const anew = [
    ...(handlerId && handlerId !== handler?.userId ? [handlerId] : []),
    ...(assigneeId && assigneeId !== assignee?.userId ? [assigneeId] : []),
  ];
  const key = `assigned ${id} ${assignmentRevision + 1}`;
  await insertNotice(tx, { kind: 'actionAssigned', key, ...aboutOf(origin, id), recipients: anew });
}
