import { z } from 'zod';
import { text } from './input';

/** What stands in the history where words were taken out of it. */
export const wordsTakenOut = '[borttaget]';

/** What is to be taken out of the history of one target of an audit, letter for letter, and why. */
export const historyCorrectionSchema = z.strictObject({
  target: z.string().min(1).max(80),
  /** Fewer letters would hit words that have nothing to do with it. */
  words: z
    .string()
    .trim()
    .min(4, { error: 'too-short' })
    .max(200)
    .transform((words) => words.normalize('NFC')),
  reason: text(1000),
});
export type HistoryCorrectionToMake = z.infer<typeof historyCorrectionSchema>;

/** That something was taken out: the trace it leaves. */
export interface HistoryCorrection {
  readonly by: string;
  /** An ISO 8601 instant. */
  readonly at: string;
  readonly reason: string;
  /** How many lines of the history held it. */
  readonly places: number;
}
