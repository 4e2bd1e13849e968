import { z } from 'zod';
import { insertActionEvent } from '@/lib/data/action-events';
import { listFollowersOf, lockAction, readCalendarOf } from '@/lib/data/action-places';
import { updateStanding } from '@/lib/data/actions';
import { newId } from '@/lib/data/columns';
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
  /** Null for an action that belongs to no audit. */
  auditId: z.uuid().nullable(),
  actionId: z.uuid(),
  /** The action's revision that the person saw. */
  revision: z.int().min(1),
  deadline: writtenDeadlineSchema,
  why: text(longestEventText),
});
export type LaterDateWish = z.infer<typeof laterDateWishSchema>;

/**
 * Asks the auditor for a later date, with the reason. The date that was agreed holds until the auditor grants another one.
 * @throws Denied (notFound) for an action that is not there.
 */
export async function askForLaterDate(
  actor: Person,
  { auditId, actionId, revision, deadline, why }: LaterDateWish,
): Promise<Result<{ revision: number }, 'changed-meanwhile' | LaterDateFailure>> {
  return withTenant(actor, 'action.askForLaterDate', async (tx) => {
    const day = today();
    const held = await lockAction(tx, { auditId, actionId }, day);
    if (held.action.revision !== revision) return fail('changed-meanwhile');
    const calendar = await readCalendarOf(tx, held, day);
    const asked = askForLater(held.action, deadline, { ...calendar, today: day, audit: held.status });
    if (!asked.ok) return asked;
    await updateStanding(tx, actionId, asked.value);
    const { userId } = actor;
    const event = { kind: 'laterDateAsked', text: why, details: { deadline } } as const;
    const id = newId();
    await insertActionEvent(tx, { ...event, id, actionId, userId, at: now() });
    const recipients = await listFollowersOf(tx, held);
    const kind = 'laterDateAsked';
    await insertNotice(tx, { kind, key: `${kind} ${id}`, ...held.about, recipients });
    await insertLog(tx, { target: { type: 'action', id: actionId }, detail: held.detail });
    return ok({ revision: revision + 1 });
  });
}
