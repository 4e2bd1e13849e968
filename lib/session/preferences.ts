import { z } from 'zod';
import { languages } from '@/lib/text/language';
import { keepCookie, readCookie } from './own-cookie';

export const LANGUAGE_COOKIE = 'foljsam-language';
export const THEME_COOKIE = 'foljsam-theme';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

export const preferenceSchema = z.union([
  z.object({ name: z.literal('language'), value: z.enum(languages) }),
  z.object({ name: z.literal('theme'), value: z.enum(themes) }),
]);
export type Preference = z.infer<typeof preferenceSchema>;

const A_YEAR = 365 * 24 * 3600;

/** Keeps how this browser wants the interface; it concerns nobody else, so it lies in the browser. */
export async function keepPreference({ name, value }: Preference): Promise<void> {
  const cookie = name === 'language' ? LANGUAGE_COOKIE : THEME_COOKIE;
  await keepCookie(cookie, value, A_YEAR);
}

export async function currentTheme(): Promise<Theme> {
  const kept = await readCookie(THEME_COOKIE);
  return themes.find((theme) => theme === kept) ?? 'system';
}
