'use client';

import { useSyncExternalStore } from 'react';

/** The breakpoint `tablet` of the theme: a media query cannot read it. */
const query = '(width < 44rem)';

/** Whether the screen is so narrow that the form is shown one item at a time. */
export function useIsPhone(): boolean {
  return useSyncExternalStore(
    (listener) => {
      const media = window.matchMedia(query);
      media.addEventListener('change', listener);
      return () => media.removeEventListener('change', listener);
    },
    () => window.matchMedia(query).matches,
    () => false,
  );
}
