'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useShowAnew } from '../shell/use-show-anew';
import { Button } from '../ui/button';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { StepProblem } from './step-problem';
import type { StepFailure, TakeStep } from './take-step';

type SendSelfAssessmentProps = {
  /** How many items have no answer. */
  unanswered: number;
  /** Sends the unit's answers to the auditors: a server action. */
  send: TakeStep;
};

/** Sends the unit's own answers in, once it is told what that means. */
export function SendSelfAssessment({ unanswered, send }: SendSelfAssessmentProps) {
  const t = useTranslations('selfAssessment');
  const showAnew = useShowAnew();
  const [failure, setFailure] = useState<StepFailure | null>(null);
  const confirm = async () => {
    const outcome = await send(null).catch(() => ({ ok: false, error: { code: 'unreachable' } }) as const);
    setFailure(outcome.ok ? null : outcome.error);
    showAnew(outcome);
  };
  return (
    <>
      {failure && <StepProblem failure={failure} />}
      <ConfirmDialog
        trigger={<Button size="large">{t('send')}</Button>}
        title={t('sendTitle')}
        description={t('sendText', { count: unanswered })}
        confirmLabel={t('send')}
        onConfirm={confirm}
      />
    </>
  );
}
