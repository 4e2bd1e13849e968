import { z } from 'zod';
import { newId } from '@/lib/data/columns';
import { askForReset, takeResetAttempt } from '@/lib/data/password-resets';
import { emailAddress } from '@/lib/domain/input';
import { fail, ok, type Result } from '@/lib/domain/result';
import { attemptKey } from '@/lib/session/attempt-key';
import { linkToken, tokenHash } from '@/lib/session/link-token';

export const resetQuestionSchema = z.object({ email: emailAddress });

/**
 * Has a link to a new password mailed to an account's own address. An address without an account gets the same answer after the
 * same work, and no mail. Whoever asks often, or for one account, must wait.
 * @param address the caller's network address
 */
export async function askForNewPassword(
  { email }: z.infer<typeof resetQuestionSchema>,
  address: string,
): Promise<Result<null, { readonly code: 'slow-down'; readonly seconds: number }>> {
  const seconds = await takeResetAttempt(
    attemptKey('reset-account', email),
    attemptKey('reset-address', address),
  );
  if (seconds > 0) return fail({ code: 'slow-down', seconds });
  const id = newId();
  await askForReset({ id, tokenHash: tokenHash(linkToken('reset', id)) }, email);
  return ok(null);
}
