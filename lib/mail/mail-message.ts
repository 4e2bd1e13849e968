import { createTransport } from 'nodemailer';

/** What a mail says. */
export type MessageContent = {
  readonly subject: string;
  readonly text: string;
  /** Null for a mail of plain text alone. */
  readonly html: string | null;
  /** Where its person chooses how to be told; null when there is nothing to choose. */
  readonly choiceAddress: string | null;
};

export type MessageParts = {
  /** Names the mail for ever: every attempt to send it carries the same. */
  readonly mailId: string;
  readonly from: string;
  readonly recipient: string;
  /** The host that people reach the installation on. */
  readonly host: string;
  readonly date: Date;
  readonly content: MessageContent;
};

const writer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });

/**
 * The whole message (RFC 5322), said to be made by a machine (RFC 3834), so that no absence note answers it, and with the
 * way to other settings where there are any (RFC 2369).
 */
export async function mailMessage(parts: MessageParts): Promise<Buffer<ArrayBuffer>> {
  const { mailId, from, recipient, host, date, content } = parts;
  const { subject, text, html, choiceAddress } = content;
  const { message } = await writer.sendMail({
    from,
    to: recipient,
    subject,
    text,
    ...(html !== null && { html }),
    date,
    messageId: `<${mailId}@${host}>`,
    headers: {
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
    },
    ...(choiceAddress !== null && {
      list: { id: { url: `notices.${host}`, comment: 'Följsam' }, unsubscribe: choiceAddress },
    }),
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return Buffer.from(message as Buffer);
}
