import { z } from 'zod';
import { newId } from '@/lib/data/columns';
import {
  type Acceptance,
  acceptWithPassword,
  acceptWithSession,
  getInvitationByLink,
} from '@/lib/data/invitation-links';
import { type PasswordProblem, passwordProblem } from '@/lib/domain/account/password';
import { fail, ok, type Result } from '@/lib/domain/result';
import { tokenHash, tokenSchema } from '@/lib/session/link-token';
import { hashPassword } from '@/lib/session/passwords';

export const newAccountSchema = z.object({ token: tokenSchema, password: z.string().max(1000) });

export type AcceptFailure = Exclude<Acceptance, 'joined'> | PasswordProblem;

/** Whom the link made a member, and where. */
export type Accepted = { readonly slug: string; readonly email: string };

/**
 * Follows an invitation to an address that has no account: makes one with the password, and the membership. A password is
 * hashed for a link that holds alone, since that is work.
 */
export async function acceptAsNew({
  token,
  password,
}: z.infer<typeof newAccountSchema>): Promise<Result<Accepted, AcceptFailure>> {
  const hash = tokenHash(token);
  const invitation = await getInvitationByLink(hash);
  if (!invitation) return fail('unknown');
  const { slug, email, tenantName, status, hasAccount, passwordsAllowed } = invitation;
  if (status !== 'open') return fail(status);
  if (!passwordsAllowed) return fail('passwords-off');
  if (hasAccount) return fail('has-account');
  const problem = passwordProblem(password, { email, organisations: [tenantName, slug] });
  if (problem) return fail(problem);
  const account = { id: newId(), passwordHash: await hashPassword(password) };
  const became = await acceptWithPassword(hash, account);
  return became === 'joined' ? ok({ slug, email }) : fail(became);
}

/** Follows an invitation to an address that has an account, as whoever is signed in to that account. */
export async function acceptAsSignedIn(
  token: string,
  sessionId: string,
): Promise<Result<Accepted, AcceptFailure>> {
  const hash = tokenHash(token);
  const invitation = await getInvitationByLink(hash);
  if (!invitation) return fail('unknown');
  const { slug, email } = invitation;
  const became = await acceptWithSession(hash, sessionId);
  return became === 'joined' ? ok({ slug, email }) : fail(became);
}
