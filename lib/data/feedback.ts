import type { FeedbackKind, FeedbackStatus } from '@/lib/domain/feedback/feedback';
import { Denied, type ScopedTx, unitsInReach } from './scope';

/** Feedback as it is given. What comes from an audit carries the audit and its unit. */
export type NewFeedback = {
  /** Made by whoever gives it. */
  readonly id: string;
  readonly templateId: string;
  readonly versionId: string;
  readonly target: string | null;
  readonly auditId: string | null;
  readonly unitId: string | null;
  readonly kind: FeedbackKind;
  readonly text: string;
  readonly givenBy: string;
  readonly givenAt: Date;
};

/**
 * Writes feedback down, unless it is there already: under the same id, or as the same audit's answer to the same question.
 * Whether it was new. @throws Denied (notFound) when the id is that of something else.
 */
export async function insertFeedback(tx: ScopedTx, feedback: NewFeedback): Promise<boolean> {
  const { tenantId } = tx.actor;
  const { count } = await tx.db.templateFeedback.createMany({
    data: [{ ...feedback, tenantId, status: 'open' }],
    skipDuplicates: true,
  });
  if (count > 0 || feedback.kind === 'formQuestion') return count > 0;
  const { id, givenBy } = feedback;
  if ((await tx.db.templateFeedback.count({ where: { id, givenBy } })) === 0)
    throw new Denied('notFound', 'feedback');
  return false;
}

/** What stands of feedback when something is to be done about it. */
export type FeedbackStanding = {
  readonly id: string;
  readonly templateId: string;
  readonly status: FeedbackStatus;
  readonly revision: number;
};

/** Holds feedback until the transaction ends. @throws Denied (notFound). */
export async function lockFeedback(tx: ScopedTx, feedbackId: string): Promise<FeedbackStanding> {
  const rows = await tx.db.$queryRaw<FeedbackStanding[]>`
    SELECT id, template_id AS "templateId", status, revision FROM template_feedback
    WHERE tenant_id = ${tx.actor.tenantId}::uuid AND id = ${feedbackId}::uuid FOR UPDATE`;
  if (!rows[0]) throw new Denied('notFound', 'feedback');
  return rows[0];
}

const unlinked = { status: 'open', draftId: null, node: null } as const;

/** What may happen to feedback by hand. Whoever gave it has not seen what is answered. */
export type FeedbackDeed =
  | { readonly kind: 'link'; readonly draftId: string; readonly node: string }
  | { readonly kind: 'unlink' }
  | { readonly kind: 'answer' | 'decline'; readonly text: string; readonly by: string; readonly at: Date };

/** Writes what is done about locked feedback. Its revision grows by one. */
export async function updateFeedback(tx: ScopedTx, feedbackId: string, deed: FeedbackDeed): Promise<void> {
  await tx.db.templateFeedback.update({
    where: { tenantId_id: { tenantId: tx.actor.tenantId, id: feedbackId } },
    data: { ...columnsOf(deed), revision: { increment: 1 } },
  });
}

function columnsOf(deed: FeedbackDeed) {
  if (deed.kind === 'link') return { status: 'planned', draftId: deed.draftId, node: deed.node };
  if (deed.kind === 'unlink') return unlinked;
  const { kind, text, by, at } = deed;
  const answer = { answer: text, answeredBy: by, answeredAt: at, seenAt: null };
  return kind === 'answer' ? answer : { ...answer, ...unlinked, status: 'declined', closedAt: at };
}

/** The feedback that is linked to a draft, held until the transaction ends. */
export async function lockLinkedFeedback(
  tx: ScopedTx,
  draftId: string,
): Promise<{ id: string; node: string }[]> {
  return tx.db.$queryRaw<{ id: string; node: string }[]>`
    SELECT id, node FROM template_feedback
    WHERE tenant_id = ${tx.actor.tenantId}::uuid AND draft_id = ${draftId}::uuid AND status = 'planned'
    ORDER BY id FOR UPDATE`;
}

/** Closes linked feedback with the version that answers it: whoever gave it has news. */
export async function updateFeedbackToDone(
  tx: ScopedTx,
  ids: readonly string[],
  done: { readonly versionId: string; readonly at: Date },
): Promise<void> {
  await tx.db.templateFeedback.updateMany({
    where: { id: { in: [...ids] }, status: 'planned' },
    data: {
      status: 'done',
      doneVersionId: done.versionId,
      closedAt: done.at,
      seenAt: null,
      revision: { increment: 1 },
    },
  });
}

/** Gives feedback back to the inbox when the draft that was to answer it is no more. */
export async function updateFeedbackToOpen(tx: ScopedTx, ids: readonly string[]): Promise<void> {
  await tx.db.templateFeedback.updateMany({
    where: { id: { in: [...ids] }, status: 'planned' },
    data: { ...unlinked, revision: { increment: 1 } },
  });
}

/**
 * Whose feedback something is: the giver's; the answer to the form's own question is the unit's, so its managers'.
 */
export const ownFeedback = ({ actor }: ScopedTx) => ({
  OR:
    actor.kind === 'person'
      ? [
          { givenBy: actor.userId, kind: { not: 'formQuestion' } },
          { kind: 'formQuestion', unitId: { in: [...actor.unitIds] } },
        ]
      : [],
});

/** Marks what came of one's own feedback as seen. @throws Denied (notFound) when it is not one's own or there is no news. */
export async function updateFeedbackToSeen(tx: ScopedTx, feedbackId: string, at: Date): Promise<void> {
  const { count } = await tx.db.templateFeedback.updateMany({
    where: { AND: [{ id: feedbackId }, ownFeedback(tx), withNews] },
    data: { seenAt: at },
  });
  if (count === 0) throw new Denied('notFound', 'feedback');
}

/** Something has come of it that nobody has seen. */
export const withNews = { seenAt: null, OR: [{ answer: { not: null } }, { closedAt: { not: null } }] };

/** The units in reach that a template has been used on, the one that was last first. */
export async function listUnitsUsing(
  tx: ScopedTx,
  templateId: string,
): Promise<{ id: string; name: string }[]> {
  const audits = await tx.db.audit.findMany({
    where: { version: { templateId }, status: { not: 'cancelled' }, unitId: unitsInReach(tx) },
    select: { unit: { select: { id: true, name: true } } },
    orderBy: [{ visitDate: { sort: 'desc', nulls: 'last' } }, { id: 'desc' }],
  });
  return [...new Map(audits.map(({ unit }) => [unit.id, unit])).values()];
}
