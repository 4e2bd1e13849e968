import { z } from 'zod';
import { listAssigneeIds, listFollowerIds } from '@/lib/data/action-assignments';
import { insertActionEvent } from '@/lib/data/action-events';
import { requireAction } from '@/lib/data/actions';
import { lockAudit } from '@/lib/data/audits';
import { insertLog } from '@/lib/data/log';
import { insertNotice } from '@/lib/data/notices';
import { withTenant } from '@/lib/data/scope';
import { longestEventText } from '@/lib/domain/action-event';
import type { Person } from '@/lib/domain/actor';
import { isWritable } from '@/lib/domain/audit';
import { text } from '@/lib/domain/input';
import { fail, ok, type Result } from '@/lib/domain/result';
import { now, today } from '@/lib/time/clock';

export const actionMessageSchema = z.object({
  /** Made on the device: the same message sent again is there once. */
  id: z.uuid(),
  auditId: z.uuid(),
  actionId: z.uuid(),
  text: text(longestEventText),
});
export type ActionMessage = z.infer<typeof actionMessageSchema>;

/**
 * Says something in an action's thread, to whoever is on the other side: the unit or the auditors. Until the audit is closed;
 * what is said while somebody closes it is either there before, or refused. @throws Denied (notFound).
 */
export async function sendActionMessage(
  actor: Person,
  { id, auditId, actionId, text: said }: ActionMessage,
): Promise<Result<null, 'audit-locked'>> {
  return withTenant(actor, 'action.message', async (tx) => {
    const audit = await lockAudit(tx, auditId);
    const { number } = await requireAction(tx, auditId, actionId);
    if (!isWritable('actionThread', audit.status)) return fail('audit-locked');
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
    const auditors = audit.auditors.map((auditor) => auditor.userId);
    const recipients = auditors.includes(userId)
      ? await listAssigneeIds(tx, { actionId, unitId: audit.unitId }, today())
      : await listFollowerIds(tx, actionId, auditors);
    await insertNotice(tx, {
      kind: 'actionMessage',
      key: `actionMessage ${id}`,
      auditId,
      actionId,
      recipients,
    });
    const detail = { caseNumber: audit.caseNumber, number };
    await insertLog(tx, { target: { type: 'action', id: actionId }, detail });
    return ok(null);
  });
}
