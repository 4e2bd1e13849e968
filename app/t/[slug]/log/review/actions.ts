'use server';

import { judgeLogEntry, logJudgementSchema } from '@/lib/commands/judge-log-entry';
import { logReviewSizeSchema, setLogReviewSize } from '@/lib/commands/set-log-review-size';
import { logReviewToSignSchema, signLogReview } from '@/lib/commands/sign-log-review';
import { runAction } from '@/lib/session/tenant-action';

export async function setLogReviewSizeAction(slug: string, input: unknown) {
  return runAction(slug, logReviewSizeSchema, input, setLogReviewSize);
}

export async function judgeLogEntryAction(slug: string, input: unknown) {
  return runAction(slug, logJudgementSchema, input, judgeLogEntry);
}

export async function signLogReviewAction(slug: string, reviewId: unknown) {
  return runAction(slug, logReviewToSignSchema, { reviewId }, signLogReview);
}
