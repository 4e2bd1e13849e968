import { z } from 'zod';
import { insertCaseReview } from '@/lib/data/case-reviews';
import { newId } from '@/lib/data/columns';
import { insertLog } from '@/lib/data/log';
import { getIndicatorOfYear } from '@/lib/data/planned-indicators';
import { getReviewersProblem, type ReviewersProblem } from '@/lib/data/review-people';
import { Denied, type ScopedTx, withTenant } from '@/lib/data/scope';
import { requireTemplateVersion } from '@/lib/data/templates';
import { requireUnit } from '@/lib/data/units';
import { can } from '@/lib/domain/access';
import type { Person } from '@/lib/domain/actor';
import { caseReviewSetupSchema } from '@/lib/domain/case-review/case-review';
import type { PlainDate } from '@/lib/domain/plain-date';
import { fail, ok, type Result } from '@/lib/domain/result';
import { purposeOf } from '@/lib/domain/template/template-purpose';
import { now, today } from '@/lib/time/clock';

export const newCaseReviewSchema = z.strictObject({
  /** The indicator through the years, and the year whose plan it is measured by. */
  lineageId: z.uuid(),
  year: z.int().min(2000).max(2099),
  versionId: z.uuid(),
  /** The unit that the cases are of; null where they are of the whole organisation. */
  unitId: z.uuid().nullable(),
  setup: caseReviewSetupSchema,
});
export type NewCaseReviewInput = z.infer<typeof newCaseReviewSchema>;

export type BeginReviewFailure =
  | 'version-not-published'
  | 'not-for-cases'
  | 'unit-ended'
  | 'ends-before-it-begins'
  | 'outside-year'
  | ReviewersProblem;

async function obstacle(
  tx: ScopedTx,
  { versionId, unitId, year, setup }: NewCaseReviewInput,
  day: PlainDate,
): Promise<BeginReviewFailure | null> {
  const unit = unitId === null ? null : await requireUnit(tx, unitId, day);
  if (unit?.validTo && unit.validTo < `${year}-01-01`) return 'unit-ended';
  const version = await requireTemplateVersion(tx, versionId);
  if (version.status !== 'published') return 'version-not-published';
  if (purposeOf(version.content) !== 'caseReview') return 'not-for-cases';
  if (setup.from > setup.to) return 'ends-before-it-begins';
  if (setup.from < `${year}-01-01` || setup.to > `${year}-12-31`) return 'outside-year';
  return getReviewersProblem(tx, { reviewerIds: setup.reviewerIds, unitId }, day);
}

/**
 * Begins a review of case files for an indicator of a year's decided plan. Its cases are numbered and nameless.
 * @throws Denied (notFound) for a template version, a unit or an indicator that the tenant does not have, and for a unit that
 * the person manages.
 */
export async function beginCaseReview(
  actor: Person,
  input: NewCaseReviewInput,
): Promise<Result<{ reviewId: string }, BeginReviewFailure>> {
  const { lineageId, year, versionId, unitId, setup } = input;
  return withTenant(actor, 'caseReview.begin', async (tx) => {
    if (!can(actor, 'caseReview.begin', unitId === null ? {} : { unitId }))
      throw new Denied('notFound', 'unit');
    if (!(await getIndicatorOfYear(tx, lineageId, year))) throw new Denied('notFound', 'indicator');
    const wrong = await obstacle(tx, input, today());
    if (wrong) return fail(wrong);
    const id = newId();
    const begun = { begunBy: actor.userId, begunAt: now() };
    await insertCaseReview(tx, { id, lineageId, year, versionId, unitId, ...setup, ...begun });
    await insertLog(tx, { target: { type: 'caseReview', id }, detail: { year, cases: setup.caseCount } });
    return ok({ reviewId: id });
  });
}
