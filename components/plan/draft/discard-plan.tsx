'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import type { Result } from '@/lib/domain/result';
import { type ActionFailure, ActionProblem, isActionFailure } from '../../shell/action-problem';
import { useServerAction } from '../../shell/use-server-action';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { Notice } from '../../ui/notice';

type DiscardFailure = { readonly code: 'not-a-draft' | 'changed-meanwhile' } | ActionFailure;

type DiscardPlanProps = { discard: () => Promise<Result<null, DiscardFailure>>; plansHref: string };

/** Throws a draft away, when that has been confirmed. */
export function DiscardPlan({ discard, plansHref }: DiscardPlanProps) {
  const t = useTranslations('planDraft');
  const router = useRouter();
  const { run, failure } = useServerAction<DiscardFailure>();
  return (
    <div className="grid gap-2">
      {failure &&
        (isActionFailure(failure) ? (
          <ActionProblem failure={failure} />
        ) : (
          <Notice
            tone="warning"
            title={t(failure.code === 'not-a-draft' ? 'problem.not-a-draft' : 'problem.discard')}
          />
        ))}
      <ConfirmDialog
        trigger={<Button variant="danger">{t('discard.button')}</Button>}
        title={t('discard.title')}
        description={t('discard.text')}
        confirmLabel={t('discard.button')}
        tone="danger"
        onConfirm={async () => run(discard, () => router.push(plansHref))}
      />
    </div>
  );
}
