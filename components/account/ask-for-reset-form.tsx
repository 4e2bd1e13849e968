'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { Button } from '../ui/button';
import { Form } from '../ui/form';
import { Notice } from '../ui/notice';
import { TextField } from '../ui/text-field';

type Failure =
  | { readonly code: 'not-an-address' | 'failed' }
  | { readonly code: 'slow-down'; readonly seconds: number };
type Asked = { readonly ok: true } | { readonly ok: false; readonly error: Failure };

type AskForResetFormProps = {
  /** Has the link mailed: a server action, which answers the same whether there is such an account or not. */
  ask: (email: string) => Promise<Asked>;
};

/** Asks for a link to a new password. */
export function AskForResetForm({ ask }: AskForResetFormProps) {
  const t = useTranslations('invitation.reset');
  const field = useTranslations('field');
  const [email, setEmail] = useState('');
  const [missing, setMissing] = useState(false);
  const [busy, setBusy] = useState(false);
  const [asked, setAsked] = useState<Asked | null>(null);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    setMissing(email.trim() === '');
    if (busy || email.trim() === '') return;
    setBusy(true);
    setAsked(await ask(email).catch(() => ({ ok: false, error: { code: 'failed' } }) as const));
    setBusy(false);
  }

  if (asked?.ok) {
    return (
      <Notice tone="done" title={t('asked')}>
        {t('askedText')}
      </Notice>
    );
  }
  const notAnAddress = asked?.error.code === 'not-an-address';
  return (
    <Form className="grid gap-4" onSubmit={(event) => void submit(event)}>
      <AskProblem failure={asked?.error ?? null} />
      <TextField
        label={t('email')}
        type="email"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={254}
        value={email}
        error={missing ? t('emailMissing') : notAnAddress ? field('notAnAddress') : undefined}
        onChange={(event) => setEmail(event.target.value)}
      />
      <Button type="submit" variant="primary" size="large" busy={busy} className="justify-self-start">
        {t(busy ? 'sending' : 'send')}
      </Button>
    </Form>
  );
}

function AskProblem({ failure }: { failure: Failure | null }) {
  const t = useTranslations('invitation');
  if (failure === null || failure.code === 'not-an-address') return null;
  if (failure.code === 'slow-down') {
    const minutes = Math.max(1, Math.ceil(failure.seconds / 60));
    return <Notice tone="error" title={t('reset.slowDown', { minutes })} />;
  }
  return (
    <Notice tone="error" title={t('problems.notDone')}>
      {t('problems.tryAgain')}
    </Notice>
  );
}
