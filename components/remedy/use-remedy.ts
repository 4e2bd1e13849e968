'use client';

import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import type { Outcome, RemedyFailure } from './remedy-view';

/** Runs one command at a time, then shows the page anew as the action then is; what was typed stays. */
export function useRemedy() {
  const router = useRouter();
  const [failure, setFailure] = useState<RemedyFailure | null>(null);
  const [busy, startTransition] = useTransition();
  const run = (command: () => Promise<Outcome>, done?: () => void): void =>
    startTransition(async () => {
      const outcome = await command().catch(() => ({ ok: false, error: { code: 'unreachable' } }) as const);
      setFailure(outcome.ok ? null : outcome.error);
      if (outcome.ok) done?.();
      router.refresh();
    });
  return { run, busy, failure };
}
