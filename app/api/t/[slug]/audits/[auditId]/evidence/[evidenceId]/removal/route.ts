import { removeEvidence } from '@/lib/commands/remove-evidence';
import { removalSchema } from '@/lib/domain/evidence/evidence-message';
import { idOrDenied } from '@/lib/session/id-from-address';
import { bodyOf, refusal, tenantRoute } from '@/lib/session/tenant-route';

const mostBytes = 10_000;

/** Takes a piece of evidence away, with a reason. */
export const POST = tenantRoute<{ auditId: string; evidenceId: string }>(
  async ({ actor }, request, params) => {
    const body = await bodyOf(request, removalSchema, mostBytes);
    if (!body.ok) return body.error;
    const ids = { auditId: idOrDenied(params.auditId), evidenceId: idOrDenied(params.evidenceId) };
    const removed = await removeEvidence(actor, { ...ids, ...body.value });
    return removed.ok ? Response.json({ removed: true }) : refusal(409, removed.error);
  },
);
