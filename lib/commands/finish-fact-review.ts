import { z } from 'zod';
import { readAuditFacts } from '@/lib/data/audit-case';
import { lockAudit, updateAudit } from '@/lib/data/audits';
import { updateFactReviewToEnded } from '@/lib/data/fact-reviews';
import { insertLog } from '@/lib/data/log';
import { insertNotice } from '@/lib/data/notices';
import { withTenant } from '@/lib/data/scope';
import type { Person } from '@/lib/domain/actor';
import { takeStep } from '@/lib/domain/life-cycle';
import type { Obstacle } from '@/lib/domain/life-cycle-requirements';
import { ok, type Result } from '@/lib/domain/result';
import { now, today } from '@/lib/time/clock';

export const factReviewToFinishSchema = z.object({ auditId: z.uuid() });
export type FactReviewToFinish = z.infer<typeof factReviewToFinishSchema>;

/** The unit has said what it has to say: the draft goes back to its auditors with the comments. */
export async function finishFactReview(
  actor: Person,
  { auditId }: FactReviewToFinish,
): Promise<Result<null, readonly Obstacle[]>> {
  return withTenant(actor, 'audit.finishFactReview', async (tx) => {
    const audit = await lockAudit(tx, auditId);
    const facts = await readAuditFacts(tx, audit, today());
    const taken = takeStep('finishFactReview', facts);
    if (!taken.ok) return taken;
    await updateFactReviewToEnded(tx, auditId, { how: 'finished', by: actor.userId, at: now() });
    await updateAudit(tx, auditId, { status: taken.value.status });
    await insertNotice(tx, {
      kind: 'factReviewFinished',
      key: `fact-review-finished ${auditId} ${audit.revision}`,
      auditId,
      recipients: facts.auditorIds,
    });
    const detail = { caseNumber: audit.caseNumber };
    await insertLog(tx, { target: { type: 'audit', id: auditId }, detail });
    return ok(null);
  });
}
