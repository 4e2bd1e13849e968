import { finishFactReview } from '@/lib/commands/finish-fact-review';
import { saveFactComments } from '@/lib/commands/save-fact-comments';
import { sendToFactReview } from '@/lib/commands/send-to-fact-review';
import { readAuditFacts } from '@/lib/data/audit-case';
import { requireAudit } from '@/lib/data/audits';
import { newId } from '@/lib/data/columns';
import { listFactComments } from '@/lib/data/fact-comments';
import { listFactReviews } from '@/lib/data/fact-reviews';
import { withTenant } from '@/lib/data/scope';
import { type Person, person } from '@/lib/domain/actor';
import type { AuditChoices } from '@/lib/domain/audit-choices';
import type { FactSaid } from '@/lib/domain/fact-review/fact-said';
import { addDays, type PlainDate } from '@/lib/domain/plain-date';
import { today } from '@/lib/time/clock';
import { connectedAs } from './own-database';
import { draftOne, rightly, type TestTenant } from './two-tenants';

const none: AuditChoices = { selfAssessment: false, factReview: false, approval: false };

/** Makes an audit one that was planned while its tenant had chosen this. */
export async function chosenFor(auditId: string, choices: Partial<AuditChoices>): Promise<void> {
  await connectedAs('superuser', (client) =>
    client.query('UPDATE audit SET choices = $2 WHERE id = $1', [auditId, { ...none, ...choices }]),
  );
}

/** One more audit of the target's unit that is ready to be sent: its plan is lacking, and there is an action for it. */
export async function readyForReview(target: TestTenant): Promise<TestTenant> {
  const { auditId, actionId } = await draftOne(target.as.auditor, target, target.slug);
  await chosenFor(auditId, { factReview: true });
  return { ...target, auditId, actionId };
}

/** The same, sent to its unit with a week to comment. */
export async function underReview(target: TestTenant): Promise<TestTenant> {
  const ready = await readyForReview(target);
  await send(ready);
  return ready;
}

/** Sends an audit's draft to its unit; the id of the round. */
export async function send(
  { as, auditId }: Pick<TestTenant, 'as' | 'auditId'>,
  replyBy: PlainDate = addDays(today(), 7),
): Promise<string> {
  return rightly(await sendToFactReview(as.auditor, { auditId, replyBy })).reviewId;
}

/** Moves the last day of the round that runs, as if days had passed. */
export async function withLastDay(auditId: string, replyBy: PlainDate): Promise<void> {
  await connectedAs('superuser', (client) =>
    client.query('UPDATE fact_review SET reply_by = $2 WHERE audit_id = $1 AND ended_at IS NULL', [
      auditId,
      replyBy,
    ]),
  );
}

/** What the steps of an audit's life look at, today. */
export const factsOf = (auditor: Person, auditId: string) =>
  withTenant(auditor, 'audit.work', async (tx) =>
    readAuditFacts(tx, await requireAudit(tx, auditId), today()),
  );

/** The rounds and the comments of an audit. */
export const reviewsOf = (auditor: Person, auditId: string) =>
  withTenant(auditor, 'factReview.read', async (tx) => ({
    rounds: await listFactReviews(tx, auditId),
    comments: await listFactComments(tx, auditId),
  }));

/** A manager says something of a passage in the newest round of an audit. */
export async function say(manager: Person, auditId: string, target: string, value: FactSaid, base = 0) {
  const { rounds } = await reviewsOf(manager, auditId);
  const reviewId = rounds.at(-1)?.id ?? newId();
  const change = { mutationId: newId(), base, target, field: 'said' as const, value };
  return saveFactComments(
    manager,
    { auditId, reviewId },
    {
      device: newId(),
      userId: manager.userId,
      changes: [change],
    },
  );
}

/** Somebody who manages the target's unit, whichever it is. */
export const managerOf = ({ as, unitId }: Pick<TestTenant, 'as' | 'unitId'>): Person =>
  person({ ...as.unitManager, unitIds: [unitId] });

/** An audit whose unit has commented on its plan and sent the review in. */
export async function withComment(target: TestTenant): Promise<TestTenant & { commentId: string }> {
  const running = await underReview(target);
  const { auditId, as } = running;
  const manager = managerOf(running);
  rightly(await say(manager, auditId, 'item plan', { agrees: false, text: `Planen finns, ${target.slug}.` }));
  rightly(await finishFactReview(manager, { auditId }));
  const [comment] = (await reviewsOf(as.auditor, auditId)).comments;
  if (!comment) throw new Error('The comment is missing');
  return { ...running, commentId: comment.id };
}
