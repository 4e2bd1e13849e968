import { z } from 'zod';
import { insertActionEvent } from '@/lib/data/action-events';
import { listDoerIds, listFollowersOf, lockAction } from '@/lib/data/action-places';
import { insertLog } from '@/lib/data/log';
import { insertNotice } from '@/lib/data/notices';
import { withTenant } from '@/lib/data/scope';
import { can } from '@/lib/domain/access';
import { longestEventText } from '@/lib/domain/action-event';
import type { Person } from '@/lib/domain/actor';
import { isWritable } from '@/lib/domain/audit';
import { text } from '@/lib/domain/input';
import { fail, ok, type Result } from '@/lib/domain/result';
import { now, today } from '@/lib/time/clock';

export const actionMessageSchema = z.object({
  /** Made on the device: the same message sent again is there once. */
  id: z.uuid(),
  /** Null for an action that belongs to no audit. */
  auditId: z.uuid().nullable(),
  actionId: z.uuid(),
  text: text(longestEventText),
});
export type ActionMessage = z.infer<typeof actionMessageSchema>;

/**
 * Says something in an action's thread, to whoever is on the other side: those who are to do it, or those who follow it up. Until its audit is closed;
 * what is said while somebody closes it is either there before, or refused. @throws Denied (notFound).
 */
export async function sendActionMessage(
  actor: Person,
  { id, auditId, actionId, text: said }: ActionMessage,
): Promise<Result<null, 'audit-locked'>> {
  return withTenant(actor, 'action.message', async (tx) => {
    const held = await lockAction(tx, { auditId, actionId }, today());
    if (!isWritable('actionThread', held.status)) return fail('audit-locked');
    const { userId } = actor;
    const isNew = await insertActionEvent(tx, {
      id,
      actionId,
      kind: 'message',
      text: said,
      userId,
      at: now(),
    });
    if (!isNew) return ok(null);
    const isToDoIt = can(actor, 'action.report', held.resource);
    const recipients = isToDoIt ? await listFollowersOf(tx, held) : await listDoerIds(tx, held, today());
    await insertNotice(tx, { kind: 'actionMessage', key: `actionMessage ${id}`, ...held.about, recipients });
    await insertLog(tx, { target: { type: 'action', id: actionId }, detail: held.detail });
    return ok(null);
  });
}
