import { z } from 'zod';
import { updateDraft } from '@/lib/data/audit-draft';
import { lockAudit } from '@/lib/data/audits';
import { insertLog } from '@/lib/data/log';
import { withTenant } from '@/lib/data/scope';
import type { Actor } from '@/lib/domain/actor';
import { maxTextLength } from '@/lib/domain/answer-limits';
import { isWritable } from '@/lib/domain/audit';
import { optionalText } from '@/lib/domain/input';
import { fail, ok, type Result } from '@/lib/domain/result';

export const summaryToSaveSchema = z.object({
  auditId: z.uuid(),
  /** The audit's revision that the person saw. */
  revision: z.int().min(1),
  /** Sammanfattande bedömning; may be empty. What is left out stays as it is. */
  summary: optionalText(maxTextLength).optional(),
  judgementComment: optionalText(maxTextLength).optional(),
});
export type SummaryToSave = z.infer<typeof summaryToSaveSchema>;

/** Writes the summary of an audit and the comment on its judgement. */
export async function saveSummary(
  actor: Actor,
  { auditId, revision, summary, judgementComment }: SummaryToSave,
): Promise<Result<{ revision: number }, 'audit-locked' | 'changed-meanwhile'>> {
  return withTenant(actor, 'judgement.edit', async (tx) => {
    const audit = await lockAudit(tx, auditId);
    if (!isWritable('judgement', audit.status)) return fail('audit-locked');
    if (audit.revision !== revision) return fail('changed-meanwhile');
    await updateDraft(tx, auditId, {
      ...(summary !== undefined && { summary }),
      ...(judgementComment !== undefined && { judgementComment }),
    });
    const detail = { caseNumber: audit.caseNumber, part: 'summary' };
    await insertLog(tx, { target: { type: 'audit', id: auditId }, detail });
    return ok({ revision: revision + 1 });
  });
}
