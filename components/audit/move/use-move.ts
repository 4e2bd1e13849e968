'use client';

import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import type { Result } from '@/lib/domain/result';
import { useShowAnew } from '../../shell/use-show-anew';
import type { MoveFailure } from './move-problem';

/** What moves an audit or takes the move back, with everything it needs already given. */
export type Move = () => Promise<Result<unknown, MoveFailure>>;

/** Makes a move once at a time; afterwards the page is read anew, at `href` when it leads elsewhere. */
export function useMove(move: Move, href?: string) {
  const router = useRouter();
  const showAnew = useShowAnew();
  const [failure, setFailure] = useState<MoveFailure | null>(null);
  const [busy, startTransition] = useTransition();

  function act(): void {
    if (busy) return;
    startTransition(async () => {
      const answer = await move().catch(() => ({ ok: false, error: { code: 'unreachable' } }) as const);
      setFailure(answer.ok ? null : answer.error);
      if (answer.ok && href !== undefined) router.push(href);
      else showAnew(answer);
    });
  }

  return { act, busy, failure };
}
