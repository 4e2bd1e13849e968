import { z } from 'zod';
import { readAuditFacts } from '@/lib/data/audit-case';
import { lockAudit, updateAudit } from '@/lib/data/audits';
import { insertLog } from '@/lib/data/log';
import { insertNotice } from '@/lib/data/notices';
import { withTenant } from '@/lib/data/scope';
import { insertSelfAssessment } from '@/lib/data/self-assessments';
import type { Person } from '@/lib/domain/actor';
import { calendarDay } from '@/lib/domain/input';
import { plainRequest, takeStep } from '@/lib/domain/life-cycle';
import type { Obstacle } from '@/lib/domain/life-cycle-requirements';
import { ok, type Result } from '@/lib/domain/result';
import { now, today } from '@/lib/time/clock';

export const selfAssessmentToAskSchema = z.object({
  auditId: z.uuid(),
  /** The day that it is asked for by. */
  replyBy: calendarDay,
});
export type SelfAssessmentToAsk = z.infer<typeof selfAssessmentToAskSchema>;

/** Asks those who manage the unit to answer the form themselves by a day; or says all that stands in the way. */
export async function askForSelfAssessment(
  actor: Person,
  { auditId, replyBy }: SelfAssessmentToAsk,
): Promise<Result<null, readonly Obstacle[]>> {
  return withTenant(actor, 'audit.askForSelfAssessment', async (tx) => {
    const audit = await lockAudit(tx, auditId);
    const facts = await readAuditFacts(tx, audit, today());
    const taken = takeStep('askForSelfAssessment', facts, { ...plainRequest, replyBy });
    if (!taken.ok) return taken;
    await insertSelfAssessment(tx, { auditId, replyBy, askedBy: actor.userId, askedAt: now() });
    await updateAudit(tx, auditId, { status: taken.value.status });
    await insertNotice(tx, {
      kind: 'selfAssessmentAsked',
      key: `self-assessment ${auditId}`,
      auditId,
      day: replyBy,
      recipients: facts.unitManagerIds,
    });
    const detail = { caseNumber: audit.caseNumber, replyBy };
    await insertLog(tx, { target: { type: 'audit', id: auditId }, detail });
    return ok(null);
  });
}
