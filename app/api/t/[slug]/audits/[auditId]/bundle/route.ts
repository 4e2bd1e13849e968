import { readAuditBundle } from '@/lib/data/audit-bundle';
import { withTenant } from '@/lib/data/scope';
import { idOrDenied } from '@/lib/session/id-from-address';
import { tenantRoute } from '@/lib/session/tenant-route';
import { today } from '@/lib/time/clock';

/** All that the checklist page needs, in one answer. */
export const GET = tenantRoute<{ auditId: string }>(async ({ actor, name }, _request, { auditId }) => {
  const id = idOrDenied(auditId);
  const me = { userId: actor.userId, name, tenantId: actor.tenantId };
  return Response.json(await withTenant(actor, 'audit.work', (tx) => readAuditBundle(tx, id, me, today())));
});
