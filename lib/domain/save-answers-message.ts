import { z } from 'zod';
import type { ChangeError } from './answer';
import { maxChangesInRequest } from './answer-limits';
import type { StoredField } from './audit-bundle';

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

/**
 * What became of one change: saved; refused since another revision stands there, which comes back whole; or refused
 * for what it says, which sending it again will not mend. `at` is an ISO 8601 instant.
 */
export type SaveResult = { readonly mutationId: string } & (
  | { readonly outcome: 'saved'; readonly revision: number; readonly at: string }
  | { readonly outcome: 'conflict'; readonly current: StoredField }
  | { readonly outcome: 'refused'; readonly error: ChangeError }
);

/**
 * The answer with status 200: a result for each change that was sent, in any order, and the version of the template that
 * the audit follows by now.
 */
export interface SaveAnswersResponse {
  readonly results: readonly SaveResult[];
  readonly versionId: string;
}

/** The `error` of an answer with status 401, 403, 404, 409, 413 and 422. Anything else is to be tried again. */
export type SaveAnswersFailure =
  | 'signed-out'
  | 'forbidden'
  | 'not-found'
  | 'audit-locked'
  | 'too-large'
  | 'malformed';
