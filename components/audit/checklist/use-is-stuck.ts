'use client';

import { type RefObject, useEffect, useRef, useState } from 'react';

/** Whether what follows the marked place sticks to the top of the screen, since the place has scrolled away. */
export function useIsStuck(): readonly [RefObject<HTMLDivElement | null>, boolean] {
  const place = useRef<HTMLDivElement>(null);
  const [isStuck, setIsStuck] = useState(false);
  useEffect(() => {
    if (!place.current) return;
    const observer = new IntersectionObserver(([entry]) => {
      if (entry) setIsStuck(!entry.isIntersecting);
    });
    observer.observe(place.current);
    return () => observer.disconnect();
  }, []);
  return [place, isStuck];
}
