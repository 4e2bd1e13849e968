'use server';

import { changePassword, passwordToChangeSchema } from '@/lib/commands/change-password';
import { endOwnSession, sessionToEndSchema } from '@/lib/commands/end-own-session';
import {
  finishTotp,
  freshAlone,
  renewCodes,
  startTotp,
  stopTotp,
  totpToConfirmSchema,
} from '@/lib/commands/set-up-totp';
import { fail } from '@/lib/domain/result';
import { runAccountAction } from '@/lib/session/account-action';
import { totpAddress } from '@/lib/session/one-time-code';

export async function endSessionAction(sessionId: unknown) {
  return runAccountAction(sessionToEndSchema, sessionId, async (ended, here) => {
    const done = await endOwnSession(here.sessionId, ended);
    return done.ok ? done : fail({ code: 'not-found' as const });
  });
}

export async function changePasswordAction(input: unknown) {
  return runAccountAction(passwordToChangeSchema, input, changePassword);
}

/** The secret as text, and as the address that an authenticator app reads from a QR code. */
export async function startTotpAction(login: unknown) {
  return runAccountAction(freshAlone, { login }, async (input, here) => {
    const started = await startTotp(input, here);
    if (!started.ok) return started;
    const { secret, email } = started.value;
    return { ok: true as const, value: { secret, address: totpAddress(secret, email) } };
  });
}

export async function finishTotpAction(code: unknown) {
  return runAccountAction(totpToConfirmSchema, { code }, finishTotp);
}

export async function renewCodesAction(login: unknown) {
  return runAccountAction(freshAlone, { login }, renewCodes);
}

export async function stopTotpAction(login: unknown) {
  return runAccountAction(freshAlone, { login }, stopTotp);
}
