import { newId } from '@/lib/data/columns';
import { getLogin, openSession } from '@/lib/data/sign-in';
import { getTotp } from '@/lib/data/totp';
import { fail, ok, type Result } from '@/lib/domain/result';
import { SESSION_HOURS } from '@/lib/domain/session-hours';
import { attemptCode, type CodeFailure } from '@/lib/session/code-attempt';
import { holderOfTicket, newCodeTicket } from '@/lib/session/code-ticket';
import { attemptPassword, type PasswordFailure } from '@/lib/session/password-attempt';
import { now, today } from '@/lib/time/clock';

/** Where somebody signs in from. */
type From = {
  /** The caller's network address. */
  readonly address: string;
  /** What the person signs in with, as the browser names itself. */
  readonly device: string;
};

export type Attempt = From & { readonly email: string; readonly password: string };

type Opened = { readonly userId: string; readonly sessionId: string };

/** The password was right, and a code is asked for: `signInWithCode` takes it with the ticket. */
type CodeNeeded = { readonly code: 'code-needed'; readonly ticket: string };

/** Opens a session for a right e-mail address and password; see `attemptPassword` for what is refused. */
export async function signIn(attempt: Attempt): Promise<Result<Opened, PasswordFailure | CodeNeeded>> {
  const tried = await attemptPassword(attempt, getLogin);
  if (!tried.ok) return tried;
  const { userId, passwordHash } = tried.value;
  const totp = await getTotp(userId);
  if (totp?.confirmed)
    return fail({ code: 'code-needed', ticket: newCodeTicket(userId, passwordHash ?? '', now()) });
  return ok(await open(userId, attempt));
}

export type CodeAttempt = From & {
  readonly email: string;
  readonly ticket: string;
  readonly code: string;
};

/** Opens a session for whom has given the right password and now gives a right code. */
export async function signInWithCode(
  attempt: CodeAttempt,
): Promise<Result<Opened, CodeFailure | { readonly code: 'ticket-ended' }>> {
  const holder = holderOfTicket(attempt.ticket, now());
  const login = holder && (await getLogin(attempt.email));
  const stands = login?.userId === holder?.userId && holder?.hasPassword(login?.passwordHash ?? '');
  if (!holder || !stands) return fail({ code: 'ticket-ended' });
  const tried = await attemptCode(holder.userId, attempt.code, attempt.address);
  return tried.ok ? ok(await open(holder.userId, attempt)) : tried;
}

async function open(userId: string, { device }: From): Promise<Opened> {
  const session = { id: newId(), userId, device, hours: SESSION_HOURS, today: today(), vouchedIn: null };
  await openSession(session);
  return { userId, sessionId: session.id };
}
