import { z } from 'zod';
import { readAuditCase } from '@/lib/data/audit-case';
import { type AuditDetails, lockAudit } from '@/lib/data/audits';
import { listFactComments, updateFactReply } from '@/lib/data/fact-comments';
import { listFactReviews } from '@/lib/data/fact-reviews';
import { insertLog } from '@/lib/data/log';
import { insertNotice } from '@/lib/data/notices';
import { type ScopedTx, withTenant } from '@/lib/data/scope';
import { listManagerIds } from '@/lib/data/units';
import type { Person } from '@/lib/domain/actor';
import { isWritable } from '@/lib/domain/audit';
import { factReviewStanding } from '@/lib/domain/fact-review/fact-review';
import { isComment } from '@/lib/domain/fact-review/fact-said';
import { text } from '@/lib/domain/input';
import { fail, ok, type Result } from '@/lib/domain/result';
import { draftPassages } from '@/lib/report/draft-passages';
import { now, today } from '@/lib/time/clock';

export const factReplyToSaveSchema = z.object({
  auditId: z.uuid(),
  commentId: z.uuid(),
  /** Null takes the reply back. */
  reply: z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('changed') }),
      z.strictObject({ kind: z.literal('kept'), motive: text(4000) }),
    ])
    .nullable(),
});
export type FactReplyToGive = z.infer<typeof factReplyToSaveSchema>;

/**
 * Says what became of a comment from the fact review: the draft was changed, or kept with a motive. It changes nothing in
 * the draft itself; a passage that was changed is kept as it reads now, beside what it said when it was commented on.
 */
export async function replyToFactComment(
  actor: Person,
  { auditId, commentId, reply }: FactReplyToGive,
): Promise<Result<null, 'audit-locked' | 'unknown-comment'>> {
  return withTenant(actor, 'factReview.reply', async (tx) => {
    const audit = await lockAudit(tx, auditId);
    if (!isWritable('factReplies', audit.status)) return fail('audit-locked');
    const auditCase = await readAuditCase(tx, audit, today());
    const comment = auditCase.factReviews.comments.find(({ id }) => id === commentId);
    if (!comment || !isComment(comment.said)) return fail('unknown-comment');
    const standing = draftPassages(auditCase).find(({ target }) => target === comment.target);
    const became = reply?.kind === 'changed' ? (standing?.passage ?? null) : null;
    await updateFactReply(tx, { commentId, reply, became, userId: actor.userId, at: now() });
    await tellWhenAllAreAnswered(tx, audit);
    const detail = { caseNumber: audit.caseNumber, reply: reply?.kind ?? null };
    await insertLog(tx, { target: { type: 'audit', id: auditId }, detail });
    return ok(null);
  });
}

/** The unit is told once for each round, when nothing of what it said waits any more. */
async function tellWhenAllAreAnswered(tx: ScopedTx, { id: auditId, unitId }: AuditDetails): Promise<void> {
  const rounds = await listFactReviews(tx, auditId);
  const { unanswered } = factReviewStanding({ rounds, comments: await listFactComments(tx, auditId) });
  if (unanswered > 0) return;
  await insertNotice(tx, {
    kind: 'factCommentsAnswered',
    key: `fact-comments-answered ${auditId} ${rounds.length}`,
    auditId,
    recipients: await listManagerIds(tx, unitId, today()),
  });
}
