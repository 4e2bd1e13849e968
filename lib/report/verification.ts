import { randomBytes } from 'node:crypto';
import { env } from '@/lib/env';
import type { Snapshot } from './snapshot';

/** A code by which anyone can look up a report: 130 bits that nobody can guess; and where, if there is a public address. */
export function newVerification(): Snapshot['verification'] {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const code = Array.from(randomBytes(26), (byte) => alphabet.charAt(byte & 31)).join('');
  const site = env().PUBLIC_URL;
  return { code, address: site ? `${site}/v/${code}` : null };
}
