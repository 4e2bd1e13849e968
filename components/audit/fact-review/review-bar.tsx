'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ActionProblem } from '../../shell/action-problem';
import { useShowAnew } from '../../shell/use-show-anew';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { Notice } from '../../ui/notice';
import { ProgressMeter } from '../../ui/progress-meter';
import { SaveStatus } from '../checklist/save-state';
import { StepProblem } from '../step-problem';
import type { StepFailure, TakeStep } from '../take-step';
import { useReview, useReviewStatus } from './review-context';

type ReviewBarProps = {
  reviewed: number;
  total: number;
  isOver: boolean;
  /** Sends the review in: a server action. */
  finish: TakeStep;
};

/** How far the review has come, whether it is saved, and the one button that sends it in. Follows the page. */
export function ReviewBar({ reviewed, total, isOver, finish }: ReviewBarProps) {
  const t = useTranslations('factReview');
  const status = useReviewStatus();
  const { send, failure } = useSending(finish);
  const left = total - reviewed;
  return (
    <section
      aria-label={t('bar')}
      className="sticky top-0 z-10 -mx-4 mb-6 border-y border-line bg-desk px-4 py-2 tablet:-mx-6 tablet:px-6"
    >
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <span className="text-sm text-ink-2 tabular-nums">{t('reviewed', { reviewed, total })}</span>
        <ProgressMeter label={t('bar')} value={reviewed} max={total} className="w-28 max-tablet:hidden" />
        <span className="ml-auto flex items-center gap-3">
          <SaveStatus status={status} />
          {!isOver && (
            <ConfirmDialog
              trigger={
                <Button variant="primary" className="min-h-target">
                  {t('send')}
                </Button>
              }
              title={t('sendTitle')}
              description={left > 0 ? t('sendLeft', { count: left }) : t('sendAll')}
              confirmLabel={t('send')}
              onConfirm={send}
            />
          )}
        </span>
      </div>
      {failure && (
        <div className="mt-2">
          <SendProblem failure={failure} />
        </div>
      )}
    </section>
  );
}

type SendFailure = StepFailure | { readonly code: 'not-saved' };

/** Sends in only what the server has: a comment that waits here would be left behind. */
function useSending(finish: TakeStep) {
  const showAnew = useShowAnew();
  const { saveAll } = useReview();
  const [failure, setFailure] = useState<SendFailure | null>(null);
  const send = async () => {
    if (!(await saveAll())) return setFailure({ code: 'not-saved' });
    const outcome = await finish(null).catch(() => ({ ok: false, error: { code: 'unreachable' } }) as const);
    setFailure(outcome.ok ? null : outcome.error);
    showAnew(outcome);
  };
  return { send, failure };
}

function SendProblem({ failure }: { failure: SendFailure }) {
  const t = useTranslations('factReview');
  if (failure.code === 'not-saved') {
    return (
      <Notice tone="warning" title={t('notSaved')}>
        {t('notSavedText')}
      </Notice>
    );
  }
  return failure.code === 'not-now' ? <StepProblem failure={failure} /> : <ActionProblem failure={failure} />;
}
