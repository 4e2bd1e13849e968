import { z } from 'zod';
import {
  type DisposalStatus,
  disposalStatuses,
  type ItemStatus,
  itemStatuses,
} from '@/lib/domain/retention/disposal';
import { type Hold, holdSchema } from '@/lib/domain/retention/hold';
import type { DisposalItem } from '@/lib/domain/retention/preview';
import { type RetentionRules, retentionRuleSchema } from '@/lib/domain/retention/retention-rule';
import { retentionTypes } from '@/lib/domain/retention/retention-type';
import { dayColumn, dayOf, newId } from './columns';
import type { ScopedTx } from './scope';

/** A disposal as lists show it. */
export type DisposalSummary = {
  readonly id: string;
  readonly status: DisposalStatus;
  readonly rules: RetentionRules;
  /** Of the rules and the items. */
  readonly sha256: string;
  readonly proposedBy: string;
  readonly proposer: string;
  readonly proposedAt: Date;
  /** Who approved, declined or took it back, and when. */
  readonly answerer: string | null;
  readonly answeredAt: Date | null;
  readonly motive: string | null;
  readonly doneAt: Date | null;
  readonly counts: Readonly<Record<ItemStatus, number>>;
};

export type StoredItem = DisposalItem & {
  readonly id: string;
  readonly status: ItemStatus;
  readonly holds: readonly Hold[];
  readonly endedAt: Date | null;
};

export type Disposal = DisposalSummary & { readonly items: readonly StoredItem[] };

const rulesSchema = z.array(retentionRuleSchema);
const typeSchema = z.enum(retentionTypes);
const statusSchema = z.enum(disposalStatuses);
const itemStatusSchema = z.enum(itemStatuses);

const people = { proposer: { select: { name: true } }, answerer: { select: { name: true } } } as const;

type SummaryRow = Pick<
  DisposalSummary,
  'id' | 'sha256' | 'proposedBy' | 'proposedAt' | 'answeredAt' | 'motive' | 'doneAt'
> & {
  readonly status: string;
  readonly rules: unknown;
  readonly proposer: { readonly name: string };
  readonly answerer: { readonly name: string } | null;
};

function summaryOf(row: SummaryRow, statuses: readonly string[]): DisposalSummary {
  const { id, sha256, proposedBy, proposedAt, answeredAt, motive, doneAt } = row;
  const count = (status: ItemStatus): number => statuses.filter((one) => one === status).length;
  return {
    ...{ id, sha256, proposedBy, proposedAt, answeredAt, motive, doneAt },
    status: statusSchema.parse(row.status),
    rules: rulesSchema.parse(row.rules),
    proposer: row.proposer.name,
    answerer: row.answerer?.name ?? null,
    counts: { waiting: count('waiting'), disposed: count('disposed'), kept: count('kept') },
  };
}

/** All proposals and what became of them, newest first. */
export async function listDisposals(tx: ScopedTx): Promise<DisposalSummary[]> {
  const rows = await tx.db.disposal.findMany({
    orderBy: [{ proposedAt: 'desc' }, { id: 'desc' }],
    include: { ...people, items: { select: { status: true } } },
  });
  return rows.map(({ items, ...row }) =>
    summaryOf(
      row,
      items.map(({ status }) => status),
    ),
  );
}

/** One disposal with its items; null when there is none of that id. */
export async function getDisposal(tx: ScopedTx, disposalId: string): Promise<Disposal | null> {
  const row = await tx.db.disposal.findUnique({
    where: { tenantId_id: { tenantId: tx.actor.tenantId, id: disposalId } },
    include: { ...people, items: { orderBy: { position: 'asc' } } },
  });
  if (!row) return null;
  const items = row.items.map(
    ({ id, type, auditId, caseNumber, unitName, lastSeq, clock, due, amount, status, holds, endedAt }) => ({
      ...{ id, auditId, caseNumber, unitName, amount, endedAt },
      type: typeSchema.parse(type),
      lastSeq: lastSeq === null ? null : Number(lastSeq),
      clock: dayOf(clock),
      due: dayOf(due),
      status: itemStatusSchema.parse(status),
      holds: z.array(holdSchema).parse(holds ?? []),
    }),
  );
  return {
    ...summaryOf(
      row,
      items.map(({ status }) => status),
    ),
    items,
  };
}

/** The proposal that waits for an answer, or the disposal that is being done; null when there is none. */
export async function getDisposalInHand(
  tx: ScopedTx,
): Promise<
  | (Pick<DisposalSummary, 'id' | 'proposedBy' | 'proposedAt'> & { readonly status: 'proposed' | 'approved' })
  | null
> {
  const row = await tx.db.disposal.findFirst({
    where: { status: { in: ['proposed', 'approved'] } },
    select: { id: true, status: true, proposedBy: true, proposedAt: true },
  });
  return row && { ...row, status: row.status === 'approved' ? 'approved' : 'proposed' };
}

type NewDisposal = {
  readonly rules: RetentionRules;
  readonly items: readonly DisposalItem[];
  readonly sha256: string;
  readonly proposedBy: string;
  readonly proposedAt: Date;
};

/** Freezes a proposal, its items in their order; its id. */
export async function insertDisposal(
  tx: ScopedTx,
  { rules, items, ...proposed }: NewDisposal,
): Promise<string> {
  const { tenantId } = tx.actor;
  const id = newId();
  await tx.db.disposal.create({
    data: { tenantId, id, rules: rules.map((rule) => ({ ...rule })), ...proposed },
    select: { id: true },
  });
  await tx.db.disposalItem.createMany({
    data: items.map(({ clock, due, ...item }, position) => ({
      ...item,
      ...{ tenantId, id: newId(), disposalId: id, position },
      clock: dayColumn(clock),
      due: dayColumn(due),
    })),
  });
  return id;
}

type Answer = {
  readonly status: 'approved' | 'declined' | 'withdrawn';
  readonly answeredBy: string;
  readonly answeredAt: Date;
  readonly motive: string | null;
};

/** Answers a proposal, or takes it back. @throws when the database finds that the same person does both. */
export async function updateDisposalToAnswered(
  tx: ScopedTx,
  disposalId: string,
  answer: Answer,
): Promise<void> {
  await tx.db.disposal.update({
    where: { tenantId_id: { tenantId: tx.actor.tenantId, id: disposalId } },
    data: answer,
    select: { id: true },
  });
}

/** Ends a proposal that nobody has answered in time. */
export async function updateDisposalToLapsed(tx: ScopedTx, disposalId: string): Promise<void> {
  await tx.db.disposal.update({
    where: { tenantId_id: { tenantId: tx.actor.tenantId, id: disposalId } },
    data: { status: 'lapsed' },
    select: { id: true },
  });
}
