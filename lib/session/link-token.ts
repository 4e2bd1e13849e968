import { createHash, createHmac, hkdfSync } from 'node:crypto';
import { z } from 'zod';
import { requireEnv } from '@/lib/env';

/** What a link leads to. The kinds have keys of their own: a token of one is never a token of another. */
export type LinkKind = 'invitation' | 'reset';

/** How long a link holds, in milliseconds. The database says so too, of a link to a new password. */
const LINK_LASTS = 3_600_000;

/**
 * The secret of a link, made from the id that it stands for and the installation's own secret. So whoever sends the mail
 * makes it again, and it need not lie anywhere until then; the database holds its hash alone.
 */
export function linkToken(kind: LinkKind, linkId: string): string {
  const key = hkdfSync('sha256', requireEnv('SESSION_SECRET'), '', `foljsam link ${kind}`, 32);
  return createHmac('sha256', Buffer.from(key)).update(`${kind} ${linkId}`).digest('base64url');
}

/** The secret part of a link's address, as it comes from outside. */
export const tokenSchema = z.string().regex(/^[\w-]{43}$/);

/** What the database knows a link by: SHA-256 in hexadecimal. */
export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('hex');

/** Where a link leads on this site. */
export const linkPath = (kind: LinkKind, token: string): string => `/${kind}/${token}`;

/** Until when a link holds that began to hold at a moment. */
export const linkEndsAt = (begun: Date): Date => new Date(begun.getTime() + LINK_LASTS);

/** A link that begins to hold now: what it is made from, and what the database keeps of it. */
export function newLink(kind: LinkKind, linkId: string, now: Date) {
  return {
    linkId,
    tokenHash: tokenHash(linkToken(kind, linkId)),
    expiresAt: linkEndsAt(now),
  };
}
