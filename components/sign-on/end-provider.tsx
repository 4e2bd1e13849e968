'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { FreshLogin, FreshLoginFailure } from '@/lib/domain/fresh-login';
import { FreshLoginForm } from '../session/fresh-login-form';
import { type HeardAction, outcomeOf } from '../session/heard-action';
import { ActionProblem, isActionFailure } from '../shell/action-problem';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Notice } from '../ui/notice';

type EndProviderProps = {
  end: (
    login: FreshLogin,
  ) => HeardAction<null, FreshLoginFailure | { readonly code: 'changed-meanwhile' | 'passwords-are-off' }>;
  /** Where the person is led: their own session may have ended with it. */
  home: string;
};

/** Stops using the organisation's own login. */
export function EndProvider({ end, home }: EndProviderProps) {
  const t = useTranslations('signOn');
  const router = useRouter();
  const [open, setOpen] = useState(false);
  return (
    <div className="mt-6 border-t border-line pt-4">
      <Dialog
        open={open}
        onOpenChange={setOpen}
        trigger={<Button>{t('end')}</Button>}
        title={t('endTitle')}
        description={t('endText')}
      >
        <FreshLoginForm
          deed="signOn"
          tone="danger"
          confirm={t('end')}
          run={(login) => outcomeOf(end(login))}
          done={() => {
            setOpen(false);
            router.push(home);
          }}
          problem={(failure) =>
            isActionFailure(failure) ? (
              <ActionProblem failure={failure} />
            ) : (
              <Notice tone="error" title={t(`problems.${failure.code}`)} />
            )
          }
        />
      </Dialog>
    </div>
  );
}
