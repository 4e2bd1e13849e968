import { z } from 'zod';
import type { Change } from './answer';
import type { SaveChangeResult } from './field-change';
import { saveRequestOf, sentParts } from './sent-changes';

/** An answer on its way. What `target`, `field` and `value` mean together is for `parseChange` to say. */
export const sentChangeSchema = z.strictObject({
  ...sentParts,
  target: z.string().max(80),
  field: z.enum(['answer', 'assessment', 'comment', 'flag', 'seenDocument']),
  value: z.json(),
});
export type SentChange = z.infer<typeof sentChangeSchema>;

/** `PUT /api/t/<slug>/audits/<id>/answers`. */
export const saveAnswersRequestSchema = saveRequestOf(sentChangeSchema);
export type SaveAnswersRequest = z.infer<typeof saveAnswersRequestSchema>;

/** What became of one of them. */
export type SaveResult = SaveChangeResult<Change>;

/**
 * The answer with status 200: a result for each change that was sent, in any order, and the version of the template that
 * the audit follows by now.
 */
export interface SaveAnswersResponse {
  readonly results: readonly SaveResult[];
  readonly versionId: string;
}
