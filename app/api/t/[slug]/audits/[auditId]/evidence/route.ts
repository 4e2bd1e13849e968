import { requireAudit } from '@/lib/data/audits';
import { evidencePlaceOf, listEvidence } from '@/lib/data/evidence';
import { withTenant } from '@/lib/data/scope';
import { evidenceListFor } from '@/lib/domain/evidence/evidence-rights';
import { idOrDenied } from '@/lib/session/id-from-address';
import { tenantRoute } from '@/lib/session/tenant-route';

/** The evidence in an audit that whoever asks may see, and whether more may come. */
export const GET = tenantRoute<{ auditId: string }>(async ({ actor }, _request, { auditId }) => {
  const id = idOrDenied(auditId);
  const list = await withTenant(actor, 'evidence.list', async (tx) => {
    const audit = await requireAudit(tx, id);
    return evidenceListFor(actor, await listEvidence(tx, id), evidencePlaceOf(audit));
  });
  return Response.json(list);
});
