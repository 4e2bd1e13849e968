import { z } from 'zod';
import { listHistory } from '@/lib/data/answers';
import { requireAudit } from '@/lib/data/audits';
import { withTenant } from '@/lib/data/scope';
import { idOrDenied } from '@/lib/session/id-from-address';
import { refusal, tenantRoute } from '@/lib/session/tenant-route';

const target = z.string().min(1).max(80);

/** What happened to one target of an audit: `?target=<key>`. */
export const GET = tenantRoute<{ auditId: string }>(async ({ actor }, request, { auditId }) => {
  const id = idOrDenied(auditId);
  const key = target.safeParse(new URL(request.url).searchParams.get('target'));
  if (!key.success) return refusal(422, 'malformed');
  const entries = await withTenant(actor, 'audit.work', async (tx) => {
    await requireAudit(tx, id);
    return listHistory(tx, id, key.data);
  });
  return Response.json({ entries });
});
