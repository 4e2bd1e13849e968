import { createHash, createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { requireEnv } from '@/lib/env';

/** How long the code may be looked for, in milliseconds. */
const LASTS = 5 * 60_000;

const contentSchema = z.object({
  userId: z.uuid(),
  /** Milliseconds since 1970. */
  until: z.number(),
  /** Of the password hash that the password was right for: a change of the password ends the ticket. */
  password: z.string(),
});

const macOf = (body: string): Buffer => {
  const key = hkdfSync('sha256', requireEnv('SESSION_SECRET'), '', 'foljsam code ticket', 32);
  return createHmac('sha256', Buffer.from(key)).update(body).digest();
};

const shortHash = (passwordHash: string): string =>
  createHash('sha256').update(passwordHash).digest('base64url').slice(0, 16);

/**
 * A ticket for whom has given the right password and is now asked for a code: it names the account for five minutes, and
 * opens nothing by itself.
 */
export function newCodeTicket(userId: string, passwordHash: string, at: Date): string {
  const content = { userId, until: at.getTime() + LASTS, password: shortHash(passwordHash) };
  const body = Buffer.from(JSON.stringify(content)).toString('base64url');
  return `${body}.${macOf(body).toString('base64url')}`;
}

/** Whom a ticket of ours names, while it lasts; else null. */
export function holderOfTicket(
  ticket: string,
  at: Date,
): { readonly userId: string; readonly hasPassword: (hash: string) => boolean } | null {
  const [body = '', mac = ''] = ticket.split('.');
  const given = Buffer.from(mac, 'base64url');
  const right = macOf(body);
  if (given.length !== right.length || !timingSafeEqual(given, right)) return null;
  const { userId, until, password } = contentSchema.parse(
    JSON.parse(Buffer.from(body, 'base64url').toString('utf8')),
  );
  if (until < at.getTime()) return null;
  return { userId, hasPassword: (hash) => shortHash(hash) === password };
}
