import type { JudgementCode } from '../judgement-code';
import type { PlainDate } from '../plain-date';
import type { FactComment } from './fact-comment';
import { isComment } from './fact-said';

/** How a round came to its end: the unit said that it was done, an auditor went on, or the last day passed. */
export const factReviewEnds = ['finished', 'ended', 'lastDayPassed'] as const;
export type FactReviewEnd = (typeof factReviewEnds)[number];

/** One round of fact review. */
export interface FactReview {
  readonly id: string;
  /** From 1 for the first round of the audit. */
  readonly round: number;
  /** The last day for comments. */
  readonly replyBy: PlainDate;
  /** The alternative that the draft came to when it was sent. */
  readonly judgement: JudgementCode;
  readonly askedBy: string;
  readonly askedAt: Date;
  /** Null while it runs. `by` is null when it closed by itself. */
  readonly ended: { readonly how: FactReviewEnd; readonly by: string | null; readonly at: Date } | null;
}

/** The rounds of an audit, the first one first, and all that was said in them. */
export interface FactReviews {
  readonly rounds: readonly FactReview[];
  readonly comments: readonly FactComment[];
}

/** What the steps of an audit's life ask of its fact review. Comments count once their round has ended. */
export function factReviewStanding({ rounds, comments }: FactReviews) {
  const latest = rounds.at(-1) ?? null;
  const ended = new Set(rounds.flatMap(({ id, ended }) => (ended ? [id] : [])));
  const unanswered = comments.filter(
    ({ reviewId, said, reply }) => ended.has(reviewId) && isComment(said) && reply === null,
  );
  return {
    replyBy: latest?.replyBy ?? null,
    done: latest !== null && latest.ended !== null,
    unanswered: unanswered.length,
  };
}

/** Whether comments are still taken: the round runs, and its last day has not passed. */
export function takesComments(
  { ended, replyBy }: Pick<FactReview, 'ended' | 'replyBy'>,
  today: PlainDate,
): boolean {
  return ended === null && today <= replyBy;
}
