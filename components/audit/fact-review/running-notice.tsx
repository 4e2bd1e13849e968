'use client';

import { useTranslations } from 'next-intl';
import { useServerAction } from '../../shell/use-server-action';
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
  const { run, busy, failure } = useServerAction<StepFailure>();
  return (
    <div className="grid gap-3">
      {failure && <StepProblem failure={failure} />}
      <Notice
        title={t('title')}
        actions={
          isOver &&
          end && (
            <Button variant="primary" busy={busy} onClick={() => run(() => end(null))}>
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
