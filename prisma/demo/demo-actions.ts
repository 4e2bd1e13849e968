import { assignActions } from '@/lib/commands/assign-actions';
import { moveAction } from '@/lib/commands/move-action';
import { rewordAction } from '@/lib/commands/reword-action';
import { sendActionMessage } from '@/lib/commands/send-action-message';
import { newId } from '@/lib/data/columns';
import { listOutsideActions, type OutsideAction } from '@/lib/data/outside-actions';
import { withTenant } from '@/lib/data/scope';
import type { Person } from '@/lib/domain/actor';
import { type PlainDate, partsOf, plainDate } from '@/lib/domain/plain-date';
import { done } from './done';

/** Who has to do with the register's actions. */
type ActionPeople = {
  readonly admin: Person;
  /** Follows up, and does one. */
  readonly auditor: Person;
  readonly otherAuditor: Person;
  readonly unitManager: Person;
};

/**
 * Some of the quality plan's actions as they stand when somebody has begun: one with a day and people, one that is reported,
 * one that is verified. The others have neither a day nor anybody, as the plan left them.
 */
export async function addActionsUnderWay(people: ActionPeople, today: PlainDate): Promise<void> {
  const { admin, auditor, otherAuditor, unitManager } = people;
  const [begun, reported, verified] = await withTenant(admin, 'action.list', (tx) =>
    listOutsideActions(tx, {}, today),
  );
  if (!begun || !reported || !verified) throw new Error('The quality plan has fewer actions than the demo');
  const nextYear = partsOf(today).year + 1;
  await give(admin, begun, { assignee: unitManager, handler: auditor, due: plainDate(`${nextYear}-03-31`) });
  const text = 'Vi har gått igenom tre av fem arbetsgrupper.';
  done(await sendActionMessage(unitManager, { id: newId(), auditId: null, actionId: begun.id, text }));
  await give(admin, reported, {
    assignee: otherAuditor,
    handler: admin,
    due: plainDate(`${nextYear}-02-28`),
  });
  const report = { step: 'report', text: 'Rutinen är skriven och känd.' } as const;
  done(await moveAction(otherAuditor, { ...report, auditId: null, actionId: reported.id, revision: 2 }));
  await give(admin, verified, {
    assignee: unitManager,
    handler: auditor,
    due: plainDate(`${nextYear}-01-31`),
  });
  const verify = { step: 'verify', remediedOn: today, method: 'conversation', text: null } as const;
  done(await moveAction(auditor, { ...verify, auditId: null, actionId: verified.id, revision: 2 }));
}

type Given = { readonly assignee: Person; readonly handler: Person; readonly due: PlainDate };

async function give(
  admin: Person,
  { id: actionId, text, details, responsible, followUp }: OutsideAction,
  { assignee, handler, due }: Given,
): Promise<void> {
  const deadline = { deadline: { kind: 'date' as const, date: due }, words: due };
  const content = { text, details, responsible, followUp, deadline };
  done(await rewordAction(admin, { actionId, revision: 1, content }));
  const chosen = { assigneeId: assignee.userId, handlerId: handler.userId };
  const { refused } = done(await assignActions(admin, { rows: [{ actionId, revision: 0 }], ...chosen }));
  if (refused.length > 0) throw new Error(`The demo could not be made: ${JSON.stringify(refused)}`);
}
