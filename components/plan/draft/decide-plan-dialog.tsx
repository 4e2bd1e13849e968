'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { FreshLoginFailure } from '@/lib/domain/fresh-login';
import type { PlanObstacle } from '@/lib/domain/plan/draft/decide-plan';
import { FreshLoginForm } from '../../session/fresh-login-form';
import { type HeardAction, outcomeOf } from '../../session/heard-action';
import { ActionProblem } from '../../shell/action-problem';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Notice } from '../../ui/notice';
import { TextField } from '../../ui/text-field';
import { ObstacleList } from './plan-check';

export type DecidePlan = (
  input: object,
) => HeardAction<
  { version: number },
  | { readonly code: 'incomplete'; readonly obstacles: readonly PlanObstacle[] }
  | { readonly code: 'changed-meanwhile' }
  | FreshLoginFailure
>;

type DecidePlanDialogProps = {
  planId: string;
  /** Of the draft as it is shown. */
  revision: number;
  today: string;
  decide: DecidePlan;
  planHref: string;
};

/** Writes down that the board has decided a draft, in a window with a fresh login. */
export function DecidePlanDialog({ planId, revision, today, decide, planHref }: DecidePlanDialogProps) {
  const t = useTranslations('planDraft.decide');
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const [day, setDay] = useState(today);
  const [reference, setReference] = useState('');
  const [tried, setTried] = useState(false);
  const mayRun = (): boolean => {
    setTried(true);
    return day !== '';
  };
  return (
    <Dialog
      trigger={<Button variant="primary">{t('button')}</Button>}
      open={open}
      onOpenChange={setOpen}
      title={t('title')}
      description={t('text')}
    >
      <FreshLoginForm
        deed="plan"
        confirm={t('confirm')}
        mayRun={mayRun}
        run={(login) => outcomeOf(decide({ planId, revision, day, reference, login }))}
        done={() => router.push(planHref)}
        problem={(failure) =>
          failure.code === 'incomplete' ? (
            <div className="grid gap-2">
              <Notice tone="warning" title={t('incomplete')} />
              <ObstacleList obstacles={failure.obstacles} />
            </div>
          ) : failure.code === 'changed-meanwhile' ? (
            <Notice tone="warning" title={t('changed')} />
          ) : (
            <ActionProblem failure={failure} />
          )
        }
      >
        <TextField
          label={t('day')}
          type="date"
          max={today}
          value={day}
          error={tried && day === '' ? t('dayMissing') : undefined}
          onChange={(event) => setDay(event.target.value)}
        />
        <TextField
          label={t('reference')}
          hint={t('referenceHint')}
          optional
          maxLength={200}
          value={reference}
          onChange={(event) => setReference(event.target.value)}
        />
      </FreshLoginForm>
    </Dialog>
  );
}
