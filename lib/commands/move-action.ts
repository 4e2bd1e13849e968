import { z } from 'zod';
import { getLastReturn, insertActionEvent, type NewActionEvent } from '@/lib/data/action-events';
import { type HeldAction, listDoerIds, listFollowersOf, lockAction } from '@/lib/data/action-places';
import { listActions, updateStanding } from '@/lib/data/actions';
import { insertControlInNextAudit } from '@/lib/data/carried-controls';
import { newId } from '@/lib/data/columns';
import { insertLog } from '@/lib/data/log';
import { insertNotice } from '@/lib/data/notices';
import { listActionsRaisedFrom } from '@/lib/data/outside-actions';
import { type ScopedTx, withTenant } from '@/lib/data/scope';
import type { ActionStatus } from '@/lib/domain/action';
import { longestEventText } from '@/lib/domain/action-event';
import {
  type ActionObstacle,
  type ActionStep,
  type ActionStepName,
  actionSteps,
  isFinished,
  takeActionStep,
  verificationMethodSchema,
} from '@/lib/domain/action-step';
import type { Person } from '@/lib/domain/actor';
import { calendarDay, optionalText, text } from '@/lib/domain/input';
import type { NoticeKind } from '@/lib/domain/notice/notice';
import { fail, ok, type Result } from '@/lib/domain/result';
import { now, today } from '@/lib/time/clock';

const place = {
  /** Null for an action that belongs to no audit. */
  auditId: z.uuid().nullable(),
  actionId: z.uuid(),
  /** The action's revision that the person saw. */
  revision: z.int().min(1),
};
const note = optionalText(longestEventText);

/** One step of an action's life, with what it says: a return must say why, a verification when and how. */
export const actionMoveSchema = z.discriminatedUnion('step', [
  z.object({ ...place, step: z.literal('report'), text: note }),
  z.object({ ...place, step: z.literal('undoReport') }),
  z.object({
    ...place,
    step: z.literal('verify'),
    remediedOn: calendarDay,
    method: verificationMethodSchema,
    text: note,
  }),
  z.object({ ...place, step: z.literal('return'), reason: text(longestEventText) }),
  z.object({ ...place, step: z.literal('carryOver'), text: note }),
]);
export type ActionMove = z.infer<typeof actionMoveSchema>;

export type MoveActionFailure = 'changed-meanwhile' | ActionObstacle['code'];

/**
 * Takes an action one step further in its life: whoever is to do it reports it as done or takes that back, whoever follows it
 * up verifies it, returns it, or carries it over to the unit's next audit. Of two who act at once, the first is heard.
 * @throws Denied (notFound) for an action that is not there.
 */
export async function moveAction(
  actor: Person,
  input: ActionMove,
): Promise<Result<{ status: ActionStatus; revision: number }, MoveActionFailure>> {
  const { auditId, actionId, step } = input;
  return withTenant(actor, actionSteps[step].access, async (tx) => {
    const held = await lockAction(tx, { auditId, actionId }, today());
    const { action, audit } = held;
    if (action.revision !== input.revision) return fail('changed-meanwhile');
    const asked = await stepOf(tx, input);
    const taken = takeActionStep(action, asked, { audit: held.status, today: today() });
    if (!taken.ok) return fail(taken.error[0]?.code ?? 'wrongActionStatus');
    await updateStanding(tx, actionId, taken.value);
    const eventId = newId();
    await insertActionEvent(tx, {
      ...eventOf(input),
      id: eventId,
      actionId,
      userId: actor.userId,
      at: now(),
    });
    await tell(tx, held, step, eventId);
    if (step === 'carryOver' && audit) {
      const { id, unitId, caseNumber } = audit;
      await insertControlInNextAudit(tx, actionId, { auditId: id, unitId, caseNumber });
    }
    const { status } = taken.value;
    const detail = { ...held.detail, from: action.status, to: status };
    await insertLog(tx, { target: { type: 'action', id: actionId }, detail });
    return ok({ status, revision: action.revision + 1 });
  });
}

const noticeOf = {
  report: 'actionReported',
  undoReport: 'actionReportUndone',
  verify: 'actionVerified',
  return: 'actionReturned',
  carryOver: 'actionCarriedOver',
} as const satisfies Record<ActionStepName, NoticeKind>;

/**
 * Tells the other side. Before the decision an action is working material that the unit does not know of.
 */
async function tell(tx: ScopedTx, held: HeldAction, step: ActionStepName, eventId: string): Promise<void> {
  if (held.status !== 'decided') return;
  const byUnit = step === 'report' || step === 'undoReport';
  const recipients = byUnit ? await listFollowersOf(tx, held) : await listDoerIds(tx, held, today());
  const key = `${noticeOf[step]} ${eventId}`;
  await insertNotice(tx, { kind: noticeOf[step], key, ...held.about, recipients });
  if (!byUnit) await tellWhenAllAreDone(tx, held, eventId);
}

/**
 * Tells the auditors when nothing is left of an audit but their closing judgement; and those who follow a risk up when all that
 * was to be done about it is done, since it is then to be weighed again.
 */
async function tellWhenAllAreDone(
  tx: ScopedTx,
  { audit, outside, about }: HeldAction,
  eventId: string,
): Promise<void> {
  const key = `allActionsDone ${eventId}`;
  if (audit) {
    const actions = await listActions(tx, audit.id);
    if (!actions.every(({ status }) => isFinished(status))) return;
    const recipients = audit.auditors.map(({ userId }) => userId);
    await insertNotice(tx, { kind: 'allActionsDone', key, auditId: audit.id, recipients });
  } else if (outside?.origin.kind === 'risk' && about.auditId === null) {
    const { id } = outside.origin;
    const actions = await listActionsRaisedFrom(tx, { kind: 'risk', id }, today());
    if (!actions.every(({ status }) => isFinished(status))) return;
    const recipients = outside.followers.map(({ userId }) => userId);
    await insertNotice(tx, {
      kind: 'riskActionsDone',
      key: `riskActionsDone ${eventId}`,
      ...about,
      recipients,
    });
  }
}

async function stepOf(tx: ScopedTx, input: ActionMove): Promise<ActionStep> {
  switch (input.step) {
    case 'verify':
      return { step: 'verify', remediedOn: input.remediedOn };
    case 'return':
      return { step: 'return', reason: input.reason };
    case 'undoReport':
      return { step: 'undoReport', returnedFor: await getLastReturn(tx, input.actionId) };
    default:
      return { step: input.step };
  }
}

function eventOf(input: ActionMove): Pick<NewActionEvent, 'kind' | 'text' | 'details'> {
  switch (input.step) {
    case 'report':
      return { kind: 'reported', text: input.text };
    case 'undoReport':
      return { kind: 'reportUndone' };
    case 'verify': {
      const { remediedOn, method } = input;
      return { kind: 'verified', text: input.text, details: { remediedOn, method } };
    }
    case 'return':
      return { kind: 'returned', text: input.reason };
    case 'carryOver':
      return { kind: 'carriedOver', text: input.text };
  }
}
