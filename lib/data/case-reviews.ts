import { z } from 'zod';
import {
  type CaseReview,
  type CaseReviewSetup,
  type CaseReviewStatus,
  type CaseReviewSummary,
  caseReviewStatuses,
} from '@/lib/domain/case-review/case-review';
import { type MeasureRule, measureRulesSchema } from '@/lib/domain/case-review/measure-rule';
import { splitBySchema } from '@/lib/domain/measurement/figure-grid';
import { dayColumn, dayOf } from './columns';
import type { Prisma } from './generated/client';
import { Denied, type ScopedTx } from './scope';

const summarised = {
  version: { select: { id: true, number: true, template: { select: { name: true } } } },
  unit: { select: { id: true, name: true } },
  reviewers: { select: { userId: true, member: { select: { name: true } } } },
} as const;

const measured = {
  measurement: {
    select: {
      planId: true,
      indicatorId: true,
      versions: { orderBy: { number: 'desc' }, take: 1, select: { number: true } },
    },
  },
} as const;

type SummaryRow = Prisma.CaseReviewGetPayload<{ include: typeof summarised }>;

type Naming = ReadonlyMap<string, { readonly label: string; readonly title: string }>;

const summaryOf = (row: SummaryRow, naming: Naming): CaseReviewSummary => ({
  id: row.id,
  year: row.year,
  status: statusOf(row.status),
  indicator: { lineageId: row.lineageId, ...(naming.get(row.lineageId) ?? { label: '', title: '' }) },
  template: { versionId: row.version.id, name: row.version.template.name, number: row.version.number },
  unit: row.unit,
  from: dayOf(row.fromDay),
  to: dayOf(row.toDay),
  caseCount: row.caseCount,
  reviewers: row.reviewers
    .map(({ userId, member }) => ({ userId, name: member.name }))
    .sort((one, other) => one.name.localeCompare(other.name, 'sv')),
});

function statusOf(status: string): CaseReviewStatus {
  const known = caseReviewStatuses.find((one) => one === status);
  if (!known) throw new Error(`A case-file review has the unknown status ${status}`);
  return known;
}

/** What indicators are called in the newest decided plan that has them. */
async function readNaming(tx: ScopedTx, lineageIds: readonly string[]): Promise<Naming> {
  const rows = await tx.db.planIndicator.findMany({
    where: { lineageId: { in: [...lineageIds] }, plan: { status: { not: 'draft' } } },
    orderBy: [{ plan: { year: 'asc' } }, { plan: { version: 'asc' } }],
    select: { lineageId: true, label: true, title: true },
  });
  return new Map(rows.map(({ lineageId, ...named }) => [lineageId, named]));
}

/** The tenant's reviews, or those of an indicator: those under way first, and then the newest. */
export async function listCaseReviews(tx: ScopedTx, lineageId?: string): Promise<CaseReviewSummary[]> {
  const rows = await tx.db.caseReview.findMany({
    where: { tenantId: tx.actor.tenantId, ...(lineageId === undefined ? {} : { lineageId }) },
    include: summarised,
    orderBy: { id: 'desc' },
  });
  const naming = await readNaming(
    tx,
    rows.map((row) => row.lineageId),
  );
  return rows
    .map((row) => summaryOf(row, naming))
    .sort((one, other) => Number(one.status === 'done') - Number(other.status === 'done'));
}

/** A review with what its cases are held against. @throws Denied (notFound). */
export async function requireCaseReview(tx: ScopedTx, id: string): Promise<CaseReview> {
  const row = await tx.db.caseReview.findUnique({
    where: { tenantId_id: { tenantId: tx.actor.tenantId, id } },
    include: { ...summarised, figures: { orderBy: { measure: 'asc' }, include: measured } },
  });
  if (!row) throw new Denied('notFound', 'case review');
  return {
    ...summaryOf(row, await readNaming(tx, [row.lineageId])),
    sample: row.sample,
    splits: z.array(splitBySchema).parse(row.splits),
    rules: measureRulesSchema.parse(row.rules),
    revision: row.revision,
    reopenedFor: row.reopenedFor,
    doneOn: row.doneAt,
    figures: row.figures.map(({ measure, measurementId, measurement }) => ({
      measure,
      measurementId,
      planId: measurement.planId,
      indicatorId: measurement.indicatorId,
      version: measurement.versions[0]?.number ?? 0,
    })),
  };
}

