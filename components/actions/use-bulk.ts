'use client';

import { useState, useTransition } from 'react';
import { useShowAnew } from '../shell/use-show-anew';
import type { BulkAnswer } from './board-row';
import type { BulkNews } from './bulk-result';

/**
 * Asks something for the marked actions, then shows the page anew as it then is. Those that did not get it stay marked;
 * when nothing was heard, all do.
 */
export function useBulk(keepMarked: (ids: readonly string[]) => void) {
  const showAnew = useShowAnew();
  const [news, setNews] = useState<BulkNews | null>(null);
  const [busy, startTransition] = useTransition();
  const run = (deed: BulkNews['deed'], ask: () => Promise<BulkAnswer>, done?: () => void): void =>
    startTransition(async () => {
      const answer = await ask().catch(() => ({ ok: false, error: { code: 'unreachable' } }) as const);
      setNews({ deed, answer });
      done?.();
      if (answer.ok) keepMarked(answer.value.refused.map(({ actionId }) => actionId));
      showAnew(answer);
    });
  return { run, busy, news, forget: () => setNews(null) };
}
