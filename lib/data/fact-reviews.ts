import { type FactReview, type FactReviewEnd, factReviewEnds } from '@/lib/domain/fact-review/fact-review';
import { type JudgementCode, judgementCodes } from '@/lib/domain/judgement-code';
import type { PlainDate } from '@/lib/domain/plain-date';
import { dayColumn, dayOf } from './columns';
import type { ScopedTx } from './scope';

/** The column's value as one of those known. @throws when the database holds another one. */
function known<Value extends string>(values: readonly Value[], column: string): Value {
  const value = values.find((each) => each === column);
  if (!value) throw new Error(`Unknown value in a fact review: ${column}`);
  return value;
}

/** The rounds of fact review that an audit has had, the first one first. */
export async function listFactReviews(tx: ScopedTx, auditId: string): Promise<FactReview[]> {
  const rows = await tx.db.factReview.findMany({
    where: { auditId },
    orderBy: { round: 'asc' },
    include: { asker: { select: { name: true } }, ender: { select: { name: true } } },
  });
  return rows.map((row) => ({
    id: row.id,
    round: row.round,
    replyBy: dayOf(row.replyBy),
    judgement: known(judgementCodes, row.judgement),
    askedBy: row.asker.name,
    askedAt: row.askedAt,
    ended:
      row.endedHow === null || row.endedAt === null
        ? null
        : { how: known(factReviewEnds, row.endedHow), by: row.ender?.name ?? null, at: row.endedAt },
  }));
}

export type NewFactReview = {
  readonly id: string;
  readonly auditId: string;
  readonly round: number;
  readonly replyBy: PlainDate;
  readonly judgement: JudgementCode;
  readonly askedBy: string;
  readonly askedAt: Date;
};

/** Opens a round; a number is given once in an audit. */
export async function insertFactReview(tx: ScopedTx, { replyBy, ...review }: NewFactReview): Promise<void> {
  const { tenantId } = tx.actor;
  await tx.db.factReview.create({ data: { ...review, tenantId, replyBy: dayColumn(replyBy) } });
}

/** Ends the round of an audit that runs, if any. `by` is null when it closed by itself. */
export async function updateFactReviewToEnded(
  tx: ScopedTx,
  auditId: string,
  { how, by, at }: { readonly how: FactReviewEnd; readonly by: string | null; readonly at: Date },
): Promise<void> {
  await tx.db.factReview.updateMany({
    where: { auditId, endedAt: null },
    data: { endedHow: how, endedAt: at, ...(by !== null && { endedBy: by }) },
  });
}

/** The audits whose fact review runs though its last day lies before `day`. */
export async function listAuditIdsPastReplyBy(tx: ScopedTx, day: PlainDate): Promise<string[]> {
  const rows = await tx.db.factReview.findMany({
    where: { endedAt: null, replyBy: { lt: dayColumn(day) }, audit: { status: 'factReview' } },
    select: { auditId: true },
    orderBy: { auditId: 'asc' },
  });
  return rows.map(({ auditId }) => auditId);
}
