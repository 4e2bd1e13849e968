import { lockDueMail, updateMailAfterAttempt, updateMailToSending, updateMailToStay } from '@/lib/data/mails';
import { type ScopedTx, withTenant } from '@/lib/data/scope';
import type { SystemActor } from '@/lib/domain/actor';
import { mailOutcome } from '@/lib/domain/notice/mail';
import { composeMail } from '@/lib/mail/compose-mail';
import type { PostOffice } from '@/lib/mail/mail-server';

/**
 * Makes one attempt to send a mail whose turn it is. The mail is written down, whole, before the attempt, and what
 * became of it is marked after. Whoever dies in between leaves a mail that is sent again as the very same message; see
 * lib/decisions/0019-a-mail-is-written-before-it-is-sent.md.
 */
export async function sendMail(actor: SystemActor, mailId: string, office: PostOffice): Promise<void> {
  const attempt = await withTenant(actor, 'mail.send', (tx) => beginAttempt(tx, mailId, office));
  if (!attempt || !office.server) return;
  const { number, message, recipient } = attempt;
  const outcome = mailOutcome(await office.server.send({ recipient, message }), number);
  await withTenant(actor, 'mail.send', (tx) =>
    updateMailAfterAttempt(tx, { mailId, attempt: number }, outcome),
  );
}

type Attempt = { readonly number: number; readonly recipient: string; readonly message: Uint8Array };

/** Null when there is nothing to attempt: it is not due, or it stays in the outbox. */
async function beginAttempt(tx: ScopedTx, mailId: string, office: PostOffice): Promise<Attempt | null> {
  const mail = await lockDueMail(tx, mailId);
  if (!mail) return null;
  const { server, siteAddress } = office;
  const composed = await composeMail(tx, mail, { from: server?.from ?? null, siteAddress });
  if (!composed.ok) {
    await updateMailToStay(tx, mailId, { status: 'failed', problem: composed.error });
    return null;
  }
  const { written, message } = composed.value;
  if (!message) {
    await updateMailToStay(tx, mailId, { status: 'kept', written });
    return null;
  }
  await updateMailToSending(tx, mailId, written);
  return { number: mail.attempts + 1, recipient: written.recipient, message };
}
