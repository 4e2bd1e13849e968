'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { CaseReview } from '@/lib/domain/case-review/case-review';
import { Button } from '../ui/button';
import { ConfirmDialog } from '../ui/confirm-dialog';
import type { ReviewCommands, ReviewFailure } from './review-commands';
import { ReviewProblem } from './review-problem';

type DiscardReviewProps = {
  review: CaseReview;
  discard: NonNullable<ReviewCommands['discard']>;
  /** Where the reviews are. */
  href: string;
};

/** Takes away a review that was begun by mistake, once somebody has said so. */
export function DiscardReview({ review, discard, href }: DiscardReviewProps) {
  const t = useTranslations('caseReviews.discard');
  const router = useRouter();
  const [failure, setFailure] = useState<ReviewFailure | null>(null);
  const { id: reviewId, revision, caseCount } = review;
  async function confirm(): Promise<void> {
    const outcome = await discard({ reviewId, revision }).catch(
      () => ({ ok: false, error: { code: 'unreachable' } }) as const,
    );
    if (outcome.ok) router.push(href);
    else setFailure(outcome.error);
  }
  return (
    <div className="grid justify-items-start gap-2">
      <ReviewProblem failure={failure} />
      <ConfirmDialog
        trigger={<Button variant="quiet">{t('open')}</Button>}
        title={t('title')}
        description={t('text', { count: caseCount })}
        confirmLabel={t('confirm')}
        tone="danger"
        onConfirm={confirm}
      />
    </div>
  );
}
