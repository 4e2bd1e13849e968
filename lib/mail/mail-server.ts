import { createTransport } from 'nodemailer';
import type { MailProblem } from '@/lib/domain/notice/mail';
import { fail, ok, type Result } from '@/lib/domain/result';
import { env } from '@/lib/env';

/** Where mails are handed over. */
export type MailServer = {
  /** Whom the mails are from. */
  readonly from: string;
  /** Hands over a whole message; ok when the server has taken it upon itself to deliver it. */
  readonly send: (mail: { recipient: string; message: Uint8Array }) => Promise<Result<null, MailProblem>>;
};

/** What it takes to send a mail. */
export type PostOffice = {
  /** Null where no mail server is set: then nothing leaves the house. */
  readonly server: MailServer | null;
  /** Where people reach the installation, without a trailing slash. */
  readonly siteAddress: string;
};

/**
 * Milliseconds that the server may be silent. A server may look through a message for a while before it takes it; all
 * silences of an attempt together stay below the time after which it counts as dead.
 */
const patience = {
  dnsTimeout: 10_000,
  connectionTimeout: 15_000,
  greetingTimeout: 30_000,
  socketTimeout: 60_000,
};

const LOOPBACK = /^(localhost|127[.]\d+[.]\d+[.]\d+|\[::1\])$/;

/**
 * The mail server of the environment, or null when none is set.
 * @throws an error that names the setting when there is a server but nobody to send as.
 */
export function mailServer(): MailServer | null {
  const { SMTP_URL: url, MAIL_FROM: from } = env();
  if (url === undefined) return null;
  if (from === undefined)
    throw new Error('MAIL_FROM is missing in the environment, though SMTP_URL is there');
  return smtpServer(url, from);
}

/**
 * A mail server by its address. The way to it is encrypted, or nothing is sent, unless it is this machine or the
 * address says `?ignoreTLS=true`.
 */
export function smtpServer(url: string, from: string): MailServer {
  const { hostname, searchParams } = new URL(url);
  const requireTLS = !LOOPBACK.test(hostname) && searchParams.get('ignoreTLS') !== 'true';
  const transport = createTransport({ url, requireTLS, ...patience });
  return {
    from,
    send: async ({ recipient, message }) => {
      try {
        const envelope = { from: addressIn(from), to: [recipient] };
        await transport.sendMail({ envelope, raw: Buffer.from(message) });
        return ok(null);
      } catch (error) {
        return fail(problemOf(error));
      }
    },
  };
}

/** The address of `Följsam <foljsam@example.se>`, which is also that of `foljsam@example.se`. */
const addressIn = (from: string): string => /<([^<>]+)>\s*$/.exec(from)?.[1] ?? from;

/** What the server would not have is lasting when it says so of this mail; that it lets nobody in is a matter of settings. */
function problemOf(error: unknown): MailProblem {
  if (!(error instanceof Error)) throw error;
  const { code, responseCode } = error as Error & { code?: string; responseCode?: number };
  if (code === undefined && responseCode === undefined) throw error;
  const reply = responseCode ?? null;
  const lasting = (code === 'EENVELOPE' || code === 'EMESSAGE') && reply !== null && reply >= 500;
  return { code: reply === null ? 'unreachable' : 'refused', reply, lasting };
}
