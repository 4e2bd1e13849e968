import { answerFeedback } from '@/lib/commands/answer-feedback';
import { declineFeedback } from '@/lib/commands/decline-feedback';
import { giveFeedback } from '@/lib/commands/give-feedback';
import { linkFeedback } from '@/lib/commands/link-feedback';
import { markFeedbackSeen } from '@/lib/commands/mark-feedback-seen';
import { unlinkFeedback } from '@/lib/commands/unlink-feedback';
import type { Person } from '@/lib/domain/actor';
import {
  type FeedbackStep,
  feedbackStepSchema,
  feedbackToGiveSchema,
} from '@/lib/domain/feedback/feedback-message';
import type { Result } from '@/lib/domain/result';
import { idOrDenied, newIdOrDenied } from '@/lib/session/id-from-address';
import { bodyOf, refusal, tenantRoute } from '@/lib/session/tenant-route';

type Params = { feedbackId: string };

const MOST_BYTES = 64_000;

/** Gives feedback under an id made on the device: sent again, it is there once. */
export const PUT = tenantRoute<Params>(
  async ({ actor }, request, { feedbackId }) => {
    const id = newIdOrDenied(feedbackId);
    const body = await bodyOf(request, feedbackToGiveSchema, MOST_BYTES);
    if (!body.ok) return body.error;
    return answerWith(await giveFeedback(actor, id, body.value));
  },
  { limit: 'feedback' },
);

/** Does something about feedback: links it to a change, answers it, declines it, or has seen what came of it. */
export const PATCH = tenantRoute<Params>(async ({ actor }, request, { feedbackId }) => {
  const id = idOrDenied(feedbackId);
  const body = await bodyOf(request, feedbackStepSchema, MOST_BYTES);
  return body.ok ? answerWith(await take(actor, id, body.value)) : body.error;
});

function take(actor: Person, id: string, step: FeedbackStep): Promise<Result<null, string>> {
  switch (step.step) {
    case 'link':
      return linkFeedback(actor, id, step);
    case 'unlink':
      return unlinkFeedback(actor, id, step);
    case 'answer':
      return answerFeedback(actor, id, step);
    case 'decline':
      return declineFeedback(actor, id, step);
    case 'seen':
      return markFeedbackSeen(actor, id);
  }
}

const answerWith = (result: Result<unknown, string>): Response =>
  result.ok ? Response.json({ done: true }) : refusal(409, result.error);