/** A review that nobody else changes, nor writes in, until the transaction ends. @throws Denied (notFound). */
export async function lockCaseReview(tx: ScopedTx, id: string): Promise<CaseReview> {
  await tx.db.$queryRaw`
    SELECT id FROM case_review WHERE tenant_id = ${tx.actor.tenantId}::uuid AND id = ${id}::uuid FOR UPDATE`;
  return requireCaseReview(tx, id);
}

export interface NewCaseReview extends CaseReviewSetup {
  readonly id: string;
  readonly year: number;
  readonly lineageId: string;
  readonly versionId: string;
  readonly unitId: string | null;
  readonly begunBy: string;
  readonly begunAt: Date;
}

/** Begins a review, without rules. The database takes only a template for case files, and an indicator of a decided plan. */
export async function insertCaseReview(
  tx: ScopedTx,
  { from, to, splits, reviewerIds, ...review }: NewCaseReview,
): Promise<void> {
  const { tenantId } = tx.actor;
  await tx.db.caseReview.create({
    data: {
      ...review,
      tenantId,
      fromDay: dayColumn(from),
      toDay: dayColumn(to),
      splits: [...splits],
      rules: [],
      status: 'open',
    },
  });
  await insertReviewers(tx, review.id, reviewerIds);
}

async function insertReviewers(tx: ScopedTx, reviewId: string, userIds: readonly string[]): Promise<void> {
  const { tenantId } = tx.actor;
  const rows = [...new Set(userIds)].map((userId) => ({ tenantId, reviewId, userId }));
  await tx.db.caseReviewer.createMany({ data: rows });
}

/** Changes what a review says of itself. The caller holds it. */
export async function updateCaseReviewSetup(
  tx: ScopedTx,
  id: string,
  { from, to, sample, caseCount, splits, reviewerIds }: CaseReviewSetup,
): Promise<void> {
  const data = {
    fromDay: dayColumn(from),
    toDay: dayColumn(to),
    sample,
    caseCount,
    splits: [...splits],
    revision: { increment: 1 },
  };
  await updateOne(tx, id, data);
  await tx.db.caseReviewer.deleteMany({ where: { tenantId: tx.actor.tenantId, reviewId: id } });
  await insertReviewers(tx, id, reviewerIds);
}

/** Says how the cases become figures. The caller holds the review. */
export async function updateCaseReviewRules(
  tx: ScopedTx,
  id: string,
  rules: readonly MeasureRule[],
): Promise<void> {
  await updateOne(tx, id, { rules: [...rules], revision: { increment: 1 } });
}

/** Locks the cases. The caller holds the review. */
export async function updateCaseReviewToDone(
  tx: ScopedTx,
  id: string,
  { by, at }: { readonly by: string; readonly at: Date },
): Promise<void> {
  await updateOne(tx, id, { status: 'done', doneBy: by, doneAt: at, revision: { increment: 1 } });
}

/** Takes a review up again; its measurements stay until it is done anew. The caller holds it. */
export async function updateCaseReviewToOpen(tx: ScopedTx, id: string, reopenedFor: string): Promise<void> {
  const data = { status: 'open', doneBy: null, doneAt: null, reopenedFor, revision: { increment: 1 } };
  await updateOne(tx, id, data);
}

async function updateOne(
  tx: ScopedTx,
  id: string,
  data: Prisma.CaseReviewUncheckedUpdateInput,
): Promise<void> {
  await tx.db.caseReview.update({ where: { tenantId_id: { tenantId: tx.actor.tenantId, id } }, data });
}

/** Notes which measurement a review made of a measure. */
export async function insertCaseFigure(
  tx: ScopedTx,
  figure: { readonly reviewId: string; readonly measure: number; readonly measurementId: string },
): Promise<void> {
  await tx.db.caseFigure.create({ data: { ...figure, tenantId: tx.actor.tenantId } });
}

/** Takes away a review that has made no measurement, with its cases. The caller holds it. */
export async function deleteCaseReview(tx: ScopedTx, id: string): Promise<void> {
  const of = { tenantId: tx.actor.tenantId, reviewId: id };
  await tx.db.caseAnswer.deleteMany({ where: of });
  await tx.db.caseReviewer.deleteMany({ where: of });
  await tx.db.caseReview.deleteMany({ where: { tenantId: tx.actor.tenantId, id } });
}
