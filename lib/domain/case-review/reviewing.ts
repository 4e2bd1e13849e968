import { type Action, can, type Resource } from '../access';
import type { Actor } from '../actor';
import type { CaseReviewSummary } from './case-review';

/** A review as far as access is concerned: its unit, and those who review. */
const resourceOf = ({ unit, reviewers }: Pick<CaseReviewSummary, 'unit' | 'reviewers'>): Resource => ({
  ...(unit ? { unitId: unit.id } : {}),
  auditorIds: reviewers.map(({ userId }) => userId),
});

/** Whether an actor may do something with a review: nobody reviews the cases of a unit that they manage. */
export const canReview = (
  actor: Actor,
  action: Extract<Action, `caseReview.${string}`>,
  review: Pick<CaseReviewSummary, 'unit' | 'reviewers'>,
): boolean => can(actor, action, resourceOf(review));
