import { saveCaseAnswers } from '@/lib/commands/save-case-answers';
import { saveCaseAnswersRequestSchema } from '@/lib/domain/case-review/parse-case-change';
import { idOrDenied } from '@/lib/session/id-from-address';
import { bodyOf, refusal, tenantRoute } from '@/lib/session/tenant-route';

/** Fifty of the longest comments, written in the widest characters. */
const MOST_BYTES = 5_000_000;

/** Saves what was written in the cases of a review, a few changes at a time. */
export const PUT = tenantRoute<{ reviewId: string }>(async ({ actor }, request, { reviewId }) => {
  const id = idOrDenied(reviewId);
  const body = await bodyOf(request, saveCaseAnswersRequestSchema, MOST_BYTES);
  if (!body.ok) return body.error;
  const saved = await saveCaseAnswers(actor, id, body.value);
  if (saved.ok) return Response.json({ results: saved.value });
  return refusal(saved.error === 'signed-out' ? 401 : 409, saved.error);
});
