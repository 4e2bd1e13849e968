import { z } from 'zod';
import { paragraphTextSchema } from '../template/text-schema';

/** A line of a plan in its own words, with the rules of a form's text; a footnote is cited as `[^1]`. */
export const planLineSchema = paragraphTextSchema.max(500);

/**
 * Text of a plan in its own words: one paragraph or point of a list to a line, each with the rules of a form's text.
 * A point keeps its mark (`- `, `1. `). At most 20 000 characters.
 */
export const planTextSchema = z
  .string()
  .max(20_000)
  .superRefine((text, context) => {
    for (const [at, line] of text.split('\n').entries()) {
      const fault = paragraphTextSchema.safeParse(line).error?.issues[0];
      if (fault) context.addIssue({ ...fault, path: [at] });
    }
  });
