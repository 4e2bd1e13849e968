import { z } from 'zod';
import { getResetByLink, resetPasswordByLink } from '@/lib/data/password-resets';
import { type PasswordProblem, passwordProblem } from '@/lib/domain/account/password';
import { fail, ok, type Result } from '@/lib/domain/result';
import { tokenHash, tokenSchema } from '@/lib/session/link-token';
import { hashPassword } from '@/lib/session/passwords';
import { today } from '@/lib/time/clock';

export const newPasswordSchema = z.object({ token: tokenSchema, password: z.string().max(1000) });

export type ResetFailure = 'unknown' | 'used' | 'expired' | PasswordProblem;

/**
 * Gives the account of a link a new password, once, and ends all of its sessions. It signs nobody in: what else guards the
 * account, a code from an app above all, is asked for at the next sign-in as before.
 */
export async function resetPassword({
  token,
  password,
}: z.infer<typeof newPasswordSchema>): Promise<Result<null, ResetFailure>> {
  const hash = tokenHash(token);
  const reset = await getResetByLink(hash);
  if (!reset) return fail('unknown');
  if (reset.status !== 'open') return fail(reset.status);
  const problem = passwordProblem(password, reset);
  if (problem) return fail(problem);
  const became = await resetPasswordByLink(hash, await hashPassword(password), today());
  return became === 'done' ? ok(null) : fail(became);
}
