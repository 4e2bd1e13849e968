import { z } from 'zod';
import { assessmentSchema } from '../template/item-schema';
import type { FactPlace } from './fact-place';

/** What stands beside a passage: comments of the form, why a deficiency was accepted, by when an action is to be done. */
const besideSchema = z.strictObject({
  kind: z.enum(['comment', 'accepted', 'deadline', 'followUp', 'motive']),
  text: z.string(),
});

/**
 * One passage of the draft in words, in the language of the form: what a person read when they commented on it. Kept with
 * the comment, so that both texts stay whatever becomes of the draft.
 */
export const passageSchema = z.strictObject({
  /** In the form, among the actions, or of the alternative. */
  number: z.string().nullable(),
  /** What was asked, or what is to be done; empty for what has no name of its own. */
  name: z.string(),
  /** What was found: the answer, the summary, the alternative. Null where the passage is its name. */
  said: z.string().nullable(),
  assessment: assessmentSchema.nullable(),
  beside: z.array(besideSchema),
});
export type Passage = z.infer<typeof passageSchema>;

/** A passage with its place in the draft. */
export interface PlacedPassage {
  readonly place: FactPlace;
  /** As `factTarget` says the place. */
  readonly target: string;
  /** Whether the unit is asked about it: what is good already needs no answer. */
  readonly asked: boolean;
  readonly passage: Passage;
}
