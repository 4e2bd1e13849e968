import { logRefusedLogin } from '@/lib/data/attempts';
import { forgiveLoginAttempt, takeLoginAttempt } from '@/lib/data/sign-in';
import { getTotp, takeRecoveryCode, takeTotpStep } from '@/lib/data/totp';
import { fail, ok, type Result } from '@/lib/domain/result';
import { now, today } from '@/lib/time/clock';
import { attemptKey } from './attempt-key';
import { openSecret } from './kept-secret';
import { recoveryCodeHash, stepOfCode } from './one-time-code';

export type CodeFailure =
  | { readonly code: 'wrong-code' }
  | { readonly code: 'slow-down'; readonly seconds: number };

/** What the secret of an account's one-time codes is kept for. */
export const totpSecretOf = (userId: string): string => `totp ${userId}`;

/**
 * Tries a one-time code or a recovery code for an account, once for each: of two who give the same at the same moment, one
 * gets in. Too many attempts for one account or from one network address must wait, whether right or wrong.
 */
export async function attemptCode(
  userId: string,
  code: string,
  address: string,
): Promise<Result<{ kind: 'totp' | 'recovery' }, CodeFailure>> {
  const keys = [attemptKey('code', userId), attemptKey('address', address)] as const;
  const seconds = await takeLoginAttempt(...keys);
  if (seconds > 0) return fail({ code: 'slow-down', seconds });
  const kind = await kindOfCode(userId, code);
  if (kind === null) {
    await logRefusedLogin(userId);
    return fail({ code: 'wrong-code' });
  }
  await forgiveLoginAttempt(...keys);
  return ok({ kind });
}

async function kindOfCode(userId: string, code: string): Promise<'totp' | 'recovery' | null> {
  const totp = await getTotp(userId);
  if (!totp?.confirmed) return null;
  const step = stepOfCode(openSecret(totp.secret, totpSecretOf(userId)), code, now());
  if (step !== null) return (await takeTotpStep(userId, step)) ? 'totp' : null;
  const hash = recoveryCodeHash(userId, code);
  return hash !== null && (await takeRecoveryCode(userId, hash, today())) ? 'recovery' : null;
}
