import { z } from 'zod';
import { updateDraft } from '@/lib/data/audit-draft';
import { lockAudit } from '@/lib/data/audits';
import { insertLog } from '@/lib/data/log';
import { withTenant } from '@/lib/data/scope';
import type { Actor } from '@/lib/domain/actor';
import { isWritable } from '@/lib/domain/audit';
import { calendarDay, optionalText } from '@/lib/domain/input';
import { fail, ok, type Result } from '@/lib/domain/result';
import { today } from '@/lib/time/clock';

export const decisionDateToSetSchema = z.object({
  auditId: z.uuid(),
  /** The audit's revision that the person saw. */
  revision: z.int().min(1),
  /** Null lets it be the day on which the audit is decided. */
  decisionDate: calendarDay.nullable(),
  /** Why it is set back; without one the audit cannot be decided as of an earlier day. */
  motive: optionalText(4000),
});
export type DecisionDateToSet = z.infer<typeof decisionDateToSetSchema>;

export type DecisionDateFailure = 'audit-locked' | 'changed-meanwhile' | 'day-ahead' | 'day-before-visit';

/** Sets the day that an audit is decided as of: never ahead, and not before the visit. */
export async function setDecisionDate(
  actor: Actor,
  { auditId, revision, decisionDate, motive }: DecisionDateToSet,
): Promise<Result<{ revision: number }, DecisionDateFailure>> {
  return withTenant(actor, 'judgement.edit', async (tx) => {
    const audit = await lockAudit(tx, auditId);
    if (!isWritable('judgement', audit.status)) return fail('audit-locked');
    if (audit.revision !== revision) return fail('changed-meanwhile');
    if (decisionDate !== null && decisionDate > today()) return fail('day-ahead');
    if (decisionDate !== null && audit.visitDate !== null && decisionDate < audit.visitDate)
      return fail('day-before-visit');
    await updateDraft(tx, auditId, {
      decisionDate,
      decisionDateMotive: decisionDate === null ? null : motive,
    });
    const detail = { caseNumber: audit.caseNumber, part: 'decisionDate', day: decisionDate };
    await insertLog(tx, { target: { type: 'audit', id: auditId }, detail });
    return ok({ revision: revision + 1 });
  });
}
