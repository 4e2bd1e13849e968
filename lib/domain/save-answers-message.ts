import { z } from 'zod';
import type { ChangeError } from './answer';
import { storedFieldSchema } from './audit-bundle';

/** The most changes that one request may carry. */
export const maxChangesInRequest = 50;

/**
 * A change on its way. `mutationId` is made once on the device and stays when it is sent again, so that the server
 * answers a repeated change with the result it already gave. `base` is the revision the person saw, 0 when there
 * was none. What `target`, `field` and `value` mean together is for `parseChange` to say.
 */
export const sentChangeSchema = z.strictObject({
  mutationId: z.uuidv7(),
  base: z.int().min(0),
  target: z.string().max(80),
  field: z.enum(['answer', 'assessment', 'comment', 'flag', 'seenDocument']),
  value: z.json(),
});
export type SentChange = z.infer<typeof sentChangeSchema>;

/**
 * `PUT /api/t/<slug>/audits/<id>/answers`. `device` names the browser. `userId` is the person who made the changes:
 * when the session is somebody else's by now (a shared tablet, another tab), the answer is 401 `signed-out`, so that
 * nobody's answers are saved in another's name.
 */
export const saveAnswersRequestSchema = z.strictObject({
  device: z.uuid(),
  userId: z.uuid(),
  changes: z.array(sentChangeSchema).min(1).max(maxChangesInRequest),
});
export type SaveAnswersRequest = z.infer<typeof saveAnswersRequestSchema>;

const changeErrorSchema = z.enum([
  'not-a-change',
  'unknown-target',
  'field-not-there',
  'value-does-not-fit',
  'text-too-long',
  'forbidden-character',
]) satisfies z.ZodType<ChangeError>;

/**
 * What became of one change: saved; refused since another revision stands there, which comes back whole; or refused
 * for what it says, which sending it again will not mend.
 */
export const saveResultSchema = z.discriminatedUnion('outcome', [
  z.object({
    mutationId: z.string(),
    outcome: z.literal('saved'),
    revision: z.int().min(1),
    at: z.iso.datetime({ offset: true }),
  }),
  z.object({ mutationId: z.string(), outcome: z.literal('conflict'), current: storedFieldSchema }),
  z.object({ mutationId: z.string(), outcome: z.literal('refused'), error: changeErrorSchema }),
]);
export type SaveResult = z.infer<typeof saveResultSchema>;

/** The answer with status 200: a result for each change that was sent, in any order. */
export const saveAnswersResponseSchema = z.object({ results: z.array(saveResultSchema) });
export type SaveAnswersResponse = z.infer<typeof saveAnswersResponseSchema>;

/** The `error` of an answer with status 401, 403, 404, 409, 413 and 422. Anything else is to be tried again. */
export type SaveAnswersFailure =
  | 'signed-out'
  | 'forbidden'
  | 'not-found'
  | 'audit-locked'
  | 'too-large'
  | 'malformed';
