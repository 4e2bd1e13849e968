import { z } from 'zod';
import { listCaseAnswers } from '@/lib/data/case-answers';
import { insertCaseFigure, lockCaseReview, updateCaseReviewToDone } from '@/lib/data/case-reviews';
import { insertLog } from '@/lib/data/log';
import { requireMeasurement } from '@/lib/data/measurements';
import { getIndicatorOfYear } from '@/lib/data/planned-indicators';
import {
  type FiguresToRegister,
  type PreparedFigures,
  prepareFigures,
  type RegisterFailure,
  writeFigures,
} from '@/lib/data/registering';
import { Denied, type ScopedTx, withTenant } from '@/lib/data/scope';
import { requireTemplateVersion } from '@/lib/data/templates';
import type { Person } from '@/lib/domain/actor';
import { type CaseReview, splitsOfFigures } from '@/lib/domain/case-review/case-review';
import { gridOfCases } from '@/lib/domain/case-review/count-cases';
import type { MeasureRule } from '@/lib/domain/case-review/measure-rule';
import { obstaclesToFinishing, type ReviewObstacle } from '@/lib/domain/case-review/review-obstacles';
import { casesOf, inUnit, type ReviewedCase } from '@/lib/domain/case-review/reviewed-case';
import { canReview } from '@/lib/domain/case-review/reviewing';
import { optionalText } from '@/lib/domain/input';
import { measuresOf } from '@/lib/domain/measurement/measurement';
import { fail, ok, type Result } from '@/lib/domain/result';
import { isSameValue } from '@/lib/domain/same-value';
import { type Target, targetsOf } from '@/lib/domain/template/targets-of';
import { now, today } from '@/lib/time/clock';

export const caseReviewToFinishSchema = z.strictObject({
  reviewId: z.uuid(),
  /** The revision that the person saw. */
  revision: z.int().min(1),
  /** What is said of the figures, where they are read. */
  comment: optionalText(4_000),
});
export type CaseReviewToFinish = z.infer<typeof caseReviewToFinishSchema>;

export type FinishReviewFailure =
  | { readonly code: 'not-open' | 'changed-meanwhile' }
  /** Everything that is missing. */
  | { readonly code: 'missing'; readonly obstacles: readonly ReviewObstacle[] }
  /** Why the figures of a measure cannot stand on the indicator. */
  | { readonly code: 'not-registered'; readonly measure: number; readonly why: RegisterFailure };

interface Counted {
  readonly review: CaseReview;
  readonly cases: readonly ReviewedCase[];
  readonly targets: ReadonlyMap<string, Target>;
  readonly comment: string | null;
}

/**
 * Ends a review: its cases are locked, and its figures stand on the indicator, all of them or none. Of a review that was taken
 * up again they are corrections, with the reason that it was taken up for.
 * @throws Denied (notFound) for a review that the person has no part in.
 */
export async function finishCaseReview(
  actor: Person,
  { reviewId, revision, comment }: CaseReviewToFinish,
): Promise<Result<null, FinishReviewFailure>> {
  return withTenant(actor, 'caseReview.finish', async (tx) => {
    const review = await lockCaseReview(tx, reviewId);
    if (!canReview(actor, 'caseReview.finish', review)) throw new Denied('notFound', 'case review');
    if (review.status !== 'open') return fail({ code: 'not-open' });
    if (review.revision !== revision) return fail({ code: 'changed-meanwhile' });
    const { content } = await requireTemplateVersion(tx, review.template.versionId);
    const targets = targetsOf(content);
    const cases = inUnit(casesOf(await listCaseAnswers(tx, reviewId), review.caseCount), review.unit);
    const place = await getIndicatorOfYear(tx, review.indicator.lineageId, review.year);
    if (!place) throw new Denied('notFound', 'indicator');
    const measures = measuresOf(place.indicator);
    const obstacles = obstaclesToFinishing({ ...review, cases, targets, measures });
    if (obstacles.length > 0) return fail({ code: 'missing', obstacles });
    const under = { planId: place.planId, indicatorId: place.indicator.id };
    const prepared = await prepareAll(tx, { review, cases, targets, comment }, under);
    if (!prepared.ok) return prepared;
    const at = now();
    await updateCaseReviewToDone(tx, reviewId, { by: actor.userId, at });
    for (const figures of prepared.value)
      await write(tx, review, figures, { savedBy: actor.userId, savedAt: at });
    const detail = { measures: review.rules.length, cases: review.caseCount };
    await insertLog(tx, { target: { type: 'caseReview', id: reviewId }, detail });
    return ok(null);
  });
}

/** The figures of every measure, once it is known that all of them may be written. What has not changed is not among them. */
async function prepareAll(
  tx: ScopedTx,
  counted: Counted,
  under: Pick<FiguresToRegister, 'planId' | 'indicatorId'>,
): Promise<Result<readonly PreparedFigures[], FinishReviewFailure>> {
  const all: PreparedFigures[] = [];
  for (const rule of counted.review.rules) {
    const figures = figuresOf(rule, counted, under);
    if (await standsAlready(tx, figures)) continue;
    const prepared = await prepareFigures(tx, figures, today());
    if (!prepared.ok) return fail({ code: 'not-registered', measure: rule.measure, why: prepared.error });
    all.push(prepared.value);
  }
  return ok(all);
}

function figuresOf(
  rule: MeasureRule,
  { review, cases, targets, comment }: Counted,
  under: Pick<FiguresToRegister, 'planId' | 'indicatorId'>,
): FiguresToRegister {
  const { measure } = rule;
  const { from, to } = review;
  const grid = gridOfCases(rule, cases, { targets, splits: splitsOfFigures(review) });
  const standing = review.figures.find((one) => one.measure === measure);
  const measurement = { measure, from, to, grid, comment };
  if (!standing) return { ...under, measurement, corrects: null };
  const { planId, indicatorId, measurementId, version } = standing;
  const corrects = { measurementId, version, motive: review.reopenedFor ?? '' };
  return { planId, indicatorId, measurement, corrects };
}

async function standsAlready(
  tx: ScopedTx,
  { indicatorId, corrects, measurement }: FiguresToRegister,
): Promise<boolean> {
  if (!corrects) return false;
  const { versions } = await requireMeasurement(tx, indicatorId, corrects.measurementId);
  const { grid, comment } = versions[0] ?? {};
  return isSameValue(grid, measurement.grid) && comment === measurement.comment;
}

async function write(
  tx: ScopedTx,
  { id: reviewId }: CaseReview,
  figures: PreparedFigures,
  saved: { readonly savedBy: string; readonly savedAt: Date },
): Promise<void> {
  const { measurementId } = await writeFigures(tx, figures, saved);
  const { measure } = figures.measurement;
  if (figures.corrects === null) await insertCaseFigure(tx, { reviewId, measure, measurementId });
}
