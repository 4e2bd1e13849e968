'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';

type Accepted =
  | { readonly ok: true; readonly value: { readonly slug: string } }
  | { readonly ok: false; readonly error: { readonly code: string } };

const textKeys = {
  'other-account': 'otherAccount',
  'already-member': 'alreadyMember',
  'passwords-off': 'passwordsOff',
} as const;

type Problem = keyof typeof textKeys | 'failed';

const isProblem = (code: string): code is Problem => code in textKeys || code === 'failed';

type AcceptSignedInProps = {
  tenantName: string;
  /** Makes whoever is signed in a member: a server action. */
  accept: () => Promise<Accepted>;
};

/** Joins an organisation with the account that one is signed in to. */
export function AcceptSignedIn({ tenantName, accept }: AcceptSignedInProps) {
  const t = useTranslations('invitation');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  async function join(): Promise<void> {
    setBusy(true);
    const failed = { ok: false, error: { code: 'failed' } } as const;
    const outcome = await accept().catch(() => failed);
    if (outcome.ok) return window.location.assign(`/t/${outcome.value.slug}`);
    const { code } = outcome.error;
    if (isProblem(code)) {
      setProblem(code);
      setBusy(false);
    } else window.location.reload();
  }

  return (
    <div className="grid justify-items-start gap-4">
      {problem && (
        <Notice tone="error" title={t('problems.notDone')}>
          {t(problem === 'failed' ? 'problems.tryAgain' : `problems.${textKeys[problem]}`)}
        </Notice>
      )}
      <Button variant="primary" size="large" busy={busy} onClick={() => void join()}>
        {busy ? t('joining') : t('join', { tenant: tenantName })}
      </Button>
    </div>
  );
}
