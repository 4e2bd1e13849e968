'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { CaseReview } from '@/lib/domain/case-review/case-review';
import type { SplitKind } from '../measurement/split-fields';
import { useServerAction } from '../shell/use-server-action';
import { Checkbox } from '../ui/checkbox';
import { OpenedForm } from '../ui/opened-form';
import type { Named, ReviewCommands, ReviewFailure } from './review-commands';
import { ReviewProblem } from './review-problem';
import { isWhole, SetupFields, setupOf, type WrittenSetup, writtenSplits } from './setup-fields';

type EditReviewFormProps = {
  review: CaseReview;
  reviewers: readonly Named[];
  usual: Readonly<Record<SplitKind, readonly string[]>>;
  edit: NonNullable<ReviewCommands['edit']>;
  close: () => void;
};

/** Changes what a review says of itself. Cases that hold something are only taken away on purpose. */
export function EditReviewForm({ review, reviewers, usual, edit, close }: EditReviewFormProps) {
  const t = useTranslations('caseReviews');
  const { run, busy, failure } = useServerAction<ReviewFailure>();
  const [strict, setStrict] = useState(false);
  const [takeAway, setTakeAway] = useState(false);
  const [setup, setSetup] = useState<WrittenSetup>({
    from: review.from,
    to: review.to,
    sample: review.sample,
    caseCount: String(review.caseCount),
    splits: writtenSplits(review.splits),
    reviewerIds: review.reviewers.map(({ userId }) => userId),
  });
  const change = (part: Partial<WrittenSetup>) => setSetup((before) => ({ ...before, ...part }));

  function submit(): void {
    setStrict(true);
    if (!isWhole(setup)) return;
    const { id: reviewId, revision } = review;
    run(() => edit({ reviewId, revision, setup: setupOf(setup), takeAway }), close);
  }

  return (
    <OpenedForm label={t('setup.edit')} save={t('save')} cancel={t('cancel')} {...{ busy, submit, close }}>
      <ReviewProblem failure={failure} />
      <SetupFields {...{ setup, change, reviewers, usual, strict }} />
      {failure?.code === 'cases-filled' && (
        <Checkbox
          label={t('setup.takeAway')}
          checked={takeAway}
          onChange={(event) => setTakeAway(event.target.checked)}
        />
      )}
    </OpenedForm>
  );
}
