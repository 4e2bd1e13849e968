'use client';

import { useTransition } from 'react';
import type { Language } from '@/lib/text/language';
import type { KeepPreference, Theme } from './preference';

type Preferences = {
  /** True while the server is asked; the page still shows the former language. */
  pending: boolean;
  chooseLanguage: (language: Language) => void;
  chooseTheme: (theme: Theme) => void;
};

/** Changes language and theme. The theme changes at once, before the server has answered. */
export function usePreferences(keepPreference: KeepPreference): Preferences {
  const [pending, startTransition] = useTransition();
  return {
    pending,
    chooseLanguage: (value) => startTransition(() => keepPreference({ name: 'language', value })),
    chooseTheme: (value) => {
      document.documentElement.dataset.theme = value;
      startTransition(() => keepPreference({ name: 'theme', value }));
    },
  };
}
