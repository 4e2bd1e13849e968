import { requireAudit } from '@/lib/data/audits';
import { evidencePlaceOf, getEvidence } from '@/lib/data/evidence';
import { insertLog } from '@/lib/data/log';
import { Denied, withTenant } from '@/lib/data/scope';
import type { Person } from '@/lib/domain/actor';
import type { Evidence, EvidenceVersion } from '@/lib/domain/evidence/evidence';
import { isVisible, readsAsAuditor } from '@/lib/domain/evidence/evidence-rights';

export interface FileAddress {
  readonly auditId: string;
  readonly evidenceId: string;
  readonly versionId: string;
}

/**
 * Hands out a file: notes who took it, and gives what it is. Its bytes are read with `listEvidencePieces`.
 *
 * @throws Denied (notFound) for what is out of reach, for what has been erased, and for what has been taken away when
 * whoever asks does not read with the auditors.
 */
export async function downloadEvidence(
  actor: Person,
  { auditId, evidenceId, versionId }: FileAddress,
): Promise<EvidenceVersion> {
  return withTenant(actor, 'evidence.download', async (tx) => {
    const audit = await requireAudit(tx, auditId);
    const evidence = await getEvidence(tx, auditId, evidenceId);
    const version = evidence?.versions.find(({ id }) => id === versionId);
    const place = evidencePlaceOf(audit);
    if (
      !evidence ||
      !version ||
      !isVisible(actor, evidence, place) ||
      !isStillThere(evidence, readsAsAuditor(actor, place))
    ) {
      throw new Denied('notFound', 'evidence');
    }
    await insertLog(tx, {
      target: { type: 'evidence', id: evidenceId },
      detail: { caseNumber: audit.caseNumber, version: version.number },
    });
    return version;
  });
}

function isStillThere({ removal }: Evidence, forAuditor: boolean): boolean {
  return removal === null || (!removal.erased && forAuditor);
}
