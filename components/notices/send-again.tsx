'use client';

import { useTranslations } from 'next-intl';
import { useState, useTransition } from 'react';
import { type ActionFailure, ActionProblem } from '../shell/action-problem';
import { useShowAnew } from '../shell/use-show-anew';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';

/** `not-waiting`: it has been sent since, or is on its way. */
type Outcome =
  | { readonly ok: true }
  | { readonly ok: false; readonly error: ActionFailure | { readonly code: 'not-waiting' } };

/** Puts a mail in the queue again. `send` is a server action. */
export function SendAgain({ send }: { send: () => Promise<Outcome> }) {
  const t = useTranslations('notices.outbox');
  const showAnew = useShowAnew();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [busy, startTransition] = useTransition();
  const run = () =>
    startTransition(async () => {
      const sent = await send().catch(() => ({ ok: false, error: { code: 'unreachable' } }) as const);
      setOutcome(sent);
      showAnew(sent);
    });
  if (outcome && (outcome.ok || outcome.error.code === 'not-waiting'))
    return <Notice tone="done" title={t('sendingAgain')} />;
  return (
    <div className="grid justify-items-start gap-3">
      {outcome && !outcome.ok && outcome.error.code !== 'not-waiting' && (
        <ActionProblem failure={outcome.error} />
      )}
      <Button busy={busy} onClick={run}>
        {t('sendAgain')}
      </Button>
    </div>
  );
}
