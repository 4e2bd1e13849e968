import { spendFreshLogin } from '@/lib/data/fresh-logins';
import { getLoginOfSession, type SessionLogin } from '@/lib/data/sign-in';
import type { FreshDeed, FreshLogin, FreshLoginFailure, FreshLoginWay } from '@/lib/domain/fresh-login';
import { fail, ok, type Result } from '@/lib/domain/result';
import { now } from '@/lib/time/clock';
import { attemptCode } from './code-attempt';
import { attemptPassword } from './password-attempt';

/** Where the person acts: the session that still stands, and the network address it is used from. */
export type Here = { readonly sessionId: string; readonly address: string };

/** That the person has just proved who they are: when, and by what. */
export type FreshProof = { readonly at: Date; readonly method: 'password' | 'oidc' };

const wayOf = ({ vouchedIn, hasTotp }: SessionLogin): FreshLoginWay => {
  if (vouchedIn !== null) return 'provider';
  return hasTotp ? 'passwordAndCode' : 'password';
};

/** How the person of a session proves anew who they are; null when the session does not stand. */
export async function freshLoginWay(sessionId: string): Promise<FreshLoginWay | null> {
  const login = await getLoginOfSession(sessionId);
  return login && wayOf(login);
}

/**
 * Has the person of the session prove anew who they are, for one kind of deed: with the password, and a one-time code when
 * the account has a second step; or with the login at their provider that `provider-needed` sends them to, which counts
 * for five minutes, once. `actor` is whoever acts, who must be the person of the session.
 */
export async function loginAgain(
  actor: { readonly userId: string },
  deed: FreshDeed,
  given: FreshLogin,
  { sessionId, address }: Here,
): Promise<Result<FreshProof, FreshLoginFailure>> {
  const login = await getLoginOfSession(sessionId);
  if (login?.userId !== actor.userId) return fail({ code: 'wrong-credentials' });
  const way = wayOf(login);
  if (way === 'provider') {
    const at = await spendFreshLogin(sessionId, deed);
    return at ? ok({ at, method: 'oidc' }) : fail({ code: 'provider-needed' });
  }
  if (way === 'passwordAndCode' && given.code.trim() === '') return fail({ code: 'code-missing' });
  const { email } = login;
  const tried = await attemptPassword({ email, password: given.password, address }, async () => login);
  if (!tried.ok) return tried;
  const code = way === 'passwordAndCode' ? await attemptCode(login.userId, given.code, address) : ok(null);
  return code.ok ? ok({ at: now(), method: 'password' }) : code;
}
