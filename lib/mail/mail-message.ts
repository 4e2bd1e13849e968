import { createTransport } from 'nodemailer';
import type { WrittenContent } from './write-mail';

export type MessageParts = {
  /** Names the mail for ever: every attempt to send it carries the same. */
  readonly mailId: string;
  readonly from: string;
  readonly recipient: string;
  /** The host that people reach the installation on. */
  readonly host: string;
  readonly date: Date;
  readonly content: WrittenContent;
};

const writer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });

/**
 * The whole message (RFC 5322) with its two parts, said to be made by a machine (RFC 3834), so that no absence note
 * answers it, and with the way to other settings (RFC 2369).
 */
export async function mailMessage(parts: MessageParts): Promise<Buffer<ArrayBuffer>> {
  const { mailId, from, recipient, host, date, content } = parts;
  const { subject, text, html, choiceAddress } = content;
  const { message } = await writer.sendMail({
    from,
    to: recipient,
    subject,
    text,
    html,
    date,
    messageId: `<${mailId}@${host}>`,
    headers: {
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
    },
    list: { id: { url: `notices.${host}`, comment: 'Följsam' }, unsubscribe: choiceAddress },
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return Buffer.from(message as Buffer);
}
