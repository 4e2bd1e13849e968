'use server';

import { beginCaseReview, newCaseReviewSchema } from '@/lib/commands/begin-case-review';
import { caseReviewToDiscardSchema, discardCaseReview } from '@/lib/commands/discard-case-review';
import { caseReviewToEditSchema, editCaseReview } from '@/lib/commands/edit-case-review';
import { caseReviewToFinishSchema, finishCaseReview } from '@/lib/commands/finish-case-review';
import { caseReviewToReopenSchema, reopenCaseReview } from '@/lib/commands/reopen-case-review';
import { caseRulesToSetSchema, setCaseRules } from '@/lib/commands/set-case-rules';
import { runAction } from '@/lib/session/tenant-action';

export async function beginCaseReviewAction(slug: string, input: unknown) {
  return runAction(slug, newCaseReviewSchema, input, beginCaseReview);
}

export async function editCaseReviewAction(slug: string, input: unknown) {
  return runAction(slug, caseReviewToEditSchema, input, editCaseReview);
}

export async function setCaseRulesAction(slug: string, input: unknown) {
  return runAction(slug, caseRulesToSetSchema, input, setCaseRules);
}

export async function finishCaseReviewAction(slug: string, input: unknown) {
  return runAction(slug, caseReviewToFinishSchema, input, finishCaseReview);
}

export async function reopenCaseReviewAction(slug: string, input: unknown) {
  return runAction(slug, caseReviewToReopenSchema, input, reopenCaseReview);
}

export async function discardCaseReviewAction(slug: string, input: unknown) {
  return runAction(slug, caseReviewToDiscardSchema, input, discardCaseReview);
}
