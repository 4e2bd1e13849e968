'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { FreshLogin, FreshLoginFailure } from '@/lib/domain/fresh-login';
import { FreshLoginForm } from '../session/fresh-login-form';
import { ActionProblem } from '../shell/action-problem';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Notice } from '../ui/notice';
import { ConfirmTotp } from './confirm-totp';
import { RecoveryCodes } from './recovery-codes';
import type { Codes, TotpFailure, TotpOutcome, TotpSecret } from './totp-outcome';

type SecondStepProps = {
  /** How many recovery codes are left; null while the account has no second step. */
  codesLeft: number | null;
  start: (login: FreshLogin) => Promise<TotpOutcome<TotpSecret>>;
  finish: (code: string) => Promise<TotpOutcome<Codes>>;
  renew: (login: FreshLogin) => Promise<TotpOutcome<Codes>>;
  stop: (login: FreshLogin) => Promise<TotpOutcome<null>>;
};

/** One-time codes besides the password: to begin with, to get new recovery codes, and to stop. */
export function SecondStep({ codesLeft, start, finish, renew, stop }: SecondStepProps) {
  const t = useTranslations('account.secondStep');
  const [secret, setSecret] = useState<TotpSecret | null>(null);
  const [codes, setCodes] = useState<readonly string[] | null>(null);

  function show({ codes }: Codes): void {
    setSecret(null);
    setCodes(codes);
  }

  return (
    <div className="grid gap-4">
      <p className="max-w-measure">{codesLeft === null ? t('off') : t('on', { codes: codesLeft })}</p>
      {codes && <RecoveryCodes codes={codes} />}
      {secret && <ConfirmTotp secret={secret} finish={finish} done={show} />}
      {codesLeft === null && !secret && (
        <FreshLoginForm
          deed="account"
          confirm={t('start')}
          run={start}
          done={setSecret}
          problem={(failure) => <TotpProblem failure={failure} />}
        />
      )}
      {codesLeft !== null && (
        <div className="flex flex-wrap gap-2">
          <Deed word={t('renew')} text={t('renewText')} run={renew} done={show} />
          <Deed word={t('stop')} text={t('stopText')} tone="danger" run={stop} done={() => setCodes(null)} />
        </div>
      )}
    </div>
  );
}

type DeedProps<Value> = {
  word: string;
  text: string;
  tone?: 'primary' | 'danger';
  run: (login: FreshLogin) => Promise<TotpOutcome<Value>>;
  done: (value: Value) => void;
};

/** Something that is done in a dialog, with a fresh login. */
function Deed<Value>({ word, text, tone = 'primary', run, done }: DeedProps<Value>) {
  const [open, setOpen] = useState(false);
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      trigger={<Button>{word}</Button>}
      title={word}
      description={text}
    >
      <FreshLoginForm
        deed="account"
        confirm={word}
        tone={tone}
        run={run}
        done={(value) => {
          setOpen(false);
          done(value);
        }}
        problem={(failure) => <TotpProblem failure={failure} />}
      />
    </Dialog>
  );
}

type OtherFailure = Exclude<TotpFailure, FreshLoginFailure> | { readonly code: 'unreachable' };

/** What has nothing to do with the login. */
function TotpProblem({ failure }: { failure: OtherFailure }) {
  const t = useTranslations('account.secondStep');
  switch (failure.code) {
    case 'no-password':
    case 'in-use':
    case 'not-begun':
      return <Notice tone="warning" title={t('changed')} />;
    default:
      return <ActionProblem failure={failure} />;
  }
}
