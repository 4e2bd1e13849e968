import { z } from 'zod';
import { listFollowerIds } from '@/lib/data/action-assignments';
import { insertActionEvent } from '@/lib/data/action-events';
import { requireAction, updateStanding } from '@/lib/data/actions';
import { lockAudit } from '@/lib/data/audits';
import { newId } from '@/lib/data/columns';
import { readDueCalendar } from '@/lib/data/due-calendars';
import { insertLog } from '@/lib/data/log';
import { insertNotice } from '@/lib/data/notices';
import { withTenant } from '@/lib/data/scope';
import { longestEventText } from '@/lib/domain/action-event';
import type { Person } from '@/lib/domain/actor';
import { writtenDeadlineSchema } from '@/lib/domain/deadline/deadline';
import { text } from '@/lib/domain/input';
import { askForLater, type LaterDateFailure } from '@/lib/domain/later-date';
import { fail, ok, type Result } from '@/lib/domain/result';
import { now, today } from '@/lib/time/clock';

export const laterDateWishSchema = z.object({
  auditId: z.uuid(),
  actionId: z.uuid(),
  /** The action's revision that the person saw. */
  revision: z.int().min(1),
  deadline: writtenDeadlineSchema,
  why: text(longestEventText),
});
export type LaterDateWish = z.infer<typeof laterDateWishSchema>;

/**
 * Asks the auditor for a later date, with the reason. The date that was agreed holds until the auditor grants another one.
 * @throws Denied (notFound) for an action that is not the audit's.
 */
export async function askForLaterDate(
  actor: Person,
  { auditId, actionId, revision, deadline, why }: LaterDateWish,
): Promise<Result<{ revision: number }, 'changed-meanwhile' | LaterDateFailure>> {
  return withTenant(actor, 'action.askForLaterDate', async (tx) => {
    const audit = await lockAudit(tx, auditId);
    const action = await requireAction(tx, auditId, actionId);
    if (action.revision !== revision) return fail('changed-meanwhile');
    const day = today();
    const calendar = await readDueCalendar(tx, audit, day);
    const asked = askForLater(action, deadline, { ...calendar, today: day, audit: audit.status });
    if (!asked.ok) return asked;
    await updateStanding(tx, actionId, asked.value);
    const { userId } = actor;
    const event = { kind: 'laterDateAsked', text: why, details: { deadline } } as const;
    const id = newId();
    await insertActionEvent(tx, { ...event, id, actionId, userId, at: now() });
    const auditors = audit.auditors.map((auditor) => auditor.userId);
    const recipients = await listFollowerIds(tx, actionId, auditors);
    const kind = 'laterDateAsked';
    await insertNotice(tx, { kind, key: `${kind} ${id}`, auditId, actionId, recipients });
    const detail = { caseNumber: audit.caseNumber, number: action.number };
    await insertLog(tx, { target: { type: 'action', id: actionId }, detail });
    return ok({ revision: revision + 1 });
  });
}
