import type { Action } from '@/lib/domain/access';
import type { Person } from '@/lib/domain/actor';
import type { CaseReview } from '@/lib/domain/case-review/case-review';
import { canReview } from '@/lib/domain/case-review/reviewing';
import {
  discardCaseReviewAction,
  editCaseReviewAction,
  finishCaseReviewAction,
  reopenCaseReviewAction,
  setCaseRulesAction,
} from './actions';

/** What a person may do with a review now. */
export function reviewCommandsOf(slug: string, actor: Person, review: CaseReview) {
  const may = (action: Extract<Action, `caseReview.${string}`>, status: CaseReview['status']) =>
    review.status === status && canReview(actor, action, review);
  return {
    edit: may('caseReview.edit', 'open') ? editCaseReviewAction.bind(null, slug) : null,
    setRules: may('caseReview.edit', 'open') ? setCaseRulesAction.bind(null, slug) : null,
    finish: may('caseReview.finish', 'open') ? finishCaseReviewAction.bind(null, slug) : null,
    reopen: may('caseReview.reopen', 'done') ? reopenCaseReviewAction.bind(null, slug) : null,
    discard:
      review.figures.length === 0 && may('caseReview.discard', 'open')
        ? discardCaseReviewAction.bind(null, slug)
        : null,
  };
}
