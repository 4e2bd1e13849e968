import { z } from 'zod';
import { verificationMethodSchema } from '@/lib/domain/action-step';
import { maxTextLength } from '@/lib/domain/answer-limits';
import { judgementCodes } from '@/lib/domain/judgement-code';
import { plainDateSchema } from '@/lib/domain/plain-date-schema';
import { operatingForms } from '@/lib/domain/provider';
import { keySchema } from '@/lib/domain/template/text-schema';
import {
  actionSchema,
  approvalSchema,
  judgementSchema,
  personSchema,
  sha256Schema,
  verificationSchema,
} from './snapshot';
import { tenantInReportSchema } from './tenant-in-report';

const text = z.string().max(maxTextLength);
const name = z.string().min(1).max(500);
const codeSchema = z.enum(judgementCodes);

const finishedActionSchema = actionSchema
  .omit({ links: true })
  .extend({
    status: z.enum(['verified', 'carriedOver']),
    /** How it was verified, and what was said of it; null where nobody has said. */
    method: verificationMethodSchema.nullable(),
    note: text.min(1).nullable(),
    /** The places of the form that it was for, as they are called. */
    places: z.array(text.min(1)),
    /** A later last day than was agreed in the decision, as it was granted. */
    extended: z.strictObject({ words: text.min(1), dueDate: plainDateSchema.nullable() }).nullable(),
  })
  .refine(
    ({ status, remediedOn }) => (status === 'verified') === (remediedOn !== null),
    'verified-on-no-day',
  );

/**
 * How an audit ended, frozen when it was closed: what each action came to, and both judgements. What was found stands in
 * the decision's own snapshot, which is named by its hash.
 */
export const closingSnapshotSchema = z
  .strictObject({
    format: z.literal(1),
    kind: z.literal('closing'),
    reportVersion: z.int().positive(),
    /** When the audit was closed, by the real clock. */
    frozenAt: z.iso.datetime(),
    tenant: tenantInReportSchema,
    caseNumber: z.string().regex(/^\d{4}-\d{4,}$/),
    registryNumber: name.nullable(),
    unit: z.strictObject({ name, provider: name.nullable(), operatingForm: z.enum(operatingForms) }),
    visitDate: plainDateSchema.nullable(),
    /** Of the decision that the closing ends. */
    decisionDate: plainDateSchema,
    closedOn: plainDateSchema,
    conductedBy: z.array(personSchema),
    template: z.strictObject({
      key: keySchema,
      name,
      version: z.int().positive(),
      sha256: sha256Schema,
      language: z.enum(['sv', 'en']),
      title: text.min(1),
      alternatives: z.array(z.strictObject({ code: codeSchema, text: text.min(1) })),
    }),
    decision: z.strictObject({
      reportVersion: z.int().positive(),
      /** Of the decision's snapshot. */
      sha256: sha256Schema,
      proposed: codeSchema,
      chosen: codeSchema,
      motive: text.min(1).nullable(),
    }),
    actions: z.array(finishedActionSchema),
    /** As judged on the day of the closing. */
    judgement: judgementSchema,
    comment: text.nullable(),
    /** What the items are called that the judgement's reasons name, by their keys. */
    names: z.record(keySchema, text),
    approvals: z.array(approvalSchema),
    verification: verificationSchema,
  })
  .refine(
    ({ judgement, names }) =>
      judgement.reasons
        .flatMap((reason) => ('items' in reason ? reason.items : 'item' in reason ? [reason.item] : []))
        .every((key) => key in names),
    'reason-without-name',
  );
export type ClosingSnapshot = z.infer<typeof closingSnapshotSchema>;
export type FinishedAction = ClosingSnapshot['actions'][number];
