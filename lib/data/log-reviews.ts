import { type LogVerdict, logVerdicts } from '@/lib/domain/log/log-verdict';
import type { PlainDate } from '@/lib/domain/plain-date';
import { dayColumn, dayOf, newId } from './columns';
import { type LogEntry, listLogByIds } from './log';
import type { ScopedTx } from './scope';

/** How many entries of the log the organisation reviews each month. */
export async function getLogReviewSize(tx: ScopedTx): Promise<number> {
  const where = { id: tx.actor.tenantId };
  return (await tx.db.tenant.findUniqueOrThrow({ where, select: { logReviewSize: true } })).logReviewSize;
}

export async function updateLogReviewSize(tx: ScopedTx, size: number): Promise<void> {
  await tx.db.tenant.update({
    where: { id: tx.actor.tenantId },
    data: { logReviewSize: size },
    select: { id: true },
  });
}

export type MonthsLog = {
  /** The hash of the month's first link, in hexadecimal. */
  readonly seed: string;
  /** What people did, and what somebody tried with their logins. */
  readonly candidates: readonly { readonly id: string; readonly action: string }[];
};

/** What can be drawn from of a month that begins on a day; null when nothing was logged in it. */
export async function readMonthsLog(tx: ScopedTx, month: PlainDate): Promise<MonthsLog | null> {
  const rows = await tx.db.$queryRaw<{ id: string; action: string; seed: string; drawn: boolean }[]>`
    SELECT e.id::text AS id, e.action, encode(first_value(l.hash) OVER (ORDER BY l.seq), 'hex') AS seed,
      e.user_id IS NOT NULL OR e.action = 'session.refused' AS drawn
    FROM log_entry e JOIN log_link l ON l.tenant_id = e.tenant_id AND l.entry_id = e.id
    WHERE e.tenant_id = ${tx.actor.tenantId}::uuid
      AND e.at >= ${month}::date::timestamp AT TIME ZONE 'Europe/Stockholm'
      AND e.at < (${month}::date + interval '1 month') AT TIME ZONE 'Europe/Stockholm'`;
  const [first] = rows;
  return first ? { seed: first.seed, candidates: rows.filter(({ drawn }) => drawn) } : null;
}

/** Keeps the sample of a month, in the order of the ids; false when the month has one already. */
export async function insertLogReview(
  tx: ScopedTx,
  {
    month,
    seed,
    entryIds,
  }: { readonly month: PlainDate; readonly seed: string; readonly entryIds: readonly string[] },
): Promise<string | null> {
  const { tenantId } = tx.actor;
  const id = newId();
  const made = await tx.db.logReview.createMany({
    data: { tenantId, id, month: dayColumn(month), seed },
    skipDuplicates: true,
  });
  if (made.count === 0) return null;
  await tx.db.logReviewEntry.createMany({
    data: entryIds.map((entryId, position) => ({ tenantId, reviewId: id, entryId, position })),
  });
  return id;
}

export type LogReviewSummary = {
  readonly id: string;
  readonly month: PlainDate;
  readonly entries: number;
  readonly judged: number;
  readonly signed: { readonly by: string; readonly at: Date } | null;
};

/** The reviews of all months, the newest first. */
export async function listLogReviews(tx: ScopedTx): Promise<LogReviewSummary[]> {
  const rows = await tx.db.logReview.findMany({
    orderBy: { month: 'desc' },
    include: { signer: { select: { name: true } }, entries: { select: { verdict: true } } },
  });
  return rows.map(({ id, month, entries, signer, signedAt }) => ({
    id,
    month: dayOf(month),
    entries: entries.length,
    judged: entries.filter(({ verdict }) => verdict !== null).length,
    signed: signer && signedAt ? { by: signer.name, at: signedAt } : null,
  }));
}

export type ReviewedEntry = {
  readonly entry: LogEntry;
  readonly verdict: LogVerdict | null;
  readonly note: string | null;
  readonly judgedBy: string | null;
};

export type LogReview = LogReviewSummary & {
  readonly seed: string;
  readonly sample: readonly ReviewedEntry[];
};

/** One review with its sample; null when there is none of that id. */
export async function getLogReview(tx: ScopedTx, reviewId: string): Promise<LogReview | null> {
  const row = await tx.db.logReview.findUnique({
    where: { tenantId_id: { tenantId: tx.actor.tenantId, id: reviewId } },
    include: {
      signer: { select: { name: true } },
      entries: { orderBy: { position: 'asc' }, include: { judge: { select: { name: true } } } },
    },
  });
  if (!row) return null;
  const ids = row.entries.map(({ entryId }) => entryId);
  const byId = new Map((await listLogByIds(tx, ids)).map((entry) => [entry.id, entry]));
  const sample = row.entries.flatMap(({ entryId, verdict, note, judge }): ReviewedEntry[] => {
    const entry = byId.get(entryId);
    const known = logVerdicts.find((one) => one === verdict) ?? null;
    return entry ? [{ entry, verdict: known, note, judgedBy: judge?.name ?? null }] : [];
  });
  return {
    id: row.id,
    month: dayOf(row.month),
    seed: row.seed,
    entries: sample.length,
    judged: sample.filter(({ verdict }) => verdict !== null).length,
    signed: row.signer && row.signedAt ? { by: row.signer.name, at: row.signedAt } : null,
    sample,
  };
}

/** Holds a review against other writers until the transaction ends; whether it is there and not yet signed, or null. */
export async function lockLogReview(
  tx: ScopedTx,
  reviewId: string,
): Promise<{ readonly signed: boolean } | null> {
  const rows = await tx.db.$queryRaw<{ signed: boolean }[]>`
    SELECT signed_at IS NOT NULL AS signed FROM log_review
    WHERE tenant_id = ${tx.actor.tenantId}::uuid AND id = ${reviewId}::uuid FOR UPDATE`;
  return rows[0] ?? null;
}

/** Who did what an entry of a sample tells: null when the system did; undefined when the sample has no such entry. */
export async function getDoerInReview(
  tx: ScopedTx,
  reviewId: string,
  entryId: string,
): Promise<string | null | undefined> {
  const row = await tx.db.logReviewEntry.findUnique({
    where: { tenantId_reviewId_entryId: { tenantId: tx.actor.tenantId, reviewId, entryId } },
    select: { entry: { select: { userId: true } } },
  });
  return row?.entry.userId;
}

/** How many entries of a sample nobody has judged yet. */
export const countUnjudged = (tx: ScopedTx, reviewId: string): Promise<number> =>
  tx.db.logReviewEntry.count({ where: { reviewId, verdict: null } });

type Judgement = {
  readonly reviewId: string;
  readonly entryId: string;
  readonly verdict: LogVerdict;
  readonly note: string | null;
  readonly judgedBy: string;
  readonly judgedAt: Date;
};

export async function updateJudgedEntry(
  tx: ScopedTx,
  { reviewId, entryId, ...judged }: Judgement,
): Promise<void> {
  await tx.db.logReviewEntry.update({
    where: { tenantId_reviewId_entryId: { tenantId: tx.actor.tenantId, reviewId, entryId } },
    data: judged,
  });
}

export async function updateToSigned(
  tx: ScopedTx,
  reviewId: string,
  signed: { readonly signedBy: string; readonly signedAt: Date },
): Promise<void> {
  await tx.db.logReview.update({
    where: { tenantId_id: { tenantId: tx.actor.tenantId, id: reviewId } },
    data: signed,
  });
}
