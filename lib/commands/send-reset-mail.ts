import { beginResetMail, endResetMail } from '@/lib/data/password-resets';
import { mailOutcome } from '@/lib/domain/notice/mail';
import { mailMessage } from '@/lib/mail/mail-message';
import type { PostOffice } from '@/lib/mail/mail-server';
import { withLink, writeResetMail } from '@/lib/mail/write-link-mail';
import { linkEndsAt, linkToken } from '@/lib/session/link-token';

/**
 * Makes one attempt to mail a link to a new password, to the account's own address. The mail belongs to no organisation and is
 * written down nowhere: it is made of the row at each attempt, and is the same message each time.
 */
export async function sendResetMail(resetId: string, { server, siteAddress }: PostOffice): Promise<void> {
  if (!server) return;
  const attempt = await beginResetMail(resetId);
  if (!attempt) return;
  const { recipient, attempt: number, askedAt } = attempt;
  const { subject, text } = writeResetMail(siteAddress, linkEndsAt(askedAt));
  const sent = withLink(text, linkToken('reset', resetId));
  const message = await mailMessage({
    mailId: resetId,
    from: server.from,
    recipient,
    host: new URL(siteAddress).hostname,
    date: askedAt,
    content: { subject, text: sent, html: null, choiceAddress: null },
  });
  await endResetMail(resetId, number, mailOutcome(await server.send({ recipient, message }), number));
}
