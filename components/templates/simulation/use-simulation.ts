'use client';

import { useEffect, useState } from 'react';
import type { Simulation } from '@/lib/domain/template/simulation';

/** How long a draft must lie still before its audits are judged again, in milliseconds. */
const pause = 1_500;

export type SimulationState = {
  /** The last one that was made, which is shown until the next. */
  readonly made: Simulation | null;
  readonly standing: 'working' | 'failed' | 'done';
  retry(): void;
};

/** Asks for a simulation once at first, and again when `saved` (any value that follows the draft) has changed. */
export function useSimulation(address: string, saved: string): SimulationState {
  const [made, setMade] = useState<Simulation | null>(null);
  const [standing, setStanding] = useState<SimulationState['standing']>('working');
  const [attempt, setAttempt] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what was saved, or a further attempt, asks for the same once more
  useEffect(() => {
    const stop = new AbortController();
    const timer = setTimeout(
      () => {
        setStanding('working');
        void ask(address, stop.signal).then((answer) => {
          if (stop.signal.aborted) return;
          if (answer) setMade(answer);
          setStanding(answer ? 'done' : 'failed');
        });
      },
      made === null ? 0 : pause,
    );
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [address, saved, attempt]);

  return { made, standing, retry: () => setAttempt((before) => before + 1) };
}

async function ask(address: string, signal: AbortSignal): Promise<Simulation | null> {
  try {
    const response = await fetch(address, { signal });
    if (!response.ok) return null;
    const answer: unknown = await response.json();
    const isOurs = typeof answer === 'object' && answer !== null && 'kind' in answer;
    return isOurs ? (answer as Simulation) : null;
  } catch {
    return null;
  }
}
