'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useState, useTransition } from 'react';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { TextField } from '../ui/text-field';
import { QrCode } from './qr-code';
import type { Codes, TotpOutcome, TotpSecret } from './totp-outcome';

type ConfirmTotpProps = {
  secret: TotpSecret;
  finish: (code: string) => Promise<TotpOutcome<Codes>>;
  done: (codes: Codes) => void;
};

/** The secret in groups of four, as it is easiest to type from a screen. */
const grouped = (secret: string): string => secret.replaceAll(/(.{4})(?=.)/g, '$1 ');

/** Shows the secret to the app, and takes a code of it as proof that the app has it. */
export function ConfirmTotp({ secret, finish, done }: ConfirmTotpProps) {
  const t = useTranslations('account.secondStep');
  const [code, setCode] = useState('');
  const [failure, setFailure] = useState<string | null>(null);
  const [busy, startTransition] = useTransition();

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (busy) return;
    startTransition(async () => {
      const unreachable = { ok: false, error: { code: 'unreachable' } } as const;
      const outcome = await finish(code).catch(() => unreachable);
      if (outcome.ok) done(outcome.value);
      else setFailure(outcome.error.code);
    });
  }

  const wrong = failure === 'wrong-code';
  return (
    <form noValidate onSubmit={submit} className="grid max-w-measure gap-4">
      {failure && !wrong && <Notice tone="error" title={t('notConfirmed')} />}
      <ol className="grid list-decimal gap-4 pl-5">
        <li>{t('getApp')}</li>
        <li>
          <p className="mb-2">{t('scan')}</p>
          <QrCode address={secret.address} label={t('qrLabel')} />
          <p className="mt-2 text-sm text-ink-2">
            {t('byHand')} <code className="font-mono break-words text-ink">{grouped(secret.secret)}</code>
          </p>
        </li>
        <li>
          <TextField
            label={t('code')}
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={10}
            value={code}
            error={wrong ? t('wrong') : undefined}
            onChange={(event) => setCode(event.target.value)}
          />
        </li>
      </ol>
      <Button type="submit" variant="primary" busy={busy} className="justify-self-start">
        {t('confirm')}
      </Button>
    </form>
  );
}
