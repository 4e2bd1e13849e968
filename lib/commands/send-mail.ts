import {
  type DueMail,
  getMailAddress,
  lockDueMail,
  type MailOutcome,
  updateMailAfterAttempt,
  updateMailToSending,
  updateMailToStay,
  type WrittenMail,
} from '@/lib/data/mails';
import { getNoticeChoice, listNoticesOfMail } from '@/lib/data/notice-list';
import { type ScopedTx, withTenant } from '@/lib/data/scope';
import { requireTenant } from '@/lib/data/tenants';
import type { SystemActor } from '@/lib/domain/actor';
import { type MailProblem, pauseAfter } from '@/lib/domain/notice/mail';
import type { Result } from '@/lib/domain/result';
import { mailMessage } from '@/lib/mail/mail-message';
import type { MailServer } from '@/lib/mail/mail-server';
import { writeMail } from '@/lib/mail/write-mail';
import { now, today } from '@/lib/time/clock';

export type PostOffice = {
  /** Null where no mail server is set: then the mail is written and kept for the outbox. */
  readonly server: MailServer | null;
  /** Where people reach the installation, without a trailing slash. */
  readonly siteAddress: string;
};

/**
 * Makes one attempt to send a mail whose turn it is. The mail is written down, whole, before the attempt, and what
 * became of it is marked after. Whoever dies in between leaves a mail that is sent again as the very same message; see
 * lib/decisions/0017-a-mail-is-written-before-it-is-sent.md.
 */
export async function sendMail(actor: SystemActor, mailId: string, office: PostOffice): Promise<void> {
  const attempt = await withTenant(actor, 'mail.send', (tx) => beginAttempt(tx, mailId, office));
  if (!attempt || !office.server) return;
  const { number, message, recipient } = attempt;
  const outcome = outcomeOf(await office.server.send({ recipient, message }), number);
  await withTenant(actor, 'mail.send', (tx) =>
    updateMailAfterAttempt(tx, { mailId, attempt: number }, outcome),
  );
}

type Attempt = { readonly number: number; readonly recipient: string; readonly message: Uint8Array };

/** Null when there is nothing to attempt: it is not due, or it stays in the outbox. */
async function beginAttempt(tx: ScopedTx, mailId: string, office: PostOffice): Promise<Attempt | null> {
  const mail = await lockDueMail(tx, mailId);
  if (!mail) return null;
  const written = mail.written ?? (await write(tx, mail, office));
  if (!written) {
    await updateMailToStay(tx, mailId, { status: 'failed', problem: 'noAddress' });
    return null;
  }
  const { recipient, message } = written;
  if (!message || !office.server) {
    await updateMailToStay(tx, mailId, { status: 'kept', written });
    return null;
  }
  await updateMailToSending(tx, mailId, written);
  return { number: mail.attempts + 1, recipient, message };
}

async function write(
  tx: ScopedTx,
  { id, userId }: DueMail,
  { server, siteAddress }: PostOffice,
): Promise<WrittenMail | null> {
  const recipient = await getMailAddress(tx, userId, today());
  if (recipient === null) return null;
  const { language } = await getNoticeChoice(tx, userId);
  const tenant = await requireTenant(tx);
  const notices = await listNoticesOfMail(tx, id);
  const content = writeMail({ tenant, siteAddress, language, notices });
  const { subject, text } = content;
  if (!server) return { recipient, subject, text, message: null };
  const host = new URL(siteAddress).hostname;
  const parts = { mailId: id, from: server.from, recipient, host, date: now(), content };
  return { recipient, subject, text, message: await mailMessage(parts) };
}

function outcomeOf(sent: Result<null, MailProblem>, attempts: number): MailOutcome {
  if (sent.ok) return { status: 'sent' };
  const { code, reply, lasting } = sent.error;
  const problem = reply === null ? code : `${code} ${reply}`;
  const pauseMinutes = lasting ? null : pauseAfter(attempts);
  return pauseMinutes === null ? { status: 'failed', problem } : { status: 'queued', problem, pauseMinutes };
}
