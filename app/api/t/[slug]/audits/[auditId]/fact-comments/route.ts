import { saveFactComments } from '@/lib/commands/save-fact-comments';
import { saveFactCommentsRequestSchema } from '@/lib/domain/fact-review/fact-comment';
import { idOrDenied } from '@/lib/session/id-from-address';
import { bodyOf, refusal, tenantRoute } from '@/lib/session/tenant-route';

/** Fifty of the longest comments, written in the widest characters. */
const MOST_BYTES = 2_000_000;

/** Saves what a manager says of the draft in a round of fact review: `?review=<id>`. */
export const PUT = tenantRoute<{ auditId: string }>(async ({ actor }, request, { auditId }) => {
  const id = idOrDenied(auditId);
  const reviewId = idOrDenied(new URL(request.url).searchParams.get('review') ?? '');
  const body = await bodyOf(request, saveFactCommentsRequestSchema, MOST_BYTES);
  if (!body.ok) return body.error;
  const saved = await saveFactComments(actor, { auditId: id, reviewId }, body.value);
  if (saved.ok) return Response.json({ results: saved.value });
  return refusal(saved.error === 'signed-out' ? 401 : 409, saved.error);
});
