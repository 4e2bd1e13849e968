'use client';

import { useCallback, useState } from 'react';

/**
 * A part of the page that is sent when somebody asks for it: null until it is here. Asked for without a network it
 * does not come, nothing breaks, and it can be asked for again. `load` must be the same function each time.
 */
export function useLoadedLater<Part>(load: () => Promise<Part>): readonly [Part | null, () => void] {
  // In a box of its own, since React would call a component that it was given as a state.
  const [loaded, setLoaded] = useState<{ readonly part: Part } | null>(null);
  const ask = useCallback(() => {
    load().then(
      (part) => setLoaded((before) => before ?? { part }),
      () => undefined,
    );
  }, [load]);
  return [loaded?.part ?? null, ask];
}
