import { getLoginOfSession } from '@/lib/data/sign-in';
import type { Person } from '@/lib/domain/actor';
import { fail, ok, type Result } from '@/lib/domain/result';
import { now } from '@/lib/time/clock';
import { attemptPassword, type PasswordFailure } from './password-attempt';

/** Where the person acts: the session that still stands, and the network address it is used from. */
export type Here = { readonly sessionId: string; readonly address: string };

/** The moment at which the person of the session gave the right password once more. */
export async function loginAgain(
  actor: Person,
  password: string,
  { sessionId, address }: Here,
): Promise<Result<Date, PasswordFailure>> {
  const login = await getLoginOfSession(sessionId);
  if (login?.userId !== actor.userId) return fail({ code: 'wrong-credentials' });
  const tried = await attemptPassword({ email: login.email, password, address }, async () => login);
  return tried.ok ? ok(now()) : tried;
}
