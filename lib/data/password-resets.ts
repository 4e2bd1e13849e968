import type { AttemptOutcome } from '@/lib/domain/notice/mail';
import type { PlainDate } from '@/lib/domain/plain-date';
import { clientOf } from './client';

/** A new password belongs to the account and to no tenant: each step is one function of the database. */

/** Takes one question for a new password; the seconds to wait, 0 when it may go on. */
export async function takeResetAttempt(accountKey: string, addressKey: string): Promise<number> {
  const rows = await clientOf('app').$queryRaw<{ wait: number }[]>`
    SELECT app.take_reset_attempt(${accountKey}, ${addressKey}) AS wait`;
  return rows[0]?.wait ?? 0;
}

/** What a link is made from, and what the database knows it by. */
export type NewReset = { readonly id: string; readonly tokenHash: string };

/** Notes that somebody asks for a new password and puts its mail in the queue, in one transaction, account or none. */
export async function askForReset({ id, tokenHash }: NewReset, email: string): Promise<void> {
  await clientOf('app').$queryRaw`
    SELECT app.ask_for_reset(${id}::uuid, ${tokenHash}, ${email})::text, jobs.enqueue_reset_mail(${id}::uuid)::text`;
}

/** A link for a person whose mail does not come, logged with why; false when there is no such account. As the owner. */
export async function handOutResetAsOwner(
  { id, tokenHash }: NewReset,
  email: string,
  { reason, today }: { readonly reason: string; readonly today: PlainDate },
): Promise<boolean> {
  const rows = await clientOf('owner').$queryRaw<{ found: boolean }[]>`
    SELECT app.hand_out_reset(${id}::uuid, ${tokenHash}, ${email}, ${reason}, ${today}::date) AS found`;
  return rows[0]?.found ?? false;
}

export type ResetByLink = {
  readonly status: 'open' | 'expired' | 'used';
  readonly email: string;
  /** What the organisations of the account are called. */
  readonly organisations: readonly string[];
};

/** What a link gives a new password to, by the link's hash; null when it is none. */
export async function getResetByLink(tokenHash: string): Promise<ResetByLink | null> {
  const rows = await clientOf('app').$queryRaw<ResetByLink[]>`
    SELECT status, email, organisations FROM app.reset_by_link(${tokenHash})`;
  return rows[0] ?? null;
}

/** Gives the account a new password, once, and ends its sessions; what came of it. */
export async function resetPasswordByLink(
  tokenHash: string,
  passwordHash: string,
  today: PlainDate,
): Promise<'done' | 'unknown' | 'used' | 'expired'> {
  const rows = await clientOf('app').$queryRaw<{ became: 'done' | 'unknown' | 'used' | 'expired' }[]>`
    SELECT app.use_reset(${tokenHash}, ${passwordHash}, ${today}::date) AS became`;
  return rows[0]?.became ?? 'unknown';
}

export type ResetMailAttempt = {
  readonly recipient: string;
  readonly attempt: number;
  readonly askedAt: Date;
};

/** Begins an attempt to mail a link; null when there is nobody to mail it to, or it is not due. As the worker. */
export async function beginResetMail(id: string): Promise<ResetMailAttempt | null> {
  const rows = await clientOf('worker').$queryRaw<ResetMailAttempt[]>`
    SELECT recipient, attempt, asked_at AS "askedAt" FROM app.begin_reset_mail(${id}::uuid)`;
  return rows[0] ?? null;
}

/** Marks what became of an attempt. As the worker. */
export async function endResetMail(id: string, attempt: number, outcome: AttemptOutcome): Promise<void> {
  const problem = outcome.status === 'sent' ? null : outcome.problem;
  const minutes = outcome.status === 'queued' ? outcome.pauseMinutes : 0;
  await clientOf('worker').$queryRaw`
    SELECT app.end_reset_mail(${id}::uuid, ${attempt}::int, ${outcome.status}, ${problem},
      make_interval(mins => ${minutes}::int))::text`;
}
