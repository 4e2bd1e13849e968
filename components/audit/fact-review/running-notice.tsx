'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState, useTransition } from 'react';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { StepProblem } from '../step-problem';
import type { StepFailure, TakeStep } from '../take-step';

type RunningNoticeProps = {
  /** The last day for comments. */
  day: string;
  isOver: boolean;
  /** Ends the round once its last day has passed; null for those who may not. A server action. */
  end: TakeStep | null;
};

/** For those who wait for the unit: until when, and the way on when the day has passed. */
export function RunningNotice({ day, isOver, end }: RunningNoticeProps) {
  const t = useTranslations('factReview.running');
  const router = useRouter();
  const [failure, setFailure] = useState<StepFailure | null>(null);
  const [busy, startTransition] = useTransition();
  const take = () =>
    startTransition(async () => {
      const outcome = await end?.(null).catch(() => ({ ok: false, error: { code: 'unreachable' } }) as const);
      setFailure(outcome && !outcome.ok ? outcome.error : null);
      router.refresh();
    });
  return (
    <div className="grid gap-3">
      {failure && <StepProblem failure={failure} />}
      <Notice
        title={t('title')}
        actions={
          isOver &&
          end && (
            <Button variant="primary" busy={busy} onClick={take}>
              {t('end')}
            </Button>
          )
        }
      >
        {isOver ? t('over') : t('text', { day })}
      </Notice>
    </div>
  );
}
