'use client';

import { useRef, useState } from 'react';
import { useShowAnew } from '../../shell/use-show-anew';
import type { CommandFailure, Outcome } from './judgement-view';

type Save = (revision: number) => Promise<Outcome<{ readonly revision: number }>>;

export type DraftSaver = {
  /** Saves a part of the draft upon the newest revision that is known here. */
  readonly save: (part: Save) => void;
  readonly state: 'idle' | 'saving' | 'saved';
  readonly failure: CommandFailure | null;
};

/**
 * Saves the parts of one draft one after the other, each upon the revision that the one before it made: leaving a text for
 * a box is two changes in a moment, and neither is to meet the other as a stranger's.
 */
export function useDraftSaver(revision: number): DraftSaver {
  const showAnew = useShowAnew();
  const known = useRef(revision);
  known.current = Math.max(known.current, revision);
  const line = useRef<Promise<void>>(Promise.resolve());
  const [state, setState] = useState<DraftSaver['state']>('idle');
  const [failure, setFailure] = useState<CommandFailure | null>(null);
  const save = (part: Save): void => {
    setState('saving');
    line.current = line.current.then(async () => {
      const unreachable = { ok: false, error: { code: 'unreachable' } } as const;
      const outcome = await part(known.current).catch(() => unreachable);
      if (outcome.ok) known.current = outcome.value.revision;
      setFailure(outcome.ok ? null : outcome.error);
      setState(outcome.ok ? 'saved' : 'idle');
      showAnew(outcome);
    });
  };
  return { save, state, failure };
}
