'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { FreshLogin, FreshLoginFailure } from '@/lib/domain/fresh-login';
import { FreshLoginForm } from '../../session/fresh-login-form';
import { type HeardAction, outcomeOf } from '../../session/heard-action';
import { ActionProblem, isActionFailure } from '../../shell/action-problem';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Notice } from '../../ui/notice';

export type ClosePlan = (
  login: FreshLogin,
) => HeardAction<null, { readonly code: 'not-in-force' | 'year-ahead' } | FreshLoginFailure>;

/** Closes the year of a plan, in a window with a fresh login. */
export function ClosePlanDialog({ year, close }: { year: number; close: ClosePlan }) {
  const t = useTranslations('planDraft.close');
  const [open, setOpen] = useState(false);
  return (
    <Dialog
      trigger={<Button>{t('button')}</Button>}
      open={open}
      onOpenChange={setOpen}
      title={t('title', { year: String(year) })}
      description={t('text')}
    >
      <FreshLoginForm
        deed="plan"
        confirm={t('confirm')}
        tone="danger"
        run={(login) => outcomeOf(close(login))}
        done={() => setOpen(false)}
        problem={(failure) =>
          isActionFailure(failure) ? (
            <ActionProblem failure={failure} />
          ) : (
            <Notice tone="warning" title={t(failure.code)} />
          )
        }
      />
    </Dialog>
  );
}
