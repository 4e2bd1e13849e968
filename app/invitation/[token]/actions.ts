'use server';

import { acceptAsNew, acceptAsSignedIn, newAccountSchema } from '@/lib/commands/accept-invitation';
import { fail } from '@/lib/domain/result';
import { standingSessionId } from '@/lib/session/current-session';
import { tokenSchema } from '@/lib/session/link-token';
import { runOpenAction } from '@/lib/session/open-action';

/** Makes the account that an invitation is for, with its first password, and its membership. */
export async function acceptAsNewAction(token: unknown, password: unknown) {
  return runOpenAction(async () => {
    const parsed = newAccountSchema.safeParse({ token, password });
    if (!parsed.success) return fail({ code: 'unknown' as const });
    const accepted = await acceptAsNew(parsed.data);
    return accepted.ok ? accepted : fail({ code: accepted.error });
  });
}

/** Makes whoever is signed in a member, when the invitation is for their account. */
export async function acceptSignedInAction(token: unknown) {
  return runOpenAction(async () => {
    const parsed = tokenSchema.safeParse(token);
    const sessionId = await standingSessionId();
    if (!parsed.success) return fail({ code: 'unknown' as const });
    if (!sessionId) return fail({ code: 'other-account' as const });
    const accepted = await acceptAsSignedIn(parsed.data, sessionId);
    return accepted.ok ? accepted : fail({ code: accepted.error });
  });
}
