'use client';

import { useTranslations } from 'next-intl';
import type { FreshDeed, FreshLogin, FreshLoginFailure } from '@/lib/domain/fresh-login';
import { LinkButton } from '../ui/link-button';
import { Notice } from '../ui/notice';
import { PasswordField } from '../ui/password-field';
import { TextField } from '../ui/text-field';
import { useFreshLoginWay } from './fresh-login-way';

/** What the fields themselves show that something is wrong with; anything else is for whoever uses them. */
export type FreshLoginProblem = FreshLoginFailure | { readonly code: 'password-missing' };

const problemCodes: readonly string[] = [
  'wrong-credentials',
  'code-missing',
  'wrong-code',
  'provider-needed',
  'slow-down',
  'password-missing',
] satisfies FreshLoginProblem['code'][];

/** Whether a failure is one that `FreshLoginFields` shows. */
export const isFreshLoginProblem = (failure: { readonly code: string }): failure is FreshLoginProblem =>
  problemCodes.includes(failure.code);

export const noLogin: FreshLogin = { password: '', code: '' };

/** What is missing before it is worth sending, as far as the page can tell. */
export function useMissingLogin(deed: FreshDeed): (login: FreshLogin) => FreshLoginProblem | null {
  const { way } = useFreshLoginWay(deed);
  return ({ password, code }) => {
    if (way === 'provider') return null;
    if (password === '') return { code: 'password-missing' };
    return way === 'passwordAndCode' && code.trim() === '' ? { code: 'code-missing' } : null;
  };
}

type FreshLoginFieldsProps = {
  deed: FreshDeed;
  login: FreshLogin;
  onChange: (login: FreshLogin) => void;
  problem: FreshLoginProblem | null;
  /** What the password is called where another one stands beside it. */
  passwordLabel?: string | undefined;
  /** What the login is for, below the field. */
  hint?: string | undefined;
};

/** The password, and a one-time code when the account has a second step; or the way to the organisation's own login. */
export function FreshLoginFields(props: FreshLoginFieldsProps) {
  const { deed, login, onChange, problem, hint, passwordLabel } = props;
  const t = useTranslations('freshLogin');
  const { way, providerHref } = useFreshLoginWay(deed);
  if (way === 'provider') return <ProviderLogin href={providerHref} problem={problem} hint={hint} />;
  const slow = problem?.code === 'slow-down' && t('slow', { seconds: problem.seconds });
  const passwordProblems = { 'wrong-credentials': t('wrong'), 'password-missing': t('passwordMissing') };
  const codeProblems = { 'wrong-code': t('wrongCode'), 'code-missing': t('codeMissing') };
  const said = (words: Record<string, string>) => (problem ? words[problem.code] : undefined);
  return (
    <>
      <PasswordField
        label={passwordLabel ?? t('password')}
        hint={hint}
        autoComplete="current-password"
        maxLength={200}
        value={login.password}
        error={slow || said(passwordProblems)}
        onChange={(event) => onChange({ ...login, password: event.target.value })}
      />
      {way === 'passwordAndCode' && (
        <TextField
          label={t('code')}
          hint={t('codeHint')}
          autoComplete="one-time-code"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={40}
          value={login.code}
          error={said(codeProblems)}
          onChange={(event) => onChange({ ...login, code: event.target.value })}
        />
      )}
    </>
  );
}

type ProviderLoginProps = { href: string; problem: FreshLoginProblem | null; hint: string | undefined };

function ProviderLogin({ href, problem, hint }: ProviderLoginProps) {
  const t = useTranslations('freshLogin');
  return (
    <div className="grid justify-items-start gap-2">
      {problem && <Notice tone="warning" title={t('providerNeeded')} />}
      <p>{t('providerText')}</p>
      <LinkButton href={href} target="_blank" rel="noopener" prefetch={false}>
        {t('toProvider')}
      </LinkButton>
      {hint && <p className="text-ink-2">{hint}</p>}
    </div>
  );
}
