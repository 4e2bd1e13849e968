import { holdAudit } from '@/lib/data/audits';
import { evidencePlaceOf, lockEvidence, updateEvidenceToRemoved } from '@/lib/data/evidence';
import { insertLog } from '@/lib/data/log';
import { Denied, withTenant } from '@/lib/data/scope';
import type { Person } from '@/lib/domain/actor';
import { isAttachable, isVisible, sideOf } from '@/lib/domain/evidence/evidence-rights';
import { fail, ok, type Result } from '@/lib/domain/result';
import { now } from '@/lib/time/clock';

export interface EvidenceToRemove {
  readonly auditId: string;
  readonly evidenceId: string;
  readonly reason: string;
}

/**
 * Takes a piece of evidence away: a mark with its reason stays, and the files, too, once a decision rests on the audit.
 *
 * @throws Denied (notFound) for what is out of reach, and for what the other side has put there.
 */
export async function removeEvidence(
  actor: Person,
  { auditId, evidenceId, reason }: EvidenceToRemove,
): Promise<Result<null, 'audit-locked' | 'removed'>> {
  return withTenant(actor, 'evidence.remove', async (tx) => {
    const audit = await holdAudit(tx, auditId);
    const place = evidencePlaceOf(audit);
    const evidence = await lockEvidence(tx, auditId, evidenceId);
    if (!evidence || !isVisible(actor, evidence, place)) throw new Denied('notFound', 'evidence');
    const side = sideOf(actor, place);
    if (side !== evidence.side) throw new Denied('notFound', 'evidence');
    if (!isAttachable(side, evidence.target, place)) return fail('audit-locked');
    if (evidence.removal) return fail('removed');
    await updateEvidenceToRemoved(tx, { auditId, evidenceId, reason, at: now() });
    await insertLog(tx, {
      target: { type: 'evidence', id: evidenceId },
      detail: { caseNumber: audit.caseNumber },
    });
    return ok(null);
  });
}
