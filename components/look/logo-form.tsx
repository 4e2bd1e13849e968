'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { LogoFacts } from '@/lib/domain/look/logo';
import { type ActionFailure, ActionProblem } from '../shell/action-problem';
import { useShowAnew } from '../shell/use-show-anew';
import { FileField } from '../templates/files/file-field';
import { Button } from '../ui/button';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { Notice } from '../ui/notice';
import { LogoPlate } from './logo-plate';
import { type SendLogoFailure, sendLogo } from './send-logo';

type LogoFormProps = {
  /** The organisation's, which is what is read out instead of its logo. */
  name: string;
  logo: LogoFacts | null;
  /** Where the logo is sent and handed out. */
  address: string;
  /** Takes the one of that hash away: a server action. */
  remove: (
    sha256: string,
  ) => Promise<{ readonly ok: true } | { readonly ok: false; readonly error: ActionFailure }>;
};

type Standing = 'waiting' | 'sending' | 'saved' | 'removed';
type Failure = { readonly sent: SendLogoFailure } | { readonly action: ActionFailure };

const refusalKeys = {
  empty: 'broken',
  'unknown-type': 'unknownType',
  broken: 'broken',
  'too-large': 'tooLarge',
  'picture-too-large': 'tooLarge',
  'picture-too-small': 'tooSmall',
  'shows-nothing': 'showsNothing',
  'too-hard-to-read': 'tooHard',
  'too-many-at-once': 'later',
  'slow-down': 'later',
  'signed-out': 'signedOut',
  forbidden: 'forbidden',
  unreachable: 'unreachable',
  unexpected: 'later',
} as const satisfies Record<SendLogoFailure, string>;

/** The organisation's logo: seen, exchanged, taken away. */
export function LogoForm({ name, logo, address, remove }: LogoFormProps) {
  const t = useTranslations('organisation.logo');
  const showAnew = useShowAnew();
  const [standing, setStanding] = useState<Standing>('waiting');
  const [failure, setFailure] = useState<Failure | null>(null);

  async function send(file: File): Promise<void> {
    setStanding('sending');
    const sent = await sendLogo(address, file);
    setFailure(sent.ok ? null : { sent: sent.error });
    setStanding(sent.ok ? 'saved' : 'waiting');
    showAnew(sent);
  }

  async function takeAway(sha256: string): Promise<void> {
    const unreachable = { ok: false, error: { code: 'unreachable' } } as const;
    const outcome = await remove(sha256).catch(() => unreachable);
    setFailure(outcome.ok ? null : { action: outcome.error });
    setStanding(outcome.ok ? 'removed' : 'waiting');
    showAnew(outcome);
  }

  return (
    <div className="grid gap-4">
      <p className="max-w-measure text-sm text-ink-2">{t('text')}</p>
      {failure && 'action' in failure && <ActionProblem failure={failure.action} />}
      {failure && 'sent' in failure && (
        <Notice tone="error" title={t('refusedTitle')}>
          {t(`refused.${refusalKeys[failure.sent]}`)}
        </Notice>
      )}
      {logo && (
        <div className="flex flex-wrap items-center gap-4">
          <span className="rounded-sm border border-line">
            <LogoPlate logo={logo} address={address} alternative={name} size="large" />
          </span>
          <ConfirmDialog
            trigger={<Button variant="quiet">{t('remove')}</Button>}
            title={t('removeTitle')}
            description={t('removeText')}
            confirmLabel={t('remove')}
            onConfirm={() => takeAway(logo.sha256)}
            tone="danger"
          />
        </div>
      )}
      <FileField
        label={t(logo ? 'exchange' : 'choose')}
        help={t('help')}
        accept=".png,.jpg,.jpeg,image/png,image/jpeg"
        busy={standing === 'sending'}
        onFile={(file) => void send(file)}
      />
      <p role="status" className="text-sm text-ink-2">
        {standing !== 'waiting' && t(standing)}
      </p>
    </div>
  );
}
