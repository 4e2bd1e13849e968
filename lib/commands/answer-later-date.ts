import { z } from 'zod';
import { insertActionEvent } from '@/lib/data/action-events';
import { type HeldAction, listDoerIds, lockAction, readCalendarOf } from '@/lib/data/action-places';
import { type StoredAction, updateStanding } from '@/lib/data/actions';
import { newId } from '@/lib/data/columns';
import { insertLog } from '@/lib/data/log';
import { insertNotice } from '@/lib/data/notices';
import { type ScopedTx, withTenant } from '@/lib/data/scope';
import { longestEventText } from '@/lib/domain/action-event';
import type { Person } from '@/lib/domain/actor';
import { writtenDeadlineSchema } from '@/lib/domain/deadline/deadline';
import { optionalText, text } from '@/lib/domain/input';
import { declineLater, grantLater, type LaterDateFailure } from '@/lib/domain/later-date';
import { fail, ok, type Result } from '@/lib/domain/result';
import { now, today } from '@/lib/time/clock';

const place = {
  /** Null for an action that belongs to no audit. */
  auditId: z.uuid().nullable(),
  actionId: z.uuid(),
  /** The action's revision that the person saw. */
  revision: z.int().min(1),
};

/** What the auditor says to a wish: yes to a date, which may be another than the wished one; or no, with the reason. */
export const laterDateAnswerSchema = z.discriminatedUnion('answer', [
  z.object({
    ...place,
    answer: z.literal('grant'),
    deadline: writtenDeadlineSchema,
    motive: optionalText(longestEventText),
  }),
  z.object({ ...place, answer: z.literal('decline'), motive: text(longestEventText) }),
]);
export type LaterDateAnswer = z.infer<typeof laterDateAnswerSchema>;

const accessOf = { grant: 'action.grantLaterDate', decline: 'action.declineLaterDate' } as const;

/**
 * Answers the unit's wish for a later date. A date that is granted is what the judgement and the reminders go by from then
 * on; what the report said stays. @throws Denied (notFound) for an action that is not there.
 */
export async function answerLaterDate(
  actor: Person,
  input: LaterDateAnswer,
): Promise<Result<{ revision: number }, 'changed-meanwhile' | LaterDateFailure>> {
  const { auditId, actionId, revision, answer, motive } = input;
  return withTenant(actor, accessOf[answer], async (tx) => {
    const held = await lockAction(tx, { auditId, actionId }, today());
    const { action } = held;
    if (action.revision !== revision) return fail('changed-meanwhile');
    const answered = await answerTo(tx, held, input);
    if (!answered.ok) return answered;
    await updateStanding(tx, actionId, answered.value);
    const deadline = input.answer === 'grant' ? input.deadline : action.wished;
    const kind = answer === 'grant' ? 'laterDateGranted' : 'laterDateDeclined';
    const id = newId();
    await insertActionEvent(tx, {
      id,
      actionId,
      kind,
      text: motive,
      details: deadline ? { deadline } : {},
      userId: actor.userId,
      at: now(),
    });
    const recipients = await listDoerIds(tx, held, today());
    await insertNotice(tx, { kind, key: `${kind} ${id}`, ...held.about, recipients });
    await insertLog(tx, { target: { type: 'action', id: actionId }, detail: held.detail });
    return ok({ revision: revision + 1 });
  });
}

async function answerTo(
  tx: ScopedTx,
  held: HeldAction,
  input: LaterDateAnswer,
): Promise<Result<StoredAction, LaterDateFailure>> {
  const { action, status } = held;
  if (input.answer === 'decline') return declineLater(action, { audit: status });
  const day = today();
  const calendar = await readCalendarOf(tx, held, day);
  return grantLater(action, input.deadline, { ...calendar, today: day, audit: status });
}
