'use client';

import { useTranslations } from 'next-intl';
import type { Result } from '@/lib/domain/result';
import { useServerAction } from '../shell/use-server-action';
import { Button } from '../ui/button';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { type RetentionFailure, RetentionProblem } from './retention-problem';

type WithdrawProposalProps = {
  /** A server action. */
  withdraw: () => Promise<Result<null, RetentionFailure>>;
};

/** Lets whoever made a proposal take it back, before anybody has answered. */
export function WithdrawProposal({ withdraw }: WithdrawProposalProps) {
  const t = useTranslations('retention.one');
  const { run, failure } = useServerAction<RetentionFailure>();
  return (
    <div className="mt-4 grid justify-items-start gap-3">
      <RetentionProblem failure={failure} />
      <p className="max-w-measure">{t('ownText')}</p>
      <ConfirmDialog
        trigger={<Button>{t('withdraw')}</Button>}
        title={t('withdrawTitle')}
        description={t('withdrawText')}
        confirmLabel={t('withdraw')}
        onConfirm={async () => run(withdraw)}
      />
    </div>
  );
}
