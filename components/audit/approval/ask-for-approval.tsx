'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState, useTransition } from 'react';
import { type ActionFailure, ActionProblem } from '../../shell/action-problem';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';

type AskFailure = ActionFailure | { readonly code: 'not-now' };

export type AskForApprovalProps = {
  /** The hash of the draft that the person has read. */
  seen: string;
  ask: (seen: string) => Promise<{ readonly ok: true } | { readonly ok: false; readonly error: AskFailure }>;
  /** Where the draft waits for its approval. */
  approvalHref: string;
};

/** Hands a draft in for another to approve, and goes to where it waits. */
export function AskForApproval({ seen, ask, approvalHref }: AskForApprovalProps) {
  const t = useTranslations('closing.approval');
  const router = useRouter();
  const [failure, setFailure] = useState<AskFailure | null>(null);
  const [busy, startTransition] = useTransition();

  const submit = () =>
    startTransition(async () => {
      const unreachable = { ok: false, error: { code: 'unreachable' } } as const;
      const outcome = await ask(seen).catch(() => unreachable);
      setFailure(outcome.ok ? null : outcome.error);
      if (outcome.ok) router.push(approvalHref);
      router.refresh();
    });

  return (
    <div className="grid gap-3">
      {failure?.code === 'not-now' && <Notice tone="warning" title={t('askFailed')} />}
      {failure && failure.code !== 'not-now' && <ActionProblem failure={failure} />}
      <Button variant="primary" size="large" className="justify-self-start" busy={busy} onClick={submit}>
        {t('ask')}
      </Button>
    </div>
  );
}
