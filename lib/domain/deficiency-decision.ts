import { z } from 'zod';
import { text } from './input';

/** A motive is a person's own words: something other than space, at most 4 000 characters. */
export const motiveSchema = text(4000);

/** What the auditor decides about a deficiency: to require an action, or to accept it (*godta*) with a motive. */
export const deficiencyDecisionSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('requireAction') }),
  z.strictObject({ kind: z.literal('accept'), motive: motiveSchema }),
]);
export type DeficiencyDecision = z.infer<typeof deficiencyDecisionSchema>;
