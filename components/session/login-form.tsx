'use client';

import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { useForm } from 'react-hook-form';
import { Button } from '../ui/button';
import { Form } from '../ui/form';
import { Notice } from '../ui/notice';
import { PasswordField } from '../ui/password-field';
import { TextField } from '../ui/text-field';

export type Credentials = { email: string; password: string };

export type SignInFailure = { code: 'wrong-credentials' } | { code: 'slow-down'; seconds: number };

export type SignInOutcome = { ok: true } | { ok: false; error: SignInFailure };

type LoginFormProps = {
  /**
   * Signs in and, when that went well, leads on to the page that was asked for. A promise that is broken
   * means that the server could not be reached.
   */
  signIn: (credentials: Credentials) => Promise<SignInOutcome>;
};

/** E-mail and password. What was typed stays when it did not go well. */
export function LoginForm({ signIn }: LoginFormProps) {
  const t = useTranslations('login');
  const [failure, setFailure] = useState<SignInFailure | { code: 'unreachable' } | null>(null);
  const { register, handleSubmit, formState, setFocus } = useForm<Credentials>();
  const problemId = useId();
  const wrong = failure?.code === 'wrong-credentials';
  const wrongAttributes = wrong ? ({ 'aria-invalid': true, 'aria-describedby': problemId } as const) : {};
  const busy = formState.isSubmitting || (formState.isSubmitSuccessful && failure === null);

  async function submit(credentials: Credentials): Promise<void> {
    setFailure(null);
    const outcome = await signIn(credentials).catch(
      () => ({ ok: false, error: { code: 'unreachable' } }) as const,
    );
    if (outcome.ok) return;
    setFailure(outcome.error);
    if (outcome.error.code === 'wrong-credentials') setFocus('password', { shouldSelect: true });
  }

  return (
    // `post` keeps the password out of the address if the form is sent before the page has come alive.
    <Form className="grid gap-4" onSubmit={handleSubmit(submit)}>
      {failure && <SignInProblem id={problemId} failure={failure} />}
      <TextField
        label={t('email')}
        type="email"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={254}
        error={formState.errors.email?.message}
        {...register('email', { required: t('emailMissing') })}
        {...wrongAttributes}
      />
      <PasswordField
        label={t('password')}
        autoComplete="current-password"
        maxLength={200}
        error={formState.errors.password?.message}
        {...register('password', { required: t('passwordMissing') })}
        {...wrongAttributes}
      />
      <Button type="submit" variant="primary" size="large" busy={busy} className="justify-self-start">
        {busy ? t('submitting') : t('submit')}
      </Button>
    </Form>
  );
}

type SignInProblemProps = { id: string; failure: SignInFailure | { code: 'unreachable' } };

function SignInProblem({ id, failure }: SignInProblemProps) {
  const t = useTranslations('login.problems');
  switch (failure.code) {
    case 'wrong-credentials':
      return (
        <Notice id={id} tone="error" title={t('wrongCredentials.title')}>
          {t('wrongCredentials.text')}
        </Notice>
      );
    case 'slow-down':
      return (
        <Notice id={id} tone="error" title={t('slowedDown.title')}>
          {t('slowedDown.text', { minutes: Math.max(1, Math.ceil(failure.seconds / 60)) })}
        </Notice>
      );
    case 'unreachable':
      return (
        <Notice id={id} tone="error" title={t('unreachable.title')}>
          {t('unreachable.text')}
        </Notice>
      );
  }
}
