import { z } from 'zod';
import { text } from './input';

/** What stands where words were taken out. */
export const wordsTakenOut = '[borttaget]';

/**
 * What of an audit stays for good once it is written: the history of the auditors' answers, what the unit answered itself,
 * the threads of the actions, what was said in the fact reviews, and what evidence is called.
 */
export const auditParts = ['history', 'selfAssessment', 'thread', 'factReview', 'evidence'] as const;
export type AuditPart = (typeof auditParts)[number];

/** Every part that words can be taken out of: those of an audit, and how a template's drafts were written. */
export type CorrectedPart = AuditPart | 'drafts';
const correctedPartSchema = z.enum([...auditParts, 'drafts']);

/** What is to be taken out, letter for letter, and why. */
export const wordsToTakeOutSchema = z.strictObject({
  /** Fewer letters would hit words that have nothing to do with it. */
  words: z
    .string()
    .trim()
    .min(4, { error: 'too-short' })
    .max(200)
    .transform((words) => words.normalize('NFC')),
  reason: text(1000),
});
export type WordsToTakeOut = z.infer<typeof wordsToTakeOutSchema>;

/** What is to be taken out of all that an audit keeps of one item. */
export const historyCorrectionSchema = wordsToTakeOutSchema.extend({ target: z.string().min(1).max(80) });
export type HistoryCorrectionToMake = z.infer<typeof historyCorrectionSchema>;

/** What is to be taken out of parts of an audit. */
export const auditCorrectionSchema = wordsToTakeOutSchema.extend({
  auditId: z.uuid(),
  parts: z.array(z.enum(auditParts)).min(1, { error: 'required' }),
});
export type AuditCorrectionToMake = z.infer<typeof auditCorrectionSchema>;

/** What is to be taken out of how a template's drafts were written. */
export const templateCorrectionSchema = wordsToTakeOutSchema.extend({ templateId: z.uuid() });
export type TemplateCorrectionToMake = z.infer<typeof templateCorrectionSchema>;

/** That something was taken out: the trace it leaves. */
export interface HistoryCorrection {
  readonly by: string;
  /** An ISO 8601 instant. */
  readonly at: string;
  readonly reason: string;
  /** How many lines held it, and in which parts they were. */
  readonly places: number;
  readonly parts: readonly CorrectedPart[];
}

/** Reads the parts as our own database holds them. */
export const correctedPartsOf = (column: readonly string[]): CorrectedPart[] =>
  correctedPartSchema.array().parse(column);
