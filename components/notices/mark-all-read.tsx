'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState, useTransition } from 'react';
import { type ActionFailure, ActionProblem } from '../shell/action-problem';
import { Button } from '../ui/button';

type Outcome = { readonly ok: true } | { readonly ok: false; readonly error: ActionFailure };

/** Marks every notice as read. `mark` is a server action. */
export function MarkAllRead({ mark }: { mark: () => Promise<Outcome> }) {
  const t = useTranslations('notices');
  const router = useRouter();
  const [failure, setFailure] = useState<ActionFailure | null>(null);
  const [busy, startTransition] = useTransition();
  const run = () =>
    startTransition(async () => {
      const outcome = await mark().catch(() => ({ ok: false, error: { code: 'unreachable' } }) as const);
      setFailure(outcome.ok ? null : outcome.error);
      router.refresh();
    });
  return (
    <div className="grid gap-3">
      {failure && <ActionProblem failure={failure} />}
      <Button busy={busy} onClick={run}>
        {t('markAll')}
      </Button>
    </div>
  );
}
