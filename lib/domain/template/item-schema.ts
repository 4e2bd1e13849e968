import { z } from 'zod';
import { keySchema, paragraphTextSchema } from './text-schema';

/** What an answer means. Only the auditor can tell when it is `unassessed`. */
export const assessmentSchema = z.enum([
  'fulfilled',
  'partial',
  'unfulfilled',
  'notApplicable',
  'unassessed',
]);
export type Assessment = z.infer<typeof assessmentSchema>;

/**
 * What an item is there for. A `control` is something the unit is measured by; a `gate` says whether its section
 * applies; `scope` says what is followed up (*Uppföljning avser*, *Regi*) and is neither numbered nor counted;
 * `feedback` is about the form itself.
 */
export const roleSchema = z.enum(['control', 'gate', 'scope', 'feedback']);
export type Role = z.infer<typeof roleSchema>;

/**
 * What an unfulfilled item means: a proposed deficiency (*krav*), a remark (*önskemål*), or nothing
 * (*upplysning*, whose answers are never assessed).
 */
export const requirementSchema = z.enum(['mandatory', 'desirable', 'informational']);
export type Requirement = z.infer<typeof requirementSchema>;

/**
 * A place in a law or specification. `document` is a key of the template's `documents`; it is left out when the
 * form gives a bare place and does not say of what: a bare `4.1` means premises in one source and methods in another.
 */
export const referenceSchema = z.strictObject({
  document: keySchema.exactOptional(),
  place: paragraphTextSchema.max(100).exactOptional(),
});
export type Reference = z.infer<typeof referenceSchema>;

/** A field for comments as the form prints it; `label` is the word over it (*Kommentar*, *Kommentar:*). */
export const commentFieldSchema = z.strictObject({ label: paragraphTextSchema });
export type CommentField = z.infer<typeof commentFieldSchema>;

const common = {
  key: keySchema,
  /** Shared by the same control in other places and templates, for statistics; the key itself when left out. */
  concept: keySchema.exactOptional(),
  /** The control or question, verbatim. */
  label: paragraphTextSchema,
  /** Our own short name for lists and reasons; the form does not have it. */
  shortLabel: paragraphTextSchema.max(60).exactOptional(),
  role: roleSchema.default('control'),
  requirement: requirementSchema,
  /** The item's weight in the share of fulfilled. */
  weight: z.number().positive().max(100).default(1),
  /** An action that comes from a critical item is critical unless the auditor says otherwise. */
  critical: z.boolean().default(false),
  references: z.array(referenceSchema).min(1).max(20).exactOptional(),
  /** What stands between the label and the answer, a paragraph each. */
  guidance: z.array(paragraphTextSchema).min(1).max(50).exactOptional(),
  /** There when the form has a field for comments to this very item. */
  comment: commentFieldSchema.exactOptional(),
};

const meaning = <Codes extends Record<string, typeof assessmentSchema>>(codes: Codes) =>
  z.strictObject(codes).exactOptional();

/** *☐ …*: a check of a document or the like. */
export const tickSchema = z.strictObject({
  kind: z.literal('tick'),
  ...common,
  mapping: meaning({ ticked: assessmentSchema, unticked: assessmentSchema }),
});

/** A question answered *Ja* or *Nej*; for some items *Nej* is the good answer. */
export const yesNoSchema = z.strictObject({
  kind: z.literal('yesNo'),
  ...common,
  mapping: meaning({ yes: assessmentSchema, no: assessmentSchema }),
});

/**
 * A question answered in free text. `answerLabel` is the word over its field: the forms write *Kommentar* there,
 * though what is written is the answer.
 */
export const openQuestionSchema = z.strictObject({
  kind: z.literal('openQuestion'),
  ...common,
  answerLabel: paragraphTextSchema.exactOptional(),
  mapping: meaning({ answered: assessmentSchema }),
});

/** A short text, such as a name or a number in a register. */
export const textSchema = z.strictObject({
  kind: z.literal('text'),
  ...common,
  answerLabel: paragraphTextSchema.exactOptional(),
  mapping: meaning({ answered: assessmentSchema }),
});

/**
 * A count or an amount. With `periodMonths` it is asked for a period (*senaste tolv månaderna*), and may cover
 * the `whole` of it or only `part`; without, it is always `whole`. `unit` is printed after the number.
 */
export const numberSchema = z.strictObject({
  kind: z.literal('number'),
  ...common,
  unit: paragraphTextSchema.max(40).exactOptional(),
  periodMonths: z.int().min(1).max(120).exactOptional(),
  mapping: meaning({ whole: assessmentSchema, part: assessmentSchema }),
});

/**
 * A row of a matrix, answered by one of the matrix's columns. Its mapping, from column codes, is only given where
 * the row means something else than the columns say.
 */
export const matrixRowSchema = z.strictObject({
  kind: z.literal('matrixRow'),
  ...common,
  mapping: z.record(keySchema, assessmentSchema).exactOptional(),
});

export const freeItemSchemas = [
  tickSchema,
  yesNoSchema,
  openQuestionSchema,
  numberSchema,
  textSchema,
] as const;
export const freeItemSchema = z.discriminatedUnion('kind', freeItemSchemas);

/** An item outside a matrix. */
export type FreeItem = z.infer<typeof freeItemSchema>;
export type MatrixRow = z.infer<typeof matrixRowSchema>;
export type Item = FreeItem | MatrixRow;
export type ItemKind = Item['kind'];
