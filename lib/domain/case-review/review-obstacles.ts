import type { Measure } from '../plan/measure';
import { isAssessed } from '../template/is-assessed';
import type { Target } from '../template/targets-of';
import type { CaseGroupField } from './case-change';
import type { CaseReview } from './case-review';
import { isAsked } from './count-cases';
import { fitsReview, itemsOfRule, type MeasureRule } from './measure-rule';
import type { ReviewedCase } from './reviewed-case';

/** What is missing before a review can be done. */
export type ReviewObstacle =
  /** No measure is filled, or no case could be reviewed. */
  | { readonly code: 'no-rule' | 'no-case' }
  /** The rule reads what the template does not have, or the measure asks for another kind of figure. */
  | { readonly code: 'rule-does-not-fit'; readonly measure: number }
  /** The review made a figure of the measure before, and has no rule for it any more. */
  | { readonly code: 'rule-gone'; readonly measure: number }
  /** Items of a case without an answer. */
  | { readonly code: 'unanswered'; readonly number: number; readonly items: readonly string[] }
  /** Nobody has said which group a case belongs to. */
  | { readonly code: 'no-group'; readonly number: number; readonly by: CaseGroupField };

export interface ReviewToFinish extends Pick<CaseReview, 'rules' | 'splits'> {
  /** The measures that it has made a figure of before. */
  readonly figures: readonly { readonly measure: number }[];
  readonly cases: readonly ReviewedCase[];
  readonly targets: ReadonlyMap<string, Target>;
  /** Of the indicator in the plan that is measured. */
  readonly measures: readonly Measure[];
}

/** Everything that is missing, in the order of the cases. */
export function obstaclesToFinishing(review: ReviewToFinish): readonly ReviewObstacle[] {
  const { rules, cases, targets } = review;
  const reviewable = cases.filter(({ unreviewable }) => unreviewable === null);
  const needed = neededItems(rules, targets);
  return [
    ...(rules.length === 0 ? [{ code: 'no-rule' } as const] : []),
    ...(reviewable.length === 0 ? [{ code: 'no-case' } as const] : []),
    ...rules
      .filter((rule) => !fitsReview(rule, review))
      .map(({ measure }) => ({ code: 'rule-does-not-fit', measure }) as const),
    ...review.figures
      .filter(({ measure }) => rules.every((rule) => rule.measure !== measure))
      .map(({ measure }) => ({ code: 'rule-gone', measure }) as const),
    ...reviewable.flatMap((one) => obstaclesOfCase(one, needed, review)),
  ];
}

/** What a rule reads, and what the template demands, in the form's order. */
export function neededItems(
  rules: readonly MeasureRule[],
  targets: ReadonlyMap<string, Target>,
): readonly string[] {
  const read = new Set(rules.flatMap(itemsOfRule));
  return [...targets.values()].flatMap((target) => {
    if (target.type !== 'item') return [];
    const isDemanded = isAssessed(target.item) && target.item.requirement === 'mandatory';
    return isDemanded || target.item.role === 'gate' || read.has(target.key) ? [target.key] : [];
  });
}

/** The items of a case that an answer is missing to, among those that are needed. */
export function unansweredOf(
  one: ReviewedCase,
  needed: readonly string[],
  targets: ReadonlyMap<string, Target>,
): readonly string[] {
  return needed.filter((item) => {
    if (!isAsked(item, one, targets)) return false;
    const answer = one.findings.get(item)?.answer ?? null;
    return typeof answer === 'string' ? answer.trim() === '' : answer === null;
  });
}

function obstaclesOfCase(
  one: ReviewedCase,
  needed: readonly string[],
  { splits, targets }: ReviewToFinish,
): readonly ReviewObstacle[] {
  const { number } = one;
  const items = unansweredOf(one, needed, targets);
  return [
    ...(items.length > 0 ? [{ code: 'unanswered', number, items } as const] : []),
    ...splits
      .filter(({ by, groups }) => !groups.includes(one.groups[by] ?? ''))
      .map(({ by }) => ({ code: 'no-group', number, by }) as const),
  ];
}
