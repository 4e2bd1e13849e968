import { z } from 'zod';
import { updateDraft } from '@/lib/data/audit-draft';
import { lockAudit } from '@/lib/data/audits';
import { insertLog } from '@/lib/data/log';
import { withTenant } from '@/lib/data/scope';
import type { Person } from '@/lib/domain/actor';
import { isWritable } from '@/lib/domain/audit';
import { fail, ok, type Result } from '@/lib/domain/result';

export const factCommentsToShowSchema = z.object({
  auditId: z.uuid(),
  /** The audit's revision that the person saw. */
  revision: z.int().min(1),
  show: z.boolean(),
});
export type FactCommentsToShow = z.infer<typeof factCommentsToShowSchema>;

/** Chooses whether the report shows both texts of the fact review: what the unit said, and what became of it. */
export async function showFactComments(
  actor: Person,
  { auditId, revision, show }: FactCommentsToShow,
): Promise<Result<{ revision: number }, 'audit-locked' | 'changed-meanwhile'>> {
  return withTenant(actor, 'factReview.show', async (tx) => {
    const audit = await lockAudit(tx, auditId);
    if (!isWritable('judgement', audit.status)) return fail('audit-locked');
    if (audit.revision !== revision) return fail('changed-meanwhile');
    await updateDraft(tx, auditId, { showFactComments: show });
    const detail = { caseNumber: audit.caseNumber, show };
    await insertLog(tx, { target: { type: 'audit', id: auditId }, detail });
    return ok({ revision: revision + 1 });
  });
}
