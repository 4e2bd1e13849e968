import { z } from 'zod';
import { listActionEvents } from '@/lib/data/action-events';
import { insertLog } from '@/lib/data/log';
import { lockOutsideAction } from '@/lib/data/outside-actions';
import { removeOutsideAction } from '@/lib/data/raised-actions';
import { withTenant } from '@/lib/data/scope';
import type { Person } from '@/lib/domain/actor';
import { fail, ok, type Result } from '@/lib/domain/result';
import { today } from '@/lib/time/clock';

export const actionToWithdrawSchema = z.strictObject({
  actionId: z.uuid(),
  /** The action's revision that the person saw. */
  revision: z.int().min(1),
});
export type ActionToWithdraw = z.infer<typeof actionToWithdrawSchema>;

/**
 * Takes away an action outside audits that was raised by mistake, with the notices about it. One of which something has been
 * said, or with which something has been done, stays.
 * @throws Denied (notFound) for one that is not there, or belongs to an audit.
 */
export async function withdrawAction(
  actor: Person,
  { actionId, revision }: ActionToWithdraw,
): Promise<Result<null, 'changed-meanwhile' | 'in-force'>> {
  return withTenant(actor, 'action.withdraw', async (tx) => {
    const known = await lockOutsideAction(tx, actionId, today());
    if (known.revision !== revision) return fail('changed-meanwhile');
    if (known.status !== 'open' || (await listActionEvents(tx, actionId)).length > 0) return fail('in-force');
    await removeOutsideAction(tx, actionId);
    const detail = { number: known.number, deleted: true };
    await insertLog(tx, { target: { type: 'action', id: actionId }, detail });
    return ok(null);
  });
}
