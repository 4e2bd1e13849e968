import type { Language } from '@/lib/text/language';
import type { Messages } from '@/lib/text/messages';

/** How the colours follow: the computer's own setting, or always light or dark. */
export type Theme = keyof Messages['shell']['themes'];

export const themes = ['system', 'light', 'dark'] as const satisfies readonly Theme[];

/** How this browser wants the interface. */
export type Preference = { name: 'language'; value: Language } | { name: 'theme'; value: Theme };

/** Keeps a preference and lets the page render anew with it: a server action. */
export type KeepPreference = (preference: Preference) => Promise<void>;
