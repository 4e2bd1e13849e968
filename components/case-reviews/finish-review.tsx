'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { CaseTextField } from '../personal-data/case-text-field';
import { useServerAction } from '../shell/use-server-action';
import { Button } from '../ui/button';
import { Form } from '../ui/form';
import type { ReviewCommands, ReviewFailure } from './review-commands';
import { useCases, useShownReview } from './review-context';
import { ReviewProblem } from './review-problem';

/** Ends the review: its figures then stand on the indicator. What is not saved yet is saved first. */
export function FinishReview({ finish }: { finish: NonNullable<ReviewCommands['finish']> }) {
  const t = useTranslations('caseReviews.finish');
  const { review, open, targets } = useShownReview();
  const { run, busy, failure } = useServerAction<ReviewFailure>();
  const proposed = useProposedComment();
  const [comment, setComment] = useState<string | null>(null);
  const { id: reviewId, revision } = review;
  const submit = () =>
    run(async () => {
      if (!(await open.saveAll())) return { ok: false, error: { code: 'unsaved' } } as const;
      return finish({ reviewId, revision, comment: comment ?? proposed });
    });
  return (
    <Form
      aria-label={t('title')}
      className="grid max-w-measure gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) submit();
      }}
    >
      <ReviewProblem failure={failure} targets={targets} />
      <p>{t(review.figures.length > 0 ? 'textAgain' : 'text')}</p>
      <CaseTextField
        label={t('comment')}
        hint={t('commentHint')}
        rows={3}
        maxLength={4000}
        value={comment ?? proposed}
        onChange={(event) => setComment(event.target.value)}
      />
      <Button type="submit" variant="primary" size="large" busy={busy} className="justify-self-start">
        {t('done')}
      </Button>
    </Form>
  );
}

/** What the figures stand on: how many cases, how they were chosen, and how many could not be reviewed. */
function useProposedComment(): string {
  const t = useTranslations('caseReviews.finish');
  const { review } = useShownReview();
  const unreviewable = useCases().filter((one) => one.unreviewable !== null).length;
  return [
    t('stands', { count: review.caseCount, sample: review.sample }),
    ...(unreviewable > 0 ? [t('without', { count: unreviewable })] : []),
  ].join(' ');
}

/** Takes a review that is done up again, with the reason, which becomes that of the correction. */
export function ReopenReview({ reopen }: { reopen: NonNullable<ReviewCommands['reopen']> }) {
  const t = useTranslations('caseReviews.reopen');
  const { review } = useShownReview();
  const { run, busy, failure } = useServerAction<ReviewFailure>();
  const [reason, setReason] = useState<string | null>(null);
  const [strict, setStrict] = useState(false);
  if (reason === null) return <Button onClick={() => setReason('')}>{t('open')}</Button>;
  const { id: reviewId, revision } = review;
  return (
    <Form
      aria-label={t('open')}
      className="grid max-w-measure gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        setStrict(true);
        if (!busy && reason.trim() !== '')
          run(
            () => reopen({ reviewId, revision, reason }),
            () => setReason(null),
          );
      }}
    >
      <ReviewProblem failure={failure} />
      <CaseTextField
        label={t('reason')}
        hint={t('reasonHint')}
        rows={2}
        maxLength={2000}
        value={reason}
        error={strict && reason.trim() === '' ? t('missing') : undefined}
        onChange={(event) => setReason(event.target.value)}
      />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" busy={busy}>
          {t('open')}
        </Button>
        <Button variant="quiet" onClick={() => setReason(null)}>
          {t('cancel')}
        </Button>
      </div>
    </Form>
  );
}
