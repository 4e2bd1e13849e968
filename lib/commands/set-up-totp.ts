import { z } from 'zod';
import { getLoginOfSession } from '@/lib/data/sign-in';
import { beginTotp, confirmTotp, endTotp, getTotp, renewRecoveryCodes } from '@/lib/data/totp';
import { type FreshLoginFailure, freshLoginSchema } from '@/lib/domain/fresh-login';
import { fail, ok, type Result } from '@/lib/domain/result';
import { totpSecretOf } from '@/lib/session/code-attempt';
import { type Here, loginAgain } from '@/lib/session/fresh-login';
import { keepSecret, openSecret } from '@/lib/session/kept-secret';
import { newRecoveryCodes, newTotpSecret, recoveryCodeHash, stepOfCode } from '@/lib/session/one-time-code';
import { now, today } from '@/lib/time/clock';

export const freshAlone = z.object({ login: freshLoginSchema });

/** `no-password`: the session did not come of a password, and its provider has its own second step. */
export type TotpFailure = FreshLoginFailure | { readonly code: 'no-password' | 'in-use' | 'not-begun' };

/**
 * Lays down a secret for one-time codes, with a fresh login: nothing is asked for until a code of it has been given.
 * The secret is shown to the person this once.
 */
export async function startTotp(
  { login }: z.infer<typeof freshAlone>,
  here: Here,
): Promise<Result<{ secret: string; email: string }, TotpFailure>> {
  const known = await getLoginOfSession(here.sessionId);
  if (!known || known.vouchedIn !== null) return fail({ code: 'no-password' });
  if (known.hasTotp) return fail({ code: 'in-use' });
  const fresh = await loginAgain(known, 'account', login, here);
  if (!fresh.ok) return fresh;
  const secret = newTotpSecret();
  const begun = await beginTotp(here.sessionId, keepSecret(secret, totpSecretOf(known.userId)));
  return begun ? ok({ secret, email: known.email }) : fail({ code: 'in-use' });
}

export const totpToConfirmSchema = z.object({ code: z.string().max(40) });

/** Takes the secret into use with a code of it; gives the recovery codes, which are shown this once. */
export async function finishTotp(
  { code }: z.infer<typeof totpToConfirmSchema>,
  here: Here,
): Promise<Result<{ codes: string[] }, TotpFailure>> {
  const known = await getLoginOfSession(here.sessionId);
  if (!known || known.vouchedIn !== null) return fail({ code: 'no-password' });
  const totp = await getTotp(known.userId);
  if (!totp) return fail({ code: 'not-begun' });
  if (totp.confirmed) return fail({ code: 'in-use' });
  const step = stepOfCode(openSecret(totp.secret, totpSecretOf(known.userId)), code, now());
  if (step === null) return fail({ code: 'wrong-code' });
  const codes = newRecoveryCodes();
  const confirmed = await confirmTotp(here.sessionId, step, hashesOf(known.userId, codes), today());
  return confirmed ? ok({ codes }) : fail({ code: 'in-use' });
}

/** New recovery codes in the place of those that are left, with a fresh login. */
export async function renewCodes(
  { login }: z.infer<typeof freshAlone>,
  here: Here,
): Promise<Result<{ codes: string[] }, TotpFailure>> {
  const known = await getLoginOfSession(here.sessionId);
  if (!known?.hasTotp) return fail({ code: 'not-begun' });
  const fresh = await loginAgain(known, 'account', login, here);
  if (!fresh.ok) return fresh;
  const codes = newRecoveryCodes();
  const renewed = await renewRecoveryCodes(here.sessionId, hashesOf(known.userId, codes), today());
  return renewed ? ok({ codes }) : fail({ code: 'not-begun' });
}

/** Stops asking for codes, with a fresh login. */
export async function stopTotp(
  { login }: z.infer<typeof freshAlone>,
  here: Here,
): Promise<Result<null, TotpFailure>> {
  const known = await getLoginOfSession(here.sessionId);
  if (!known?.hasTotp) return fail({ code: 'not-begun' });
  const fresh = await loginAgain(known, 'account', login, here);
  if (!fresh.ok) return fresh;
  return (await endTotp(here.sessionId, today())) ? ok(null) : fail({ code: 'not-begun' });
}

const hashesOf = (userId: string, codes: readonly string[]): string[] =>
  codes.flatMap((code) => recoveryCodeHash(userId, code) ?? []);
