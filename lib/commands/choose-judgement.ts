import { z } from 'zod';
import { updateDraft } from '@/lib/data/audit-draft';
import { lockAudit } from '@/lib/data/audits';
import { insertLog } from '@/lib/data/log';
import { withTenant } from '@/lib/data/scope';
import type { Actor } from '@/lib/domain/actor';
import { isWritable } from '@/lib/domain/audit';
import { judgementChoiceSchema } from '@/lib/domain/judgement-choice';
import { fail, ok, type Result } from '@/lib/domain/result';

export const judgementToChooseSchema = z.object({
  auditId: z.uuid(),
  /** The audit's revision that the person saw. */
  revision: z.int().min(1),
  /** Null lets the proposed alternative stand. */
  choice: judgementChoiceSchema.nullable(),
});
export type JudgementToChoose = z.infer<typeof judgementToChooseSchema>;

/**
 * Chooses the final alternative. Another one than the proposed needs a motive; since the proposal moves while the audit is
 * a draft, a missing one stands in the way of the decision and not of the choice.
 */
export async function chooseJudgement(
  actor: Actor,
  { auditId, revision, choice }: JudgementToChoose,
): Promise<Result<{ revision: number }, 'audit-locked' | 'changed-meanwhile'>> {
  return withTenant(actor, 'judgement.edit', async (tx) => {
    const audit = await lockAudit(tx, auditId);
    if (!isWritable('judgement', audit.status)) return fail('audit-locked');
    if (audit.revision !== revision) return fail('changed-meanwhile');
    await updateDraft(tx, auditId, { choice });
    const alternative = choice?.alternative ?? null;
    const detail = { caseNumber: audit.caseNumber, part: 'choice', alternative };
    await insertLog(tx, { target: { type: 'audit', id: auditId }, detail });
    return ok({ revision: revision + 1 });
  });
}
