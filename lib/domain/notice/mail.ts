import type { Result } from '../result';

/**
 * `queued → sending → sent`; back to `queued` after an attempt that may be repeated, `failed` when the mail server refuses
 * it for good; `kept` where no mail server is set.
 */
export const mailStatuses = ['queued', 'sending', 'sent', 'failed', 'kept'] as const;
export type MailStatus = (typeof mailStatuses)[number];

/** Why an attempt failed, and what may be done about it. */
export type MailProblem = {
  /** `refused`: the server will not have it; `unreachable`: nobody answered, or not in time; `noAddress`: nobody to send it to. */
  readonly code: 'refused' | 'unreachable' | 'noAddress';
  /** The server's own number (RFC 5321, 4.2), where it gave one. */
  readonly reply: number | null;
  /** Whether another attempt would come to the same. */
  readonly lasting: boolean;
};

/** What became of an attempt: the mail server has it, it is to be tried again, or it is not. */
export type AttemptOutcome =
  | { readonly status: 'sent' }
  | { readonly status: 'queued'; readonly problem: string; readonly pauseMinutes: number }
  | { readonly status: 'failed'; readonly problem: string };

/** What became of a mail after so many attempts, by what the mail server said to the last one. */
export function mailOutcome(sent: Result<null, MailProblem>, attempts: number): AttemptOutcome {
  if (sent.ok) return { status: 'sent' };
  const { code, reply, lasting } = sent.error;
  const problem = reply === null ? code : `${code} ${reply}`;
  const pauseMinutes = lasting ? null : pauseAfter(attempts);
  return pauseMinutes === null ? { status: 'failed', problem } : { status: 'queued', problem, pauseMinutes };
}

/** After so many attempts, about a day, a person must look into it. */
const MOST_ATTEMPTS = 13;
const LONGEST_PAUSE_MINUTES = 240;

/** Minutes until the next attempt, when `attempts` have been made; null when there is to be none. */
export function pauseAfter(attempts: number): number | null {
  return attempts >= MOST_ATTEMPTS ? null : Math.min(2 ** attempts, LONGEST_PAUSE_MINUTES);
}
