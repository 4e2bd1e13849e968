'use server';

import { endFactReview, factReviewToEndSchema } from '@/lib/commands/end-fact-review';
import { factReviewToFinishSchema, finishFactReview } from '@/lib/commands/finish-fact-review';
import { factReplyToSaveSchema, replyToFactComment } from '@/lib/commands/reply-to-fact-comment';
import { factReviewToAskSchema, sendToFactReview } from '@/lib/commands/send-to-fact-review';
import { factCommentsToShowSchema, showFactComments } from '@/lib/commands/show-fact-comments';
import { fail, type Result } from '@/lib/domain/result';
import { runAction } from '@/lib/session/tenant-action';

/** What stands in the way is not answered here: the page lists it. */
function notNow<Value>(taken: Result<Value, unknown>) {
  return taken.ok ? taken : fail('not-now' as const);
}

export async function sendToFactReviewAction(slug: string, auditId: string, replyBy: unknown) {
  return runAction(slug, factReviewToAskSchema, { auditId, replyBy }, async (actor, input) =>
    notNow(await sendToFactReview(actor, input)),
  );
}

export async function finishFactReviewAction(slug: string, auditId: string) {
  return runAction(slug, factReviewToFinishSchema, { auditId }, async (actor, input) =>
    notNow(await finishFactReview(actor, input)),
  );
}

export async function endFactReviewAction(slug: string, auditId: string) {
  return runAction(slug, factReviewToEndSchema, { auditId }, async (actor, input) =>
    notNow(await endFactReview(actor, input)),
  );
}

export async function replyToFactCommentAction(
  slug: string,
  auditId: string,
  commentId: unknown,
  reply: unknown,
) {
  return runAction(slug, factReplyToSaveSchema, { auditId, commentId, reply }, replyToFactComment);
}

export async function showFactCommentsAction(
  slug: string,
  auditId: string,
  revision: unknown,
  show: unknown,
) {
  return runAction(slug, factCommentsToShowSchema, { auditId, revision, show }, showFactComments);
}
