import { z } from 'zod';
import { lockPlacesOfActions } from '@/lib/data/action-assignments';
import { listBoardActions, resourceOfAction } from '@/lib/data/action-board';
import { insertLog } from '@/lib/data/log';
import { aboutOf, insertNotice } from '@/lib/data/notices';
import { Denied, withTenant } from '@/lib/data/scope';
import { listUnitManagers } from '@/lib/data/units';
import { can } from '@/lib/domain/access';
import { type BulkOutcome, type BulkProblem, reminderProblem } from '@/lib/domain/actions-board/bulk';
import type { Person } from '@/lib/domain/actor';
import { ok, type Result } from '@/lib/domain/result';
import { today } from '@/lib/time/clock';

export const actionsToRemindSchema = z.object({ actionIds: z.array(z.uuid()).min(1).max(500) });
export type ActionsToRemind = z.infer<typeof actionsToRemindSchema>;

/**
 * Reminds whoever is to do some actions: the person who was chosen, or else all who manage the unit today. Nobody is
 * reminded twice of the same action on one day. What nobody can be reminded of is told action by action.
 * @throws Denied (notFound) when none of the actions is on the person's board.
 */
export async function remindActions(
  actor: Person,
  { actionIds }: ActionsToRemind,
): Promise<Result<BulkOutcome, never>> {
  return withTenant(actor, 'action.remind', async (tx) => {
    const day = today();
    await lockPlacesOfActions(tx, actionIds);
    const known = new Map((await listBoardActions(tx, day, actionIds)).map((one) => [one.id, one]));
    if (known.size === 0) throw new Denied('notFound', 'action');
    const managers = await listUnitManagers(
      tx,
      [...known.values()].flatMap(({ unitId }) => unitId ?? []),
      day,
    );
    const refused: { actionId: string; problem: BulkProblem }[] = [];
    for (const actionId of actionIds) {
      const action = known.get(actionId) ?? null;
      const mayWrite = action !== null && can(actor, 'action.remind', resourceOfAction(action));
      const ofUnit = managers.filter(({ unitId }) => unitId === action?.unitId);
      const recipients = (action?.assignee ? [action.assignee] : ofUnit).map(({ userId }) => userId);
      const problem = reminderProblem({ action, mayWrite, recipients });
      if (problem) refused.push({ actionId, problem });
      if (problem || !action) continue;
      const { origin, dueDate } = action;
      const about = { ...aboutOf(origin, actionId), ...(dueDate && { day: dueDate }), recipients };
      await insertNotice(tx, { kind: 'reminder', key: `reminder ${actionId} ${day}`, ...about });
      await insertLog(tx, { target: { type: 'action', id: actionId } });
    }
    return ok({ done: actionIds.length - refused.length, refused });
  });
}
