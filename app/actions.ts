'use server';

import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { signOut } from '@/lib/commands/sign-out';
import { sessionCookieName } from '@/lib/session/auth-options';
import { currentSessionId } from '@/lib/session/current-session';
import { keepPreference, type Preference, preferenceSchema } from '@/lib/session/preferences';

async function leave(where: 'here' | 'everywhere'): Promise<never> {
  const sessionId = await currentSessionId();
  if (sessionId) await signOut(sessionId, where);
  (await cookies()).delete(sessionCookieName());
  redirect(`/login?after=${where === 'here' ? 'signed-out' : 'signed-out-everywhere'}`);
}

export async function signOutAction(): Promise<never> {
  return leave('here');
}

export async function signOutEverywhereAction(): Promise<never> {
  return leave('everywhere');
}

/** Keeps the language or the colours in this browser; anything else is left as it was. */
export async function keepPreferenceAction(preference: Preference): Promise<void> {
  const parsed = preferenceSchema.safeParse(preference);
  if (parsed.success) await keepPreference(parsed.data);
}
