import { createHash } from 'node:crypto';
import { newId } from '@/lib/data/columns';
import { forgiveLoginAttempt, getLogin, openSession, takeLoginAttempt } from '@/lib/data/sign-in';
import { fail, ok, type Result } from '@/lib/domain/result';
import { passwordIsRight } from '@/lib/session/passwords';
import { today } from '@/lib/time/clock';

/** A session lasts a working day and its evening. */
export const SESSION_HOURS = 12;

export type Attempt = {
  readonly email: string;
  readonly password: string;
  /** The caller's network address. */
  readonly address: string;
  /** What the person signs in with, as the browser names itself. */
  readonly device: string;
};

export type SignInFailure =
  | { readonly code: 'wrong-credentials' }
  | { readonly code: 'slow-down'; readonly seconds: number };

const keyOf = (kind: 'account' | 'address', value: string): string =>
  `${kind}:${createHash('sha256').update(value).digest('base64url')}`;

/**
 * Opens a session for a right e-mail address and password. The answer is the same for an unknown address and a wrong
 * password; too many attempts for one account or from one address must wait, whether right or wrong.
 */
export async function signIn(
  attempt: Attempt,
): Promise<Result<{ userId: string; sessionId: string }, SignInFailure>> {
  const email = attempt.email.trim().toLowerCase();
  const keys = [keyOf('account', email), keyOf('address', attempt.address)] as const;
  const seconds = await takeLoginAttempt(...keys);
  if (seconds > 0) return fail({ code: 'slow-down', seconds });
  const login = await getLogin(email);
  const right = await passwordIsRight(login?.passwordHash ?? null, attempt.password);
  if (!login || !right) return fail({ code: 'wrong-credentials' });
  await forgiveLoginAttempt(...keys);
  const session = {
    id: newId(),
    userId: login.userId,
    device: attempt.device,
    hours: SESSION_HOURS,
    today: today(),
  };
  await openSession(session);
  return ok({ userId: login.userId, sessionId: session.id });
}
