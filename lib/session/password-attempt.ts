import { logRefusedLogin } from '@/lib/data/attempts';
import { forgiveLoginAttempt, type Login, takeLoginAttempt } from '@/lib/data/sign-in';
import { fail, ok, type Result } from '@/lib/domain/result';
import { attemptKey } from './attempt-key';
import { passwordIsRight } from './passwords';

export type PasswordFailure =
  | { readonly code: 'wrong-credentials' }
  | { readonly code: 'slow-down'; readonly seconds: number };

/**
 * Tries a password for an account, whose login is looked up once the attempt has been counted. The answer is the same for
 * an account that does not exist and a wrong password; too many attempts for one account or from one network address must
 * wait, whether right or wrong.
 */
export async function attemptPassword<Found extends Login>(
  attempt: { readonly email: string; readonly password: string; readonly address: string },
  lookUp: (email: string) => Promise<Found | null>,
): Promise<Result<Found, PasswordFailure>> {
  const email = attempt.email.trim().toLowerCase();
  const keys = [attemptKey('account', email), attemptKey('address', attempt.address)] as const;
  const seconds = await takeLoginAttempt(...keys);
  if (seconds > 0) return fail({ code: 'slow-down', seconds });
  const login = await lookUp(email);
  const right = await passwordIsRight(login?.passwordHash ?? null, attempt.password);
  if (login && !right) await logRefusedLogin(login.userId);
  if (!login || !right) return fail({ code: 'wrong-credentials' });
  await forgiveLoginAttempt(...keys);
  return ok(login);
}
