import { createHash } from 'node:crypto';
import { z } from 'zod';
import { numberAnswerSchema, seenDocumentSchema } from '@/lib/domain/answer';
import { maxTextLength } from '@/lib/domain/answer-limits';
import { canonicalJson } from '@/lib/domain/canonical-json';
import { writtenDeadlineSchema } from '@/lib/domain/deadline/deadline';
import { evidenceTypes } from '@/lib/domain/evidence/evidence';
import { passageSchema } from '@/lib/domain/fact-review/passage';
import { judgementCodes } from '@/lib/domain/judgement-code';
import { plainDateSchema } from '@/lib/domain/plain-date-schema';
import { operatingForms } from '@/lib/domain/provider';
import { carriedControlSchema, withCarriedControls } from '@/lib/domain/template/carried-controls';
import { isAnswerOf } from '@/lib/domain/template/is-answer-of';
import { assessmentSchema } from '@/lib/domain/template/item-schema';
import { targetsOf } from '@/lib/domain/template/targets-of';
import { type Template, templateSchema } from '@/lib/domain/template/template-schema';
import { keySchema } from '@/lib/domain/template/text-schema';
import { reasonSchema } from './reason-schema';
import { tenantInReportSchema } from './tenant-in-report';

/**
 * What was decided, frozen. Texts are taken as they are, whatever characters they hold: what may be written is
 * checked when it is written, and a decided report must not fail on it afterwards.
 */
const text = z.string().max(maxTextLength);
const name = z.string().min(1).max(500);
export const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);
const codeSchema = z.enum(judgementCodes);

export const personSchema = z.strictObject({ name, role: name.nullable() });

const unitSchema = z
  .strictObject({
    name,
    address: text.nullable(),
    protectedAddress: z.boolean(),
    manager: name.nullable(),
    phone: name.nullable(),
    email: name.nullable(),
    provider: name.nullable(),
    operatingForm: z.enum(operatingForms),
  })
  // The snapshot is attached to the report, so an address that must not be printed must not be in it either.
  .refine(
    ({ address, protectedAddress }) => !protectedAddress || address === null,
    'protected-address-given',
  );

const findingSchema = z.strictObject({
  answer: z.union([text, numberAnswerSchema, z.null()]),
  comment: text.nullable(),
  /** Null for what is never assessed. */
  assessment: z
    .strictObject({ value: assessmentSchema, by: z.enum(['mapping', 'auditor', 'gate', 'section']) })
    .nullable(),
  seenDocument: seenDocumentSchema.nullable(),
});
export type SnapshotFinding = z.infer<typeof findingSchema>;

const deficiencySchema = z.strictObject({
  item: keySchema,
  assessment: z.enum(['partial', 'unfulfilled']),
  standing: z.enum(['undecided', 'withoutAction', 'actionRequired', 'accepted']),
  motive: text.nullable(),
  actions: z.array(z.int().positive()),
});
export type SnapshotDeficiency = z.infer<typeof deficiencySchema>;

export const actionSchema = z.strictObject({
  number: z.int().positive(),
  text: text.min(1),
  critical: z.boolean(),
  responsible: z.enum(['unit', 'administration', 'both']),
  deadline: writtenDeadlineSchema.nullable(),
  /** The last day it may be done, as the deadline was resolved at the decision. */
  dueDate: plainDateSchema.nullable(),
  /** When and how it is checked, in the words it was agreed in. */
  followUp: z.strictObject({ words: text.min(1), date: plainDateSchema.nullable() }).nullable(),
  /** Keys of the items, groups and sections it is for. */
  links: z.array(keySchema),
  status: z.enum(['open', 'reported', 'returned', 'verified', 'carriedOver']),
  remediedOn: plainDateSchema.nullable(),
});
export type SnapshotAction = z.infer<typeof actionSchema>;

const evidenceSchema = z.strictObject({
  /** What it lies on: an item by its key, or an action by its number. */
  item: keySchema.nullable(),
  action: z.int().positive().nullable(),
  title: name,
  type: z.enum(evidenceTypes),
  /** In bytes. */
  size: z.int().positive(),
  sha256: sha256Schema,
});
export type SnapshotEvidence = z.infer<typeof evidenceSchema>;

export const judgementSchema = z
  .strictObject({
    proposed: codeSchema,
    reasons: z.array(reasonSchema),
    share: z.strictObject({ earned: z.number().min(0), possible: z.number().min(0) }),
    threshold: z.number().min(0).max(1),
    chosen: codeSchema,
    /** Why another alternative was chosen than the proposed one. */
    motive: text.min(1).nullable(),
  })
  .refine(
    ({ proposed, chosen, motive }) => proposed === chosen || motive !== null,
    'override-without-motive',
  );

export const approvalSchema = z.strictObject({
  name,
  role: name,
  at: z.iso.datetime(),
  /** How the person was authenticated when approving. */
  method: z.enum(['password', 'oidc']),
  /** What was approved, as `approvedHash` gives it; of a draft approved by four eyes, the hash of that draft. */
  sha256: sha256Schema,
  /** What it was given for. Reports from before there were several kinds do not say: it was the decision. */
  step: z.enum(['approve', 'decide', 'close']).exactOptional(),
});

export const verificationSchema = z.strictObject({
  /** 26 characters of base32 (RFC 4648): 130 bits. */
  code: z.string().regex(/^[A-Z2-7]{26}$/),
  /** Where the code can be looked up, or null when the installation has no public address. */
  address: z.url({ protocol: /^https?$/ }).nullable(),
});

