import { z } from 'zod';
import { listHistory } from '@/lib/data/answers';
import { requireAudit, resourceOf } from '@/lib/data/audits';
import { listHistoryCorrections } from '@/lib/data/history-corrections';
import { withTenant } from '@/lib/data/scope';
import { can } from '@/lib/domain/access';
import type { FieldHistory } from '@/lib/domain/field-history';
import { idOrDenied } from '@/lib/session/id-from-address';
import { refusal, tenantRoute } from '@/lib/session/tenant-route';

const target = z.string().min(1).max(80);

/** What happened to one target of an audit: `?target=<key>`. */
export const GET = tenantRoute<{ auditId: string }>(async ({ actor }, request, { auditId }) => {
  const id = idOrDenied(auditId);
  const key = target.safeParse(new URL(request.url).searchParams.get('target'));
  if (!key.success) return refusal(422, 'malformed');
  const history = await withTenant(actor, 'audit.work', async (tx): Promise<FieldHistory> => {
    const audit = await requireAudit(tx, id);
    return {
      entries: await listHistory(tx, id, key.data),
      corrections: await listHistoryCorrections(tx, id, key.data),
      mayCorrect: can(actor, 'history.correct', resourceOf(audit)),
    };
  });
  return Response.json(history);
});
