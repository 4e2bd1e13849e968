import { z } from 'zod';
import type { Action } from '@/lib/domain/access';
import type { Person } from '@/lib/domain/actor';
import type { Change } from '@/lib/domain/answer';
import type { AnswerPart } from '@/lib/domain/answer-part';
import { type AuditStatus, auditStatuses } from '@/lib/domain/audit';
import type { StoredField } from '@/lib/domain/audit-bundle';
import type { HistoryEntry } from '@/lib/domain/field-history';
import { savedChangeSchema, storedFieldSchema } from '@/lib/domain/stored-field';
import { Prisma } from './generated/client';
import { callInTenant, type ScopedTx } from './scope';

/** What an audit lets be answered, and by whom. */
export type AnsweringFacts = {
  readonly unitId: string;
  readonly versionId: string;
  readonly status: AuditStatus;
  /** Of the audit itself, as `saveChanges` wants it. */
  readonly revision: number;
  readonly auditorIds: readonly string[];
  /** Whether the unit has been asked for its own answers and not sent them yet. */
  readonly selfAssessmentOpen: boolean;
};

const factsRow = z.object({
  unit_id: z.string(),
  version_id: z.string(),
  status: z.enum(auditStatuses),
  revision: z.number(),
  auditor_ids: z.array(z.string()),
  self_assessment_open: z.boolean(),
});

/** The facts of one audit in a single round trip, or null when the tenant has no such audit. */
export async function getAnsweringFacts(
  actor: Person,
  action: Action,
  auditId: string,
): Promise<AnsweringFacts | null> {
  const rows = await callInTenant(
    actor,
    action,
    Prisma.sql`app.answering_facts(entered.tenant, ${auditId}::uuid)`,
  );
  if (rows.length === 0) return null;
  const row = factsRow.parse(rows[0]);
  const { unit_id: unitId, version_id: versionId, auditor_ids: auditorIds, status, revision } = row;
  const { self_assessment_open: selfAssessmentOpen } = row;
  return { unitId, versionId, status, revision, auditorIds, selfAssessmentOpen };
}

/** A change as it is saved: made once on a device, built upon a revision of its field (0 when there was none). */
export type ChangeToSave = Change & { readonly mutationId: string; readonly base: number };

const outcomeSchema = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('saved'), revision: z.number(), at: z.string() }),
  z.object({ outcome: z.literal('conflict'), current: z.preprocess(inWords, storedFieldSchema).nullable() }),
]);
export type SavedOutcome = z.infer<typeof outcomeSchema>;

/** What the unit answers is stored under names of its own. */
const ownNames: Readonly<Record<string, string>> = { answer: 'selfAnswer', comment: 'selfComment' };
const ownFields = Object.values(ownNames);

const storedName = (part: AnswerPart, field: string): string =>
  part === 'findings' ? field : (ownNames[field] ?? field);

const fieldOf = (stored: string): string =>
  Object.keys(ownNames).find((field) => ownNames[field] === stored) ?? stored;

/** A stored field under the name that it has to people: an answer is an answer, whoever gave it. */
function inWords(stored: unknown): unknown {
  if (typeof stored !== 'object' || stored === null || !('field' in stored)) return stored;
  return { ...stored, field: fieldOf(String(stored.field)) };
}

/**
 * Saves changes, each with its line of history, in one transaction and one round trip. What became of each, in their
 * order; `current` is null where a change builds on a revision that never was. Null when the audit has changed since
 * the revision by which the right to answer was judged: then nothing is saved.
 */
export async function updateAnswers(
  actor: Person,
  action: Action,
  save: {
    readonly auditId: string;
    /** Whose answers they are. */
    readonly part: AnswerPart;
    readonly judged: number;
    readonly device: string;
    readonly changes: readonly ChangeToSave[];
  },
): Promise<readonly SavedOutcome[] | null> {
  const { auditId, part, judged, device } = save;
  const changes = save.changes.map((change) => ({ ...change, field: storedName(part, change.field) }));
  const rows = await callInTenant<{ answer: unknown }>(
    actor,
    action,
    Prisma.sql`app.save_answers(entered.tenant, ${auditId}::uuid, ${judged}::integer, ${actor.userId}::uuid, ${device}::uuid,
      ${JSON.stringify(changes)}::jsonb)`,
  );
  return z.array(outcomeSchema).nullable().parse(rows[0]?.answer);
}

/** Every field of an audit that its auditors have touched, in no particular order. */
export async function listAnswers(tx: ScopedTx, auditId: string): Promise<StoredField[]> {
  return listFields(tx, { auditId, field: { notIn: ownFields } });
}

/** What the unit has answered itself, in no particular order. */
export async function listSelfAnswers(tx: ScopedTx, auditId: string): Promise<StoredField[]> {
  return listFields(tx, { auditId, field: { in: ownFields } });
}

async function listFields(tx: ScopedTx, where: Prisma.AuditAnswerWhereInput): Promise<StoredField[]> {
  const rows = await tx.db.auditAnswer.findMany({ where, include: { member: { select: { name: true } } } });
  return rows.map(({ target, field, value, revision, member, at }) =>
    storedFieldSchema.parse({
      target,
      field: fieldOf(field),
      value,
      revision,
      by: member.name,
      at: at.toISOString(),
    }),
  );
}

/** What the auditors did with one target of an audit, the newest first; at most 200 changes. */
export async function listHistory(tx: ScopedTx, auditId: string, target: string): Promise<HistoryEntry[]> {
  const rows = await tx.db.answerChange.findMany({
    where: { auditId, target, field: { notIn: ownFields } },
    orderBy: [{ at: 'desc' }, { revision: 'desc' }],
    take: 200,
    include: { member: { select: { name: true } } },
  });
  return rows.map(({ field, before, after, member, at, device }) => {
    const from = before === null ? null : savedChangeSchema.parse({ target, field, value: before });
    const to = savedChangeSchema.parse({ target, field, value: after });
    return { field: to.field, from, to, by: member.name, at: at.toISOString(), device };
  });
}
