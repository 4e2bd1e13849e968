import { z } from 'zod';
import { upsertAssignments } from '@/lib/data/action-assignments';
import { listDoerIds, lockAction } from '@/lib/data/action-places';
import { insertLog } from '@/lib/data/log';
import { insertNotice } from '@/lib/data/notices';
import { readOutsidePeople } from '@/lib/data/outside-people';
import { insertOutsideActions, lockRaisable } from '@/lib/data/raised-actions';
import { type ScopedTx, withTenant } from '@/lib/data/scope';
import { knowsOccasions } from '@/lib/data/tenants';
import { type AssignmentWish, assignmentProblem, type BulkProblem } from '@/lib/domain/actions-board/bulk';
import type { Person } from '@/lib/domain/actor';
import { outsideContentSchema, raisedFromSchema } from '@/lib/domain/outside-action';
import { fail, ok, type Result } from '@/lib/domain/result';
import { today } from '@/lib/time/clock';

export const actionToRaiseSchema = z.strictObject({
  /** The risk, the self-check, or the measurement whose figure is below its target. */
  from: raisedFromSchema,
  content: outsideContentSchema,
  /** Who is to follow it up; null for every auditor and administrator. */
  handlerId: z.uuid().nullable(),
  /** Who is to do it; null for whoever manages the unit, where it has one. */
  assigneeId: z.uuid().nullable(),
});
export type ActionToRaise = z.infer<typeof actionToRaiseSchema>;

export type RaiseActionFailure = 'ended' | 'unknown-occasion' | BulkProblem;

/**
 * Raises an action from a risk, a self-check or a figure. It is in force at once, and whoever is to do it is told.
 * @throws Denied (notFound) when the tenant has no such thing to raise it from.
 */
export async function raiseAction(
  actor: Person,
  { from, content, ...wish }: ActionToRaise,
): Promise<Result<{ actionId: string }, RaiseActionFailure>> {
  const day = today();
  return withTenant(actor, 'action.raise', async (tx) => {
    const { unitId, ended } = await lockRaisable(tx, from);
    if (ended) return fail('ended');
    if (!(await knowsOccasions(tx, content))) return fail('unknown-occasion');
    const problem = await problemOf(tx, wish, unitId);
    if (problem) return fail(problem);
    const [actionId] = await insertOutsideActions(tx, from, [content], day);
    if (actionId === undefined) throw new Error('An action was raised and is not there');
    if (wish.handlerId !== null || wish.assigneeId !== null)
      await upsertAssignments(tx, [{ actionId, ...wish, base: 0 }]);
    const held = await lockAction(tx, { auditId: null, actionId }, day);
    const recipients = await listDoerIds(tx, held, day);
    await insertNotice(tx, { kind: 'actionAssigned', key: `raised ${actionId}`, ...held.about, recipients });
    if (wish.handlerId !== null) {
      const about = { ...held.about, recipients: [wish.handlerId] };
      await insertNotice(tx, { kind: 'actionAssigned', key: `follow ${actionId}`, ...about });
    }
    await insertLog(tx, { target: { type: 'action', id: actionId }, detail: held.detail });
    return ok({ actionId });
  });
}

/** Why the people who are wished for cannot be had; null when they can. */
async function problemOf(
  tx: ScopedTx,
  wish: AssignmentWish,
  unitId: string | null,
): Promise<BulkProblem | null> {
  const people = (await readOutsidePeople(tx, unitId === null ? [] : [unitId], today()))(unitId);
  return assignmentProblem(wish, {
    action: { status: 'open', assignmentRevision: 0 },
    seen: 0,
    mayWrite: true,
    managerIds: people.managerIds,
    doerIds: people.doers.map(({ userId }) => userId),
    auditorIds: people.followers.map(({ userId }) => userId),
  });
}
