import { getInvitationByLink, type InvitationByLink } from '@/lib/data/invitation-links';
import { getResetByLink, type ResetByLink } from '@/lib/data/password-resets';
import { getLoginOfSession } from '@/lib/data/sign-in';
import { standingSessionId } from './current-session';
import { tokenHash, tokenSchema } from './link-token';

/** The invitation that the address of a page names; null when it names none. It is only looked at. */
export async function invitationAt(token: string): Promise<InvitationByLink | null> {
  const parsed = tokenSchema.safeParse(token);
  return parsed.success ? getInvitationByLink(tokenHash(parsed.data)) : null;
}

/** The way to a new password that the address of a page names; null when it names none. It is only looked at. */
export async function resetAt(token: string): Promise<ResetByLink | null> {
  const parsed = tokenSchema.safeParse(token);
  return parsed.success ? getResetByLink(tokenHash(parsed.data)) : null;
}

/** The address of the account that is signed in here by itself, not by a tenant's provider alone; or null. */
export async function signedInAddress(): Promise<string | null> {
  const sessionId = await standingSessionId();
  const login = sessionId ? await getLoginOfSession(sessionId) : null;
  return login?.vouchedIn === null ? login.email : null;
}
