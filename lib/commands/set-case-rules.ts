import { z } from 'zod';
import { lockCaseReview, updateCaseReviewRules } from '@/lib/data/case-reviews';
import { insertLog } from '@/lib/data/log';
import { getIndicatorOfYear } from '@/lib/data/planned-indicators';
import { Denied, withTenant } from '@/lib/data/scope';
import { requireTemplateVersion } from '@/lib/data/templates';
import type { Person } from '@/lib/domain/actor';
import { fitsReview, measureRulesSchema } from '@/lib/domain/case-review/measure-rule';
import { canReview } from '@/lib/domain/case-review/reviewing';
import { measuresOf } from '@/lib/domain/measurement/measurement';
import { fail, ok, type Result } from '@/lib/domain/result';
import { targetsOf } from '@/lib/domain/template/targets-of';

export const caseRulesToSetSchema = z.strictObject({
  reviewId: z.uuid(),
  /** The revision that the person saw. */
  revision: z.int().min(1),
  rules: measureRulesSchema,
});
export type CaseRulesToSet = z.infer<typeof caseRulesToSetSchema>;

/**
 * Says how the cases of a review become figures of its indicator's measures.
 * @throws Denied (notFound) for a review that the person has no part in.
 */
export async function setCaseRules(
  actor: Person,
  { reviewId, revision, rules }: CaseRulesToSet,
): Promise<Result<null, 'not-open' | 'changed-meanwhile' | 'rule-does-not-fit'>> {
  return withTenant(actor, 'caseReview.edit', async (tx) => {
    const review = await lockCaseReview(tx, reviewId);
    if (!canReview(actor, 'caseReview.edit', review)) throw new Denied('notFound', 'case review');
    if (review.status !== 'open') return fail('not-open');
    if (review.revision !== revision) return fail('changed-meanwhile');
    const place = await getIndicatorOfYear(tx, review.indicator.lineageId, review.year);
    const measures = place ? measuresOf(place.indicator) : [];
    const { content } = await requireTemplateVersion(tx, review.template.versionId);
    const targets = targetsOf(content);
    if (!rules.every((rule) => fitsReview(rule, { measures, targets }))) return fail('rule-does-not-fit');
    await updateCaseReviewRules(tx, reviewId, rules);
    await insertLog(tx, { target: { type: 'caseReview', id: reviewId }, detail: { rules: rules.length } });
    return ok(null);
  });
}
