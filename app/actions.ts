'use server';

import { redirect } from 'next/navigation';
import { signOut } from '@/lib/commands/sign-out';
import { SESSION_COOKIE } from '@/lib/session/auth-options';
import { currentSessionId } from '@/lib/session/current-session';
import { dropCookie } from '@/lib/session/own-cookie';
import { keepPreference, type Preference, preferenceSchema } from '@/lib/session/preferences';

/** Ends the session here, or all of the person's sessions, and leads to the login page. */
export async function signOutAction(where: 'here' | 'everywhere'): Promise<never> {
  const everywhere = where === 'everywhere';
  const sessionId = await currentSessionId();
  if (sessionId) await signOut(sessionId, everywhere ? 'everywhere' : 'here');
  await dropCookie(SESSION_COOKIE);
  redirect(`/login?notice=${everywhere ? 'signedOutEverywhere' : 'signedOut'}`);
}

/** Keeps the language or the colours in this browser; anything else is left as it was. */
export async function keepPreferenceAction(preference: Preference): Promise<void> {
  const parsed = preferenceSchema.safeParse(preference);
  if (parsed.success) await keepPreference(parsed.data);
}
