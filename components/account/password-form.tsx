'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { PasswordProblem } from '@/lib/domain/account/password';
import type { FreshLogin, FreshLoginFailure } from '@/lib/domain/fresh-login';
import { FreshLoginForm } from '../session/fresh-login-form';
import { type ActionFailure, ActionProblem } from '../shell/action-problem';
import { Notice } from '../ui/notice';
import { PasswordField } from '../ui/password-field';

type Failure =
  | ActionFailure
  | FreshLoginFailure
  | { readonly code: 'no-password' }
  | { readonly code: 'weak'; readonly problem: PasswordProblem };

type PasswordFormProps = {
  change: (input: {
    password: string;
    login: FreshLogin;
  }) => Promise<
    { readonly ok: true; readonly value: null } | { readonly ok: false; readonly error: Failure }
  >;
};

/** Another password, with the one that is in use. */
export function PasswordForm({ change }: PasswordFormProps) {
  const t = useTranslations('account.password');
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState<PasswordProblem | null>(null);
  const [done, setDone] = useState(false);

  async function run(login: FreshLogin) {
    setDone(false);
    const outcome = await change({ password, login });
    setProblem(!outcome.ok && outcome.error.code === 'weak' ? outcome.error.problem : null);
    return outcome;
  }

  return (
    <FreshLoginForm
      deed="account"
      confirm={t('change')}
      passwordLabel={t('current')}
      run={run}
      done={() => {
        setDone(true);
        setPassword('');
      }}
      problem={(failure) => <Problem failure={failure} />}
    >
      {done && (
        <Notice tone="done" title={t('done')}>
          {t('doneText')}
        </Notice>
      )}
      <PasswordField
        label={t('new')}
        hint={t('hint')}
        autoComplete="new-password"
        maxLength={200}
        value={password}
        error={problem ? t(`problems.${problem}`) : undefined}
        onChange={(event) => setPassword(event.target.value)}
      />
    </FreshLoginForm>
  );
}

type OtherFailure = Exclude<Failure, FreshLoginFailure> | { readonly code: 'unreachable' };

function Problem({ failure }: { failure: OtherFailure }) {
  if (failure.code === 'weak') return null;
  return <ActionProblem failure={failure.code === 'no-password' ? { code: 'forbidden' } : failure} />;
}
