import { createHmac, hkdfSync, randomInt } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { requireEnv } from '@/lib/env';

/** How authenticator apps expect it (RFC 6238): SHA-1, six digits, thirty seconds. */
const totpOf = (secret: Secret, label: string): TOTP =>
  new TOTP({ issuer: 'Följsam', label, secret, algorithm: 'SHA1', digits: 6, period: 30 });

/** A new secret in base32: 160 bits, as RFC 4226 recommends. */
export const newTotpSecret = (): string => new Secret({ size: 20 }).base32;

/** The address that an authenticator app reads from a QR code. */
export const totpAddress = (secret: string, email: string): string =>
  totpOf(Secret.fromBase32(secret), email).toString();

/**
 * The step of thirty seconds since 1970 whose code this is, or null: the step of the moment, or the one before or after it,
 * since clocks differ. That a step is taken once is for the database to say.
 */
export function stepOfCode(secret: string, code: string, at: Date): number | null {
  const digits = code.replaceAll(/\s/g, '');
  if (!/^\d{6}$/.test(digits)) return null;
  const totp = totpOf(Secret.fromBase32(secret), '');
  const timestamp = at.getTime();
  const delta = totp.validate({ token: digits, timestamp, window: 1 });
  return delta === null ? null : totp.counter({ timestamp }) + delta;
}

/** Letters and digits that are not taken for one another. */
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const CODES = 10;

const letters = (count: number): string =>
  Array.from({ length: count }, () => LETTERS[randomInt(LETTERS.length)]).join('');

/** Ten codes of 60 bits, each to be used once: `ABCD-EFGH-JKLM`. */
export const newRecoveryCodes = (): string[] =>
  Array.from({ length: CODES }, () => [letters(4), letters(4), letters(4)].join('-'));

/** A typed recovery code as it was given out, or null for what is none. */
function recoveryCodeFrom(typed: string): string | null {
  const code = typed.toUpperCase().replaceAll(/[^A-Z0-9]/g, '');
  return code.length === 12 ? code : null;
}

/**
 * What is kept of a recovery code: a keyed hash, so that the database alone does not tell it, for the account that it
 * belongs to. Null for what is no recovery code.
 */
export function recoveryCodeHash(userId: string, typed: string): string | null {
  const code = recoveryCodeFrom(typed);
  const key = hkdfSync('sha256', requireEnv('KEY_ENCRYPTION_KEY'), '', 'foljsam recovery codes', 32);
  return code && createHmac('sha256', Buffer.from(key)).update(`${userId} ${code}`).digest('base64url');
}
