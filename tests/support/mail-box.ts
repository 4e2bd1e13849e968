import type { AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

/** One message as the mail server was handed it. */
export type Delivery = { readonly to: readonly string[]; readonly raw: string };

type Answer = Error | undefined;

export type MailBox = {
  /** The setting that leads to it. */
  readonly url: string;
  /** Every message that was taken, in order, doubles and all. */
  readonly deliveries: readonly Delivery[];
  /** What a person finds in their box: of messages with the same Message-ID, the first, as mailboxes keep them. */
  readonly inbox: (address: string) => Promise<Email[]>;
  readonly stop: () => Promise<void>;
};

/** What a server may do at the moments that matter; an error is its refusal, with `responseCode`. */
export type ServerManners = {
  readonly onRecipient?: (address: string) => Answer;
  /** The whole message is here, and the server is about to say so. */
  readonly onMessage?: (delivery: Delivery) => Promise<Answer> | Answer;
};

/** A real mail server on this machine, which keeps what it is handed. `port` is a free one unless it is said. */
export async function startMailBox(
  { onRecipient, onMessage }: ServerManners = {},
  port = 0,
): Promise<MailBox> {
  const deliveries: Delivery[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    onRcptTo: ({ address }, _session, done) => done(onRecipient?.(address)),
    onData: (stream, session, done) => {
      const pieces: Buffer[] = [];
      stream.on('data', (piece: Buffer) => pieces.push(piece));
      stream.on('end', async () => {
        const to = session.envelope.rcptTo.map(({ address }) => address);
        const delivery = { to, raw: Buffer.concat(pieces).toString('utf8') };
        const refusal = await onMessage?.(delivery);
        if (!refusal) deliveries.push(delivery);
        done(refusal);
      });
    },
  });
  // Whoever hangs up in the middle is a part of what is tested.
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const { port: taken } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${taken}`,
    deliveries,
    inbox: async (address) => {
      const own = deliveries.filter(({ to }) => to.includes(address));
      const emails = await Promise.all(own.map(({ raw }) => PostalMime.parse(raw)));
      return [...new Map(emails.toReversed().map((email) => [email.messageId, email])).values()].reverse();
    },
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
