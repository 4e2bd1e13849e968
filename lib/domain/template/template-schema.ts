import { z } from 'zod';
import { judgementCodes } from '../judgement-code';
import { checkTemplate } from './check-template';
import {
  assessmentSchema,
  commentFieldSchema,
  freeItemSchema,
  freeItemSchemas,
  matrixRowSchema,
  referenceSchema,
} from './item-schema';
import { keySchema, paragraphTextSchema } from './text-schema';

const paragraphSchema = z.strictObject({ kind: z.literal('paragraph'), text: paragraphTextSchema });

/** A field for comments to the section it stands in, not to any one item. */
const commentBlockSchema = z.strictObject({
  kind: z.literal('comment'),
  key: keySchema,
  ...commentFieldSchema.shape,
});

/** Items that belong together: under a line of their own (`label`), or above a common field for comments. */
const groupSchema = z.strictObject({
  kind: z.literal('group'),
  key: keySchema,
  label: paragraphTextSchema.exactOptional(),
  items: z.array(freeItemSchema).min(1).max(500),
  comment: commentFieldSchema.exactOptional(),
});

/** A column that a row may be marked in; `assessment` is what the mark means unless the row says otherwise. */
const columnSchema = z.strictObject({
  code: keySchema,
  label: paragraphTextSchema,
  assessment: assessmentSchema,
});

/**
 * A table: the head of its first column (`heading`, and paragraphs of `guidance` in the same cell), the columns
 * that are marked, and a row for each item.
 */
const matrixSchema = z.strictObject({
  kind: z.literal('matrix'),
  key: keySchema,
  heading: paragraphTextSchema,
  guidance: z.array(paragraphTextSchema).min(1).max(50).exactOptional(),
  references: z.array(referenceSchema).min(1).max(20).exactOptional(),
  columns: z.array(columnSchema).min(2).max(10),
  rows: z.array(matrixRowSchema).min(1).max(500),
  comment: commentFieldSchema.exactOptional(),
});

/**
 * A heading and what stands under it, in the form's order. It may address one audience, and so may what it holds.
 * `gate` is the key of an item with the role `gate` somewhere inside the section: when that is answered *no* or
 * left unticked, with a reason, the rest of the section is not applicable.
 */
const sectionSchema = z.strictObject({
  kind: z.literal('section'),
  key: keySchema,
  title: paragraphTextSchema,
  /** Our own short name for the table of contents; the form does not have it. */
  shortTitle: paragraphTextSchema.max(60).exactOptional(),
  audience: z.enum(['adults', 'children']).exactOptional(),
  references: z.array(referenceSchema).min(1).max(20).exactOptional(),
  gate: keySchema.exactOptional(),
  get content() {
    return z.array(blockSchema).max(1000);
  },
});

const blockSchema = z.discriminatedUnion('kind', [
  paragraphSchema,
  commentBlockSchema,
  groupSchema,
  matrixSchema,
  sectionSchema,
  ...freeItemSchemas,
]);

const alternativeSchema = z.strictObject({ code: z.enum(judgementCodes), text: paragraphTextSchema });

/** The audit's basic facts that a form has a field for. */
export const basicFactSchema = z.enum([
  'unitName',
  'unitAddress',
  'manager',
  'phone',
  'email',
  'conductedBy',
  'participants',
  'visitDate',
]);
export type BasicFact = z.infer<typeof basicFactSchema>;

/**
 * The parts of the form that come before its sections, each with the form's words over it: headings, basic facts,
 * the summary, the actions (*utvecklingsområden*), their deadlines, the final judgement and the comments on it.
 */
const reportPartSchema = z.discriminatedUnion('part', [
  z.strictObject({ part: z.literal('heading'), label: paragraphTextSchema }),
  z.strictObject({ part: z.literal('fact'), fact: basicFactSchema, label: paragraphTextSchema }),
  z.strictObject({ part: z.literal('summary'), label: paragraphTextSchema }),
  z.strictObject({ part: z.literal('actions'), label: paragraphTextSchema }),
  z.strictObject({ part: z.literal('deadlines'), label: paragraphTextSchema }),
  z.strictObject({ part: z.literal('judgement'), label: paragraphTextSchema }),
  z.strictObject({ part: z.literal('judgementComment'), label: paragraphTextSchema }),
]);

/** A law, regulation or specification that the template cites; `designation` is how it is named in a reference. */
const documentSchema = z.strictObject({
  key: keySchema,
  kind: z.enum(['law', 'regulation', 'specification', 'guidance']),
  designation: paragraphTextSchema.max(100),
  title: paragraphTextSchema.exactOptional(),
});

const footnoteSchema = z.strictObject({
  key: z
    .string()
    .max(20)
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  text: paragraphTextSchema,
});

/**
 * What the judgement reads. At a share of fulfilled below `threshold` the worst alternative is proposed; `note`
 * says where the figure comes from, since the forms name none. Of a review of case files the note says what its result
 * is meant to count.
 */
const rulesSchema = z.strictObject({
  threshold: z.number().min(0).max(1).default(0.75),
  note: paragraphTextSchema,
});

const templateShape = z.strictObject({
  /** The version of this file format. */
  format: z.literal(1),
  key: keySchema,
  /** Our own short name, for lists. */
  name: paragraphTextSchema.max(100),
  language: z.enum(['sv', 'en']),
  /** Filled in for each of several case files (*granskningsmall*); without it, for a unit that is audited. */
  purpose: z.literal('caseReview').exactOptional(),
  /** Where the template comes from, in a sentence. */
  origin: paragraphTextSchema,
  /** The form's title, verbatim. */
  title: paragraphTextSchema,
  /** The paragraphs under the title. */
  intro: z.array(paragraphTextSchema).max(100),
  documents: z.array(documentSchema).max(200),
  report: z.array(reportPartSchema).max(50),
  /**
   * The four alternatives of the final judgement, from best to worst, each in the form's own wording. Cases are not
   * judged, and no report is made of them: there are none of either in a template for case files.
   */
  alternatives: z.array(alternativeSchema).max(100),
  rules: rulesSchema,
  /** The words of the form's yes/no boxes. */
  wording: z.strictObject({ yes: paragraphTextSchema.max(40), no: paragraphTextSchema.max(40) }),
  sections: z.array(sectionSchema).min(1).max(200),
  footnotes: z.array(footnoteSchema).max(200),
});

/**
 * The content of one version of a checklist: the file format of `templates/`, and what is stored and hashed.
 * Cross-checks run even when some part has the wrong shape, so that all that is wrong comes out at once.
 */
export const templateSchema = templateShape.superRefine(
  (template, context) => {
    for (const { path, code, params } of checkTemplate(template)) {
      context.addIssue({ code: 'custom', path: [...path], params: { ...params, code } });
    }
  },
  { when: () => true },
);

export type Template = z.infer<typeof templateSchema>;
export type Section = z.infer<typeof sectionSchema>;
export type Block = z.infer<typeof blockSchema>;
export type Group = z.infer<typeof groupSchema>;
export type Matrix = z.infer<typeof matrixSchema>;
export type Column = z.infer<typeof columnSchema>;
export type Paragraph = z.infer<typeof paragraphSchema>;
export type CommentBlock = z.infer<typeof commentBlockSchema>;
export type ReportPart = z.infer<typeof reportPartSchema>;
export type Alternative = z.infer<typeof alternativeSchema>;
export type CitedDocument = z.infer<typeof documentSchema>;
export type Footnote = z.infer<typeof footnoteSchema>;
