'use client';

import { useRouter } from 'next/navigation';
import { useCallback } from 'react';

type Outcome = { readonly ok: true } | { readonly ok: false; readonly error: unknown };

/**
 * Shows the page anew as things are on the server, after what came of something asked of it. Not when nothing came, since the
 * framework would then leave the page for one of the browser's own, and what is written here would go with it.
 */
export function useShowAnew(): (outcome: Outcome) => void {
  const router = useRouter();
  return useCallback(
    (outcome: Outcome) => {
      if (outcome.ok || !isUnreachable(outcome.error)) router.refresh();
    },
    [router],
  );
}

const isUnreachable = (error: unknown): boolean =>
  error === 'unreachable' ||
  (typeof error === 'object' && error !== null && 'code' in error && error.code === 'unreachable');
