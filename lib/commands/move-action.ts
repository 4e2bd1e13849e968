import { z } from 'zod';
import { listAssigneeIds, listFollowerIds } from '@/lib/data/action-assignments';
import { getLastReturn, insertActionEvent, type NewActionEvent } from '@/lib/data/action-events';
import { listActions, requireAction, updateStanding } from '@/lib/data/actions';
import { type AuditDetails, lockAudit } from '@/lib/data/audits';
import { insertControlInNextAudit } from '@/lib/data/carried-controls';
import { newId } from '@/lib/data/columns';
import { insertLog } from '@/lib/data/log';
import { insertNotice } from '@/lib/data/notices';
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
  auditId: z.uuid(),
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
 * Takes an action one step further in its life: the unit reports it as done or takes that back, the auditor verifies it,
 * returns it, or carries it over to the unit's next audit. Of two who act at once, the first is heard.
 * @throws Denied (notFound) for an action that is not the audit's.
 */
export async function moveAction(
  actor: Person,
  input: ActionMove,
): Promise<Result<{ status: ActionStatus; revision: number }, MoveActionFailure>> {
  const { auditId, actionId, step } = input;
  return withTenant(actor, actionSteps[step].access, async (tx) => {
    const audit = await lockAudit(tx, auditId);
    const action = await requireAction(tx, auditId, actionId);
    if (action.revision !== input.revision) return fail('changed-meanwhile');
    const asked = await stepOf(tx, input);
    const taken = takeActionStep(action, asked, { audit: audit.status, today: today() });
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
    await tell(tx, audit, { actionId, step, eventId });
    if (step === 'carryOver') {
      const { unitId, caseNumber } = audit;
      await insertControlInNextAudit(tx, actionId, { auditId, unitId, caseNumber });
    }
    const { status } = taken.value;
    const { caseNumber } = audit;
    const detail = { caseNumber, number: action.number, from: action.status, to: status };
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
 * Tells the other side; and the auditors, when nothing is left but their closing judgement. Before the decision an action is
 * working material that the unit does not know of.
 */
async function tell(
  tx: ScopedTx,
  audit: AuditDetails,
  { actionId, step, eventId }: { actionId: string; step: ActionStepName; eventId: string },
): Promise<void> {
  if (audit.status !== 'decided') return;
  const auditors = audit.auditors.map(({ userId }) => userId);
  const byUnit = step === 'report' || step === 'undoReport';
  const recipients = byUnit
    ? await listFollowerIds(tx, actionId, auditors)
    : await listAssigneeIds(tx, { actionId, unitId: audit.unitId }, today());
  const key = `${noticeOf[step]} ${eventId}`;
  await insertNotice(tx, { kind: noticeOf[step], key, auditId: audit.id, actionId, recipients });
  const actions = await listActions(tx, audit.id);
  if (byUnit || !actions.every(({ status }) => isFinished(status))) return;
  const done = { kind: 'allActionsDone', key: `allActionsDone ${eventId}`, auditId: audit.id } as const;
  await insertNotice(tx, { ...done, recipients: auditors });
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
