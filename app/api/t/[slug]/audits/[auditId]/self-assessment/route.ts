import { saveAnswers } from '@/lib/commands/save-answers';
import { withTenant } from '@/lib/data/scope';
import { readSelfAssessmentBundle } from '@/lib/data/self-assessment-bundle';
import { saveAnswersRequestSchema } from '@/lib/domain/save-answers-message';
import { idOrDenied } from '@/lib/session/id-from-address';
import { bodyOf, refusal, tenantRoute } from '@/lib/session/tenant-route';
import { today } from '@/lib/time/clock';

/** Fifty of the longest comments, written in the widest characters. */
const MOST_BYTES = 5_000_000;

/** All that the checklist page needs for the unit's own answers, in one answer. */
export const GET = tenantRoute<{ auditId: string }>(async ({ actor, name }, _request, { auditId }) => {
  const id = idOrDenied(auditId);
  const me = { userId: actor.userId, name, tenantId: actor.tenantId };
  return Response.json(
    await withTenant(actor, 'selfAssessment.read', (tx) => readSelfAssessmentBundle(tx, id, me, today())),
  );
});

/** Saves what the unit answers of itself, a few changes at a time. */
export const PUT = tenantRoute<{ auditId: string }>(async ({ actor }, request, { auditId }) => {
  const id = idOrDenied(auditId);
  const body = await bodyOf(request, saveAnswersRequestSchema, MOST_BYTES);
  if (!body.ok) return body.error;
  const saved = await saveAnswers(actor, id, body.value, 'selfAssessment');
  if (saved.ok) return Response.json(saved.value);
  return refusal(saved.error === 'signed-out' ? 401 : 409, saved.error);
});
