import { z } from 'zod';
import { actionStatuses } from './action';
import { type Change, madeAssessmentSchema, numberAnswerSchema, seenDocumentSchema } from './answer';
import { auditStatuses } from './audit';
import { deficiencyDecisionSchema } from './deficiency';
import { plainDateSchema } from './plain-date';
import { judgementCodes, type Template } from './template/template-schema';

/** What a field of a target holds. Texts are as they were saved: their limits were held when they came in. */
const answerValueSchema = z.union([z.string(), numberAnswerSchema, z.null()]);

const target = z.string();
const answerField = { target, field: z.literal('answer'), value: answerValueSchema };
const assessmentField = { target, field: z.literal('assessment'), value: madeAssessmentSchema.nullable() };
const commentField = { target, field: z.literal('comment'), value: z.string().nullable() };
const flagField = { target, field: z.literal('flag'), value: z.boolean() };
const seenDocumentField = {
  target,
  field: z.literal('seenDocument'),
  value: seenDocumentSchema.nullable(),
};

const saved = {
  /** Rises by one each time the field is saved; the first is 1. */
  revision: z.int().min(1),
  /** The name of the person who saved it, as it is shown. */
  by: z.string(),
  /** An ISO 8601 instant. */
  at: z.iso.datetime({ offset: true }),
};

/** One field as the server holds it. */
export const storedFieldSchema = z.discriminatedUnion('field', [
  z.object({ ...answerField, ...saved }),
  z.object({ ...assessmentField, ...saved }),
  z.object({ ...commentField, ...saved }),
  z.object({ ...flagField, ...saved }),
  z.object({ ...seenDocumentField, ...saved }),
]);
export type StoredField = z.infer<typeof storedFieldSchema>;

/** The change that a stored field came from. */
export function changeIn({ revision: _revision, by: _by, at: _at, ...change }: StoredField): Change {
  return change;
}

const comparedFieldSchema = z.discriminatedUnion('field', [
  z.object(answerField),
  z.object(assessmentField),
  z.object(commentField),
]);

/** What somebody else, or an earlier audit, said on the same target. */
export type ComparedField = z.infer<typeof comparedFieldSchema>;

/** The template was parsed when its version was published, and is not parsed again in the browser. */
const publishedTemplateSchema = z.custom<Template>(
  (value) => typeof value === 'object' && value !== null && 'sections' in value,
);

/** An action as the judgement sees it: the server knows the calendar that its deadline is resolved against. */
const judgedActionSchema = z.object({
  number: z.int().min(1),
  links: z.array(z.string()),
  critical: z.boolean(),
  status: z.enum(actionStatuses),
  dueDate: plainDateSchema.nullable(),
  remediedOn: plainDateSchema.nullable(),
});

/**
 * All that the checklist page needs, in one answer, so that the same page opens from the device without a network:
 * `GET /api/t/<slug>/audits/<id>/bundle`.
 */
export const auditBundleSchema = z.object({
  me: z.object({ userId: z.string(), name: z.string(), tenantId: z.string() }),
  audit: z.object({
    id: z.string(),
    caseNumber: z.string(),
    status: z.enum(auditStatuses),
    unitName: z.string(),
    templateName: z.string(),
    templateNumber: z.int(),
    visitDate: plainDateSchema.nullable(),
    /** Whether this person may change answers now. */
    mayAnswer: z.boolean(),
    decisionDate: plainDateSchema.nullable(),
    /** The alternative that was decided on; null until the decision. */
    decided: z.enum(judgementCodes).nullable(),
    /** Keys of the sections that this audit leaves out. */
    leftOut: z.array(z.string()),
  }),
  template: publishedTemplateSchema,
  answers: z.array(storedFieldSchema),
  /** The last audit of the same unit or its predecessor, or null when there is none. */
  previous: z
    .object({
      day: plainDateSchema,
      caseNumber: z.string(),
      templateNumber: z.int(),
      fields: z.array(comparedFieldSchema),
    })
    .nullable(),
  /** The unit manager's own answers, or null when none were asked for. */
  selfAssessment: z
    .object({ sentOn: plainDateSchema.nullable(), fields: z.array(comparedFieldSchema) })
    .nullable(),
  /** What the audit is judged by beside its template and answers, so that the page judges as the server does. */
  judgedBy: z.object({
    decisions: z.array(z.object({ item: z.string(), decision: deficiencyDecisionSchema })),
    actions: z.array(judgedActionSchema),
    day: plainDateSchema,
  }),
  today: plainDateSchema,
});
export type AuditBundle = z.infer<typeof auditBundleSchema>;
