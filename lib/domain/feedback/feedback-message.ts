import { z } from 'zod';
import { text } from '../input';
import { keySchema } from '../template/text-schema';
import { givenKinds, mostFeedbackText } from './feedback';

/**
 * `PUT /api/t/<slug>/feedback/<id>`, the id (UUID version 7) made by whoever gives it, so that it is there once when it is
 * sent again. It comes from an audit, or from a version that somebody reads; `unitId` says for which unit a manager
 * speaks, and may be left out by who answers for one.
 */
export const feedbackToGiveSchema = z.strictObject({
  place: z.union([
    z.strictObject({ auditId: z.uuid() }),
    z.strictObject({ versionId: z.uuid(), unitId: z.uuid().nullable() }),
  ]),
  /** The item, group or section that it is about; null for the form as a whole. */
  target: keySchema.nullable(),
  kind: z.enum(givenKinds),
  text: text(mostFeedbackText),
});
export type FeedbackToGive = z.infer<typeof feedbackToGiveSchema>;

const revision = z.int().min(1);

/**
 * `PATCH /api/t/<slug>/feedback/<id>`: what is done about it. `revision` is the one that the person has seen. To link is to
 * say that a node of an open draft answers it; to answer leaves it open; to decline closes it with a reason.
 */
export const feedbackStepSchema = z.discriminatedUnion('step', [
  z.strictObject({
    step: z.literal('link'),
    revision,
    templateId: z.uuid(),
    draftId: z.uuid(),
    node: z.uuid(),
  }),
  z.strictObject({ step: z.literal('unlink'), revision }),
  z.strictObject({ step: z.literal('answer'), revision, text: text(mostFeedbackText) }),
  z.strictObject({ step: z.literal('decline'), revision, text: text(mostFeedbackText) }),
  z.strictObject({ step: z.literal('seen') }),
]);
export type FeedbackStep = z.infer<typeof feedbackStepSchema>;
type Step<Name extends FeedbackStep['step']> = Omit<Extract<FeedbackStep, { step: Name }>, 'step'>;

export type FeedbackLink = Step<'link'>;
export type FeedbackUnlinking = Step<'unlink'>;
export type FeedbackAnswer = Step<'answer'>;
