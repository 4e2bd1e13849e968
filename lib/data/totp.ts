import type { PlainDate } from '@/lib/domain/plain-date';
import { clientOf } from './client';

/** The second step of an account, which has no tenant: each is one function of the database. */

/** A secret as it is stored: encrypted under the installation's key that `keyId` names. */
export type StoredSecret = { readonly encrypted: Uint8Array; readonly keyId: string };

export type StoredTotp = {
  readonly secret: StoredSecret;
  /** Whether a code of it has been given: not before that is one asked for. */
  readonly confirmed: boolean;
  readonly codesLeft: number;
};

type TotpRow = { encrypted: Uint8Array; keyId: string; confirmed: boolean; codesLeft: number };

export async function getTotp(userId: string): Promise<StoredTotp | null> {
  const [row] = await clientOf('app').$queryRaw<TotpRow[]>`
    SELECT encrypted_secret AS encrypted, key_id AS "keyId", confirmed, codes_left AS "codesLeft"
    FROM app.totp_of(${userId}::uuid)`;
  if (!row) return null;
  const { encrypted, keyId, confirmed, codesLeft } = row;
  return { secret: { encrypted, keyId }, confirmed, codesLeft };
}

/** Lays down a secret that is still to be confirmed; false when one is in use already. */
export async function beginTotp(sessionId: string, { encrypted, keyId }: StoredSecret): Promise<boolean> {
  const rows = await clientOf('app').$queryRaw<{ done: boolean }[]>`
    SELECT app.begin_totp(${sessionId}::uuid, ${encrypted}::bytea, ${keyId}) AS done`;
  return rows[0]?.done ?? false;
}

/** Takes the secret into use, with the step of the code that proved it; false when it is in use already. */
export async function confirmTotp(
  sessionId: string,
  step: number,
  codeHashes: readonly string[],
  today: PlainDate,
): Promise<boolean> {
  const rows = await clientOf('app').$queryRaw<{ done: boolean }[]>`
    SELECT app.confirm_totp(${sessionId}::uuid, ${step}::bigint, ${[...codeHashes]}::text[], ${today}::date) AS done`;
  return rows[0]?.done ?? false;
}

/** Takes one step of thirty seconds: true the first time, and never for one before it. */
export async function takeTotpStep(userId: string, step: number): Promise<boolean> {
  const rows = await clientOf('app').$queryRaw<{ taken: boolean }[]>`
    SELECT app.take_totp_step(${userId}::uuid, ${step}::bigint) AS taken`;
  return rows[0]?.taken ?? false;
}

/** Takes a recovery code: true once. */
export async function takeRecoveryCode(userId: string, hash: string, today: PlainDate): Promise<boolean> {
  const rows = await clientOf('app').$queryRaw<{ taken: boolean }[]>`
    SELECT app.take_recovery_code(${userId}::uuid, ${hash}, ${today}::date) AS taken`;
  return rows[0]?.taken ?? false;
}

export async function renewRecoveryCodes(
  sessionId: string,
  codeHashes: readonly string[],
  today: PlainDate,
): Promise<boolean> {
  const rows = await clientOf('app').$queryRaw<{ done: boolean }[]>`
    SELECT app.renew_recovery_codes(${sessionId}::uuid, ${[...codeHashes]}::text[], ${today}::date) AS done`;
  return rows[0]?.done ?? false;
}

export async function endTotp(sessionId: string, today: PlainDate): Promise<boolean> {
  const rows = await clientOf('app').$queryRaw<{ done: boolean }[]>`
    SELECT app.end_totp(${sessionId}::uuid, ${today}::date) AS done`;
  return rows[0]?.done ?? false;
}

/**
 * Ends the second step and all sessions of the account with this address; false when it has none. For the operator's
 * command line alone: it asks as the owner.
 */
export async function endTotpAsOwner(email: string, reason: string, today: PlainDate): Promise<boolean> {
  const rows = await clientOf('owner').$queryRaw<{ done: boolean }[]>`
    SELECT app.end_totp_of_address(${email}, ${reason}, ${today}::date) AS done`;
  return rows[0]?.done ?? false;
}
