import { saveAnswers } from '@/lib/commands/save-answers';
import { saveAnswersRequestSchema } from '@/lib/domain/save-answers-message';
import { idOrDenied } from '@/lib/session/id-from-address';
import { bodyOf, refusal, tenantRoute } from '@/lib/session/tenant-route';

/** Fifty of the longest comments, written in the widest characters. */
const MOST_BYTES = 5_000_000;

/** Saves what was written in the checklist, a few changes at a time. */
export const PUT = tenantRoute<{ auditId: string }>(async ({ actor }, request, { auditId }) => {
  const id = idOrDenied(auditId);
  const body = await bodyOf(request, saveAnswersRequestSchema, MOST_BYTES);
  if (!body.ok) return body.error;
  const saved = await saveAnswers(actor, id, body.value);
  if (saved.ok) return Response.json(saved.value);
  return refusal(saved.error === 'signed-out' ? 401 : 409, saved.error);
});
