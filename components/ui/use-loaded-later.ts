'use client';

import { useState } from 'react';

/**
 * A part of the page that is sent when somebody asks for it: null until it is here. Asked for without a network it
 * does not come, nothing breaks, and it can be asked for again.
 */
export function useLoadedLater<Part>(load: () => Promise<Part>): readonly [Part | null, () => void] {
  // In a box of its own, since React would call a component that it was given as a state.
  const [loaded, setLoaded] = useState<{ readonly part: Part } | null>(null);

  function ask(): void {
    if (loaded) return;
    load().then(
      (part) => setLoaded({ part }),
      () => undefined,
    );
  }

  return [loaded?.part ?? null, ask];
}
