'use client';

import { useState, useTransition } from 'react';
import { useShowAnew } from './use-show-anew';

type Outcome<Failure> = { readonly ok: true } | { readonly ok: false; readonly error: Failure };

/**
 * Runs one server action at a time, then shows the page anew as things then are; what was typed stays. `failure` is why the
 * last one did nothing, null when it did. `done` runs before the page is shown anew, and only when it went well.
 */
export function useServerAction<Failure>() {
  const showAnew = useShowAnew();
  const [failure, setFailure] = useState<Failure | { readonly code: 'unreachable' } | null>(null);
  const [busy, startTransition] = useTransition();
  const run = (action: () => Promise<Outcome<Failure>>, done?: () => void): void =>
    startTransition(async () => {
      const outcome = await action().catch(() => ({ ok: false, error: { code: 'unreachable' } }) as const);
      setFailure(outcome.ok ? null : outcome.error);
      if (outcome.ok) done?.();
      showAnew(outcome);
    });
  return { run, busy, failure };
}
