'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { PlanObstacle } from '@/lib/domain/plan/draft/decide-plan';
import { BoardDecisionForm, type DecideByBoard } from '../../session/board-decision-form';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { ObstacleList } from './plan-check';

export type DecidePlan = DecideByBoard<PlanObstacle>;

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
  return (
    <Dialog
      trigger={<Button variant="primary">{t('button')}</Button>}
      open={open}
      onOpenChange={setOpen}
      title={t('title')}
      description={t('text')}
    >
      <BoardDecisionForm<PlanObstacle>
        deed="plan"
        today={today}
        decide={(decision) => decide({ planId, revision, ...decision })}
        done={() => router.push(planHref)}
        words={{ confirm: t('confirm'), incomplete: t('incomplete'), changed: t('changed') }}
        obstacleList={(obstacles) => <ObstacleList obstacles={obstacles} />}
      />
    </Dialog>
  );
}
