import { newId } from '@/lib/data/columns';
import { getLogin, openSession } from '@/lib/data/sign-in';
import { ok, type Result } from '@/lib/domain/result';
import { attemptPassword, type PasswordFailure } from '@/lib/session/password-attempt';
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

/** Opens a session for a right e-mail address and password; see `attemptPassword` for what is refused. */
export async function signIn(
  attempt: Attempt,
): Promise<Result<{ userId: string; sessionId: string }, PasswordFailure>> {
  const tried = await attemptPassword(attempt, getLogin);
  if (!tried.ok) return tried;
  const session = {
    id: newId(),
    userId: tried.value.userId,
    device: attempt.device,
    hours: SESSION_HOURS,
    today: today(),
    vouchedIn: null,
  };
  await openSession(session);
  return ok({ userId: session.userId, sessionId: session.id });
}
