import { z } from 'zod';
import { followUpSchema, responsibleSchema } from './action';
import { writtenDeadlineSchema } from './deadline/deadline';
import { line, optionalText } from './input';

/**
 * What an action outside the audits says, until it is verified. `text` is what is to be done, in a line, as the quality plan
 * has it in its tables; `details` says more of it.
 */
export const outsideContentSchema = z.strictObject({
  text: line(500),
  details: optionalText(4000),
  responsible: responsibleSchema,
  /** By when it is to be done; without one it stands without a day, and nobody is reminded of it. */
  deadline: writtenDeadlineSchema.nullable(),
  followUp: followUpSchema.nullable(),
});
export type OutsideContent = z.infer<typeof outsideContentSchema>;

/** What an action may be raised from, outside the audits, by its id. */
export const raisedFromSchema = z.strictObject({
  kind: z.enum(['risk', 'selfCheck', 'figure']),
  id: z.uuid(),
});
export type RaisedFrom = z.infer<typeof raisedFromSchema>;
