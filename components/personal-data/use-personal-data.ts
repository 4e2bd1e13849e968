'use client';

import { useEffect, useState } from 'react';
import type { PersonalDataKind } from '@/lib/domain/personal-data/find-personal-data';

/** In milliseconds: how long somebody must have stopped typing, since half a number is none. */
const patience = 600;

const none: readonly PersonalDataKind[] = [];

/** Whether a text can hold any of it at all: what looks closer is fetched only then. */
const isWorthALook = (text: string): boolean => /[@]|\d{2}/.test(text);

/** The kinds of what singles a person out in a text, each once, a moment after it was written. */
export function usePersonalData(text: string): readonly PersonalDataKind[] {
  const [kinds, setKinds] = useState(none);
  useEffect(() => {
    if (!isWorthALook(text)) return;
    let isCurrent = true;
    const look = async () => {
      const { findPersonalData } = await import('@/lib/domain/personal-data/find-personal-data');
      const found = [...new Set(findPersonalData(text).map(({ kind }) => kind))];
      if (isCurrent) setKinds(found);
    };
    // Without a network what looks closer may not come: then nothing is pointed out until the decision.
    const timer = setTimeout(() => look().catch(() => undefined), patience);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [text]);
  // While somebody goes on writing, what was found stays; a text without digits and addresses has nothing.
  return isWorthALook(text) ? kinds : none;
}
