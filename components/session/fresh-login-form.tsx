'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, type ReactNode, useState, useTransition } from 'react';
import type { FreshDeed, FreshLogin } from '@/lib/domain/fresh-login';
import type { Result } from '@/lib/domain/result';
import { useShowAnew } from '../shell/use-show-anew';
import { Button } from '../ui/button';
import {
  FreshLoginFields,
  type FreshLoginProblem,
  isFreshLoginProblem,
  noLogin,
  useMissingLogin,
} from './fresh-login-fields';

type Unreachable = { readonly code: 'unreachable' };

type FreshLoginFormProps<Value, Failure extends { readonly code: string }> = {
  deed: FreshDeed;
  /** The deed, on the button that does it. */
  confirm: string;
  tone?: 'primary' | 'danger';
  /** Does it: a server action. */
  run: (login: FreshLogin) => Promise<Result<Value, Failure>>;
  /** What happens when it went well, before the page is shown anew. */
  done: (value: Value) => void;
  /** Says what the login has nothing to do with. */
  problem: (failure: Exclude<Failure, FreshLoginProblem> | Unreachable) => ReactNode;
  /** Whether what stands beside the login is fit to be sent. */
  mayRun?: () => boolean;
  /** What the password is called where another one stands beside it. */
  passwordLabel?: string;
  /** What the login is for, below the field; said in general when nothing is given. */
  hint?: string | undefined;
  /** What stands beside the button. */
  beside?: ReactNode;
  /** What more there is to fill in, above the login. */
  children?: ReactNode;
};

/**
 * A form for a deed that asks the person to prove who they are: its own fields, the login, and the button. Whatever came of
 * it, the page is then shown anew as things are.
 */
export function FreshLoginForm<Value, Failure extends { readonly code: string }>(
  props: FreshLoginFormProps<Value, Failure>,
) {
  const { deed, confirm, tone = 'primary', run, done, problem, mayRun } = props;
  const { passwordLabel, hint, beside, children } = props;
  const t = useTranslations('freshLogin');
  const showAnew = useShowAnew();
  const missing = useMissingLogin(deed);
  const [login, setLogin] = useState(noLogin);
  const [failure, setFailure] = useState<Failure | FreshLoginProblem | Unreachable | null>(null);
  const [busy, startTransition] = useTransition();

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (busy || mayRun?.() === false) return;
    const lacking = missing(login);
    setFailure(lacking);
    if (lacking) return;
    startTransition(async () => {
      const unreachable = { ok: false, error: { code: 'unreachable' } } as const;
      const outcome = await run(login).catch(() => unreachable);
      if (outcome.ok) {
        setLogin(noLogin);
        done(outcome.value);
      } else setFailure(outcome.error);
      showAnew(outcome);
    });
  }

  const own = failure && isFreshLoginProblem(failure) ? failure : null;
  const other = own ? null : (failure as Exclude<Failure, FreshLoginProblem> | Unreachable | null);
  return (
    <form noValidate onSubmit={submit} className="grid max-w-measure gap-4">
      {other && problem(other)}
      {children}
      <FreshLoginFields
        deed={deed}
        login={login}
        onChange={setLogin}
        problem={own}
        passwordLabel={passwordLabel}
        hint={hint ?? t('hint')}
      />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant={tone} busy={busy}>
          {confirm}
        </Button>
        {beside}
      </div>
    </form>
  );
}
