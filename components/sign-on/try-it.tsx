'use client';

import { useTranslations } from 'next-intl';
import { useState, useTransition } from 'react';
import type { Messages } from '@/lib/text/messages';
import { type HeardAction, outcomeOf } from '../session/heard-action';
import { type ActionFailure, ActionProblem } from '../shell/action-problem';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';

/** Looks a provider up: a server action. */
export type TryProvider = (issuer: string) => HeardAction<null, keyof Messages['signOn']['tryProblems']>;

type Tried = 'works' | keyof Messages['signOn']['tryProblems'] | ActionFailure | { code: 'unreachable' };

/** Looks up whether people could be sent to the login that stands in the form, and says what is wrong. */
export function TryIt({ issuer, tryIt }: { issuer: string; tryIt: TryProvider }) {
  const t = useTranslations('signOn');
  const [tried, setTried] = useState<{ issuer: string; outcome: Tried } | null>(null);
  const [busy, startTransition] = useTransition();

  function attempt(): void {
    startTransition(async () => {
      const unreachable = { ok: false, error: { code: 'unreachable' } } as const;
      const answer = await outcomeOf(tryIt(issuer)).catch(() => unreachable);
      setTried({ issuer, outcome: answer.ok ? 'works' : answer.error });
    });
  }

  return (
    <div className="grid justify-items-start gap-2">
      <Button onClick={attempt} busy={busy}>
        {t('try')}
      </Button>
      {tried?.issuer === issuer && <TryOutcome outcome={tried.outcome} />}
    </div>
  );
}

function TryOutcome({ outcome }: { outcome: Tried }) {
  const t = useTranslations('signOn');
  if (outcome === 'works') return <Notice tone="done" title={t('works')} />;
  if (typeof outcome === 'string') return <Notice tone="error" title={t(`tryProblems.${outcome}`)} />;
  if (outcome.code === 'invalid') return <Notice tone="error" title={t('tryProblems.not-an-address')} />;
  return <ActionProblem failure={outcome} />;
}
