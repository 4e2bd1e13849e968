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
  // Someone else has signed in on this device: what was written is not theirs to save.
  if (body.value.userId !== actor.userId) return refusal(401, 'signed-out');
  const saved = await saveAnswers(actor, id, body.value);
  return saved.ok ? Response.json({ results: saved.value }) : refusal(409, saved.error);
});
