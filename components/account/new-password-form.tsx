'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { Button } from '../ui/button';
import { Form } from '../ui/form';
import { Notice } from '../ui/notice';
import { PasswordField } from '../ui/password-field';

const textKeys = {
  'too-short': 'tooShort',
  'too-long': 'tooLong',
  'is-address': 'isAddress',
  'is-organisation': 'isOrganisation',
  common: 'common',
} as const;

/** What is wrong with a password that was chosen. */
export type PasswordCode = keyof typeof textKeys;

type NewPasswordFormProps = {
  /** Whose password it is, for whoever keeps passwords. */
  email: string;
  /** What the button says, and says while it works. */
  words: { readonly submit: string; readonly busy: string };
  /** Takes the password; gives what is wrong with it, or nothing when it went well and the page leads on. */
  choose: (password: string) => Promise<PasswordCode | 'failed' | null>;
};

/** Chooses a password. What was typed stays when it would not do. */
export function NewPasswordForm({ email, words, choose }: NewPasswordFormProps) {
  const t = useTranslations('invitation');
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState<PasswordCode | 'failed' | 'missing' | null>(null);
  const [busy, setBusy] = useState(false);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (busy) return;
    if (password === '') return setProblem('missing');
    setBusy(true);
    const found = await choose(password).catch(() => 'failed' as const);
    setProblem(found);
    // While the page leads on, the button goes on saying that it works.
    if (found !== null) setBusy(false);
  }

  const error = problem === null || problem === 'failed' ? undefined : problem;
  return (
    <Form className="grid gap-4" onSubmit={(event) => void submit(event)}>
      {problem === 'failed' && (
        <Notice tone="error" title={t('problems.notDone')}>
          {t('problems.tryAgain')}
        </Notice>
      )}
      {/* For whoever keeps passwords: it tells which account this one is for. */}
      <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
      <PasswordField
        label={t('password')}
        hint={t('passwordHint')}
        autoComplete="new-password"
        value={password}
        error={error && t(error === 'missing' ? 'problems.passwordMissing' : `problems.${textKeys[error]}`)}
        onChange={(event) => setPassword(event.target.value)}
      />
      <Button type="submit" variant="primary" size="large" busy={busy} className="justify-self-start">
        {busy ? words.busy : words.submit}
      </Button>
    </Form>
  );
}

/** Whether a failure is about the password itself. */
export const isPasswordCode = (code: string): code is PasswordCode => Object.hasOwn(textKeys, code);
