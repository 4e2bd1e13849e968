import { correctHistory } from '@/lib/commands/correct-history';
import { historyCorrectionSchema } from '@/lib/domain/history-correction';
import { idOrDenied } from '@/lib/session/id-from-address';
import { bodyOf, refusal, tenantRoute } from '@/lib/session/tenant-route';

const mostBytes = 10_000;

/** Takes words out of the history of one target. */
export const POST = tenantRoute<{ auditId: string }>(async ({ actor }, request, { auditId }) => {
  const body = await bodyOf(request, historyCorrectionSchema, mostBytes);
  if (!body.ok) return body.error;
  const corrected = await correctHistory(actor, idOrDenied(auditId), body.value);
  return corrected.ok ? Response.json({ corrections: corrected.value }) : refusal(409, corrected.error);
});
