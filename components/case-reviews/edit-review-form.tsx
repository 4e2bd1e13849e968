'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { CaseReview } from '@/lib/domain/case-review/case-review';
import type { SplitKind } from '../measurement/split-fields';
import { useServerAction } from '../shell/use-server-action';
import { Button } from '../ui/button';
import { Checkbox } from '../ui/checkbox';
import { Form } from '../ui/form';
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
    <Form
      aria-label={t('setup.edit')}
      className="grid max-w-measure gap-4 rounded-md border-2 border-accent bg-sheet p-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) submit();
      }}
    >
      <ReviewProblem failure={failure} />
      <SetupFields {...{ setup, change, reviewers, usual, strict }} />
      {failure?.code === 'cases-filled' && (
        <Checkbox
          label={t('setup.takeAway')}
          checked={takeAway}
          onChange={(event) => setTakeAway(event.target.checked)}
        />
      )}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" busy={busy}>
          {t('save')}
        </Button>
        <Button variant="quiet" onClick={close}>
          {t('cancel')}
        </Button>
      </div>
    </Form>
  );
}
