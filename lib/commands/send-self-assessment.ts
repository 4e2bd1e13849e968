import { z } from 'zod';
import { lockAudit, updateAudit } from '@/lib/data/audits';
import { insertLog } from '@/lib/data/log';
import { insertNotice } from '@/lib/data/notices';
import { withTenant } from '@/lib/data/scope';
import { updateSelfAssessmentToSent } from '@/lib/data/self-assessments';
import type { Person } from '@/lib/domain/actor';
import { isWritable } from '@/lib/domain/audit';
import { fail, ok, type Result } from '@/lib/domain/result';
import { now } from '@/lib/time/clock';

export const selfAssessmentToSendSchema = z.object({ auditId: z.uuid() });
export type SelfAssessmentToSend = z.infer<typeof selfAssessmentToSendSchema>;

/** Sends the unit's own answers to the auditors: from then on they are locked. The audit stays where it is. */
export async function sendSelfAssessment(
  actor: Person,
  { auditId }: SelfAssessmentToSend,
): Promise<Result<null, 'not-now'>> {
  return withTenant(actor, 'selfAssessment.send', async (tx) => {
    const audit = await lockAudit(tx, auditId);
    if (!isWritable('selfAssessment', audit.status)) return fail('not-now');
    if (!(await updateSelfAssessmentToSent(tx, auditId, { by: actor.userId, at: now() }))) {
      return fail('not-now');
    }
    // Answers on their way were judged by the revision before: they are judged anew, and find it locked.
    await updateAudit(tx, auditId, {});
    await insertNotice(tx, {
      kind: 'selfAssessmentSent',
      key: `self-assessment-sent ${auditId}`,
      auditId,
      recipients: audit.auditors.map(({ userId }) => userId),
    });
    const detail = { caseNumber: audit.caseNumber };
    await insertLog(tx, { target: { type: 'audit', id: auditId }, detail });
    return ok(null);
  });
}