/** One comment of the fact review with both texts, and what the auditor made of it. */
const factCommentSchema = z.strictObject({
  kind: z.enum(['item', 'action', 'summary', 'judgement']),
  /** The passage as it stood when it was commented on, in words. */
  before: passageSchema,
  comment: text.min(1),
  /** The day of the comment. */
  on: plainDateSchema,
  reply: z.enum(['changed', 'kept']),
  /** Why it was kept; null when it was changed. */
  motive: text.min(1).nullable(),
  /** The passage as it stands now; null when it was kept, or has gone. */
  after: passageSchema.nullable(),
});
export type SnapshotFactComment = z.infer<typeof factCommentSchema>;

const snapshotShape = z.strictObject({
  /** The version of this format. */
  format: z.literal(1),
  /** 1 for the first report of a case, one more for each that replaces it. */
  reportVersion: z.int().positive(),
  /** Why the audit was taken up again since its last decision, and which version stood then. */
  replaces: z.strictObject({ version: z.int().positive(), motive: text.min(1) }).exactOptional(),
  /** When the audit was decided, by the real clock. */
  frozenAt: z.iso.datetime(),
  tenant: tenantInReportSchema,
  caseNumber: z.string().regex(/^\d{4}-\d{4,}$/),
  registryNumber: name.nullable(),
  unit: unitSchema,
  visitDate: plainDateSchema.nullable(),
  decisionDate: plainDateSchema,
  /** Why the decision date was set back; null when it was not. */
  decisionDateMotive: text.nullable(),
  conductedBy: z.array(personSchema),
  participants: z.array(personSchema),
  template: z.strictObject({
    key: keySchema,
    version: z.int().positive(),
    sha256: sha256Schema,
    content: templateSchema,
  }),
  /** Actions of earlier audits that are controls of this one; their section follows the template's own. */
  carried: z.array(carriedControlSchema).min(1).exactOptional(),
  /** Keys of the sections that the audit leaves out. */
  leftOut: z.array(keySchema),
  /** What stands on each target, by its key; what nothing stands on is not there. */
  findings: z.record(keySchema, findingSchema),
  deficiencies: z.array(deficiencySchema),
  remarks: z.array(deficiencySchema),
  actions: z.array(actionSchema),
  /** The files that it rests on; those who had none, and reports from before there were any, do not say so. */
  evidence: z.array(evidenceSchema).optional(),
  judgement: judgementSchema,
  summary: text.nullable(),
  judgementComment: text.nullable(),
  /** What the unit said in the fact review; there only when the report is to show both texts. */
  factReview: z.array(factCommentSchema).min(1).exactOptional(),
  approvals: z.array(approvalSchema),
  verification: verificationSchema,
});

/**
 * All that a report says, and all it is made from: two reports of one snapshot are the same. It names nothing
 * that its template lacks, and the template is the one whose hash it gives.
 */
export const snapshotSchema = snapshotShape.superRefine((snapshot, context) => {
  const { content, sha256 } = snapshot.template;
  if (sha256 !== sha256Of(canonicalJson(content))) context.addIssue('not-the-hash-of-the-template');
  const targets = targetsOf(formOf(snapshot));
  for (const key of keysNamedIn(snapshot)) {
    if (!targets.has(key)) context.addIssue(`not-in-the-template: ${key}`);
  }
  for (const [key, { answer }] of Object.entries(snapshot.findings)) {
    const target = targets.get(key);
    if (target && !isAnswerOf(target, answer)) context.addIssue(`answer-does-not-fit: ${key}`);
  }
});
export type Snapshot = z.infer<typeof snapshotSchema>;

/** All that the audit asked: the template, and what was carried over from earlier audits. */
export const formOf = ({ template, carried }: z.infer<typeof snapshotShape>): Template =>
  withCarriedControls(template.content, carried ?? []);

/** The snapshot as it is stored, hashed and attached: canonical JSON (RFC 8785) in UTF-8. */
export function snapshotBytes(snapshot: Snapshot): Uint8Array {
  return Buffer.from(canonicalJson(snapshot), 'utf8');
}

/**
 * A snapshot that was stored.
 *
 * @throws when the bytes are not a snapshot: they come from our own database, so that is a bug.
 */
export function readSnapshot(bytes: Uint8Array): Snapshot {
  return snapshotSchema.parse(JSON.parse(Buffer.from(bytes).toString('utf8')));
}

/** SHA-256 of the attached bytes, in hexadecimal. */
export function snapshotHash(snapshot: Snapshot): string {
  return sha256Of(canonicalJson(snapshot));
}

/**
 * SHA-256 of what a person approves: the snapshot without the approvals themselves and without the time it was
 * frozen, which come after, and without how the organisation looks, which is nothing that anybody approves. The same for
 * everybody who approves the same content.
 */
export function approvedHash({ approvals: _, frozenAt: __, tenant, ...content }: Snapshot): string {
  return sha256Of(canonicalJson({ ...content, tenant: { name: tenant.name } }));
}

/** SHA-256 of a text in UTF-8, in hexadecimal. */
export function sha256Of(json: string): string {
  return createHash('sha256').update(json, 'utf8').digest('hex');
}

function keysNamedIn(snapshot: z.infer<typeof snapshotShape>) {
  const { findings, leftOut, deficiencies, remarks, actions, evidence = [] } = snapshot;
  return [
    ...Object.keys(findings),
    ...leftOut,
    ...deficiencies.map(({ item }) => item),
    ...remarks.map(({ item }) => item),
    ...actions.flatMap(({ links }) => links),
    ...evidence.flatMap(({ item }) => item ?? []),
  ];
}
