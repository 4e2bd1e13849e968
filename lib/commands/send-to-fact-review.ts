import { z } from 'zod';
import { readAuditCase, readAuditFacts } from '@/lib/data/audit-case';
import { lockAudit, updateAudit } from '@/lib/data/audits';
import { newId } from '@/lib/data/columns';
import { insertFactReview } from '@/lib/data/fact-reviews';
import { insertLog } from '@/lib/data/log';
import { insertNotice } from '@/lib/data/notices';
import { withTenant } from '@/lib/data/scope';
import type { Person } from '@/lib/domain/actor';
import { calendarDay } from '@/lib/domain/input';
import { settleJudgement } from '@/lib/domain/judgement-choice';
import { plainRequest, takeStep } from '@/lib/domain/life-cycle';
import type { Obstacle } from '@/lib/domain/life-cycle-requirements';
import { fail, ok, type Result } from '@/lib/domain/result';
import { now, today } from '@/lib/time/clock';

export const factReviewToAskSchema = z.object({
  auditId: z.uuid(),
  /** The last day for comments. */
  replyBy: calendarDay,
});
export type FactReviewToAsk = z.infer<typeof factReviewToAskSchema>;

/** Sends the draft to those who manage the unit, who may comment on it up to a day; or says all that stands in the way. */
export async function sendToFactReview(
  actor: Person,
  { auditId, replyBy }: FactReviewToAsk,
): Promise<Result<{ reviewId: string }, readonly Obstacle[]>> {
  return withTenant(actor, 'audit.sendToFactReview', async (tx) => {
    const audit = await lockAudit(tx, auditId);
    const auditCase = await readAuditCase(tx, audit, today());
    const facts = await readAuditFacts(tx, audit, today(), auditCase);
    const taken = takeStep('sendToFactReview', facts, { ...plainRequest, replyBy });
    if (!taken.ok) return taken;
    const settled = settleJudgement(facts.judgement, facts.choice);
    if (!settled.ok) return fail([{ code: 'overrideMotiveMissing' }]);
    const round = auditCase.factReviews.rounds.length + 1;
    const reviewId = newId();
    await insertFactReview(tx, {
      id: reviewId,
      auditId,
      round,
      replyBy,
      judgement: settled.value.alternative,
      askedBy: actor.userId,
      askedAt: now(),
    });
    await updateAudit(tx, auditId, { status: taken.value.status });
    await insertNotice(tx, {
      kind: 'factReviewAsked',
      key: `fact-review ${auditId} ${round}`,
      auditId,
      day: replyBy,
      recipients: facts.unitManagerIds,
    });
    const detail = { caseNumber: audit.caseNumber, round, replyBy };
    await insertLog(tx, { target: { type: 'audit', id: auditId }, detail });
    return ok({ reviewId });
  });
}
