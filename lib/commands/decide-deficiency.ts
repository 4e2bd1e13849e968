import { z } from 'zod';
import { readAuditCase } from '@/lib/data/audit-case';
import { lockAudit } from '@/lib/data/audits';
import { upsertDecision } from '@/lib/data/deficiencies';
import { insertLog } from '@/lib/data/log';
import { withTenant } from '@/lib/data/scope';
import type { Person } from '@/lib/domain/actor';
import { isWritable } from '@/lib/domain/audit';
import { deficienciesOf } from '@/lib/domain/deficiency';
import { deficiencyDecisionSchema } from '@/lib/domain/deficiency-decision';
import { fail, ok, type Result } from '@/lib/domain/result';
import { keySchema } from '@/lib/domain/template/text-schema';
import { now, today } from '@/lib/time/clock';

export const deficiencyToDecideSchema = z.object({
  auditId: z.uuid(),
  item: keySchema,
  /** The revision of the decision that the person saw, 0 when there was none. */
  revision: z.int().min(0),
  /** Null takes the decision back. */
  decision: deficiencyDecisionSchema.nullable(),
});
export type DeficiencyToDecide = z.infer<typeof deficiencyToDecideSchema>;

export type DecideDeficiencyFailure = 'audit-locked' | 'not-a-deficiency' | 'changed-meanwhile';

/**
 * Decides one deficiency, or a remark if the auditor wants to: to require an action, or to accept it with a motive. Of two
 * who decide the same one at once, the first is heard.
 */
export async function decideDeficiency(
  actor: Person,
  { auditId, item, revision, decision }: DeficiencyToDecide,
): Promise<Result<{ revision: number }, DecideDeficiencyFailure>> {
  return withTenant(actor, 'deficiency.decide', async (tx) => {
    const audit = await lockAudit(tx, auditId);
    if (!isWritable('deficiencyDecisions', audit.status)) return fail('audit-locked');
    const { given } = await readAuditCase(tx, audit, today());
    const { deficiencies, remarks } = deficienciesOf(given.items, given.decisions, given.actions);
    const stands = [...deficiencies, ...remarks].some((each) => each.item === item);
    // A decision is taken back whether its item is still a deficiency or not.
    if (decision === null ? revision === 0 : !stands) return fail('not-a-deficiency');
    const save = { auditId, item, decision, base: revision, userId: actor.userId, at: now() };
    if (!(await upsertDecision(tx, save))) return fail('changed-meanwhile');
    await insertLog(tx, {
      target: { type: 'audit', id: auditId },
      detail: { caseNumber: audit.caseNumber, item, kind: decision?.kind ?? null },
    });
    return ok({ revision: revision + 1 });
  });
}
