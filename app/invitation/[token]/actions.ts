'use server';

import { acceptAsNew, acceptAsSignedIn, newAccountSchema } from '@/lib/commands/accept-invitation';
import { fail, ok } from '@/lib/domain/result';
import { standingSessionId } from '@/lib/session/current-session';
import { keepFollowedInvitation } from '@/lib/session/followed-invitation';
import { invitationAt } from '@/lib/session/followed-link';
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

/** Notes that this browser goes to the organisation's own login to accept an invitation there, and comes back to the callback. */
export async function acceptAtProviderAction(token: unknown) {
  return runOpenAction(async () => {
    const invitation = typeof token === 'string' ? await invitationAt(token) : null;
    if (invitation?.status !== 'open' || !invitation.hasProvider) return fail({ code: 'unknown' as const });
    await keepFollowedInvitation(invitation.slug, String(token));
    return ok({ slug: invitation.slug, email: invitation.email });
  });
}
