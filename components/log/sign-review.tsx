'use client';

import { useTranslations } from 'next-intl';
import { useServerAction } from '../shell/use-server-action';
import { Button } from '../ui/button';
import { type ReviewFailure, type ReviewOutcome, ReviewProblem } from './review-problem';

type SignReviewProps = {
  /** How many entries nobody has judged. */
  left: number;
  /** A server action. */
  sign: () => Promise<ReviewOutcome>;
};

/** Ends a log review, once all of it has been judged. */
export function SignReview({ left, sign }: SignReviewProps) {
  const t = useTranslations('log.reviews');
  const { run, busy, failure } = useServerAction<ReviewFailure>();
  return (
    <div className="grid max-w-measure justify-items-start gap-3">
      <ReviewProblem failure={failure} />
      <p>{left > 0 ? t('left', { count: left }) : t('signText')}</p>
      {left === 0 && (
        <Button variant="primary" busy={busy} onClick={() => run(sign)}>
          {t('sign')}
        </Button>
      )}
    </div>
  );
}
