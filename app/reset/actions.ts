'use server';

import { headers } from 'next/headers';
import { askForNewPassword, resetQuestionSchema } from '@/lib/commands/ask-for-new-password';
import { newPasswordSchema, resetPassword } from '@/lib/commands/reset-password';
import { fail } from '@/lib/domain/result';
import { callerAddress } from '@/lib/session/caller-address';
import { runOpenAction } from '@/lib/session/open-action';

type AskFailure =
  | { readonly code: 'not-an-address' }
  | { readonly code: 'slow-down'; readonly seconds: number };

/** Has a link to a new password mailed, if there is such an account; the answer does not say whether there is. */
export async function askForNewPasswordAction(email: unknown) {
  return runOpenAction<null, AskFailure>(async () => {
    const parsed = resetQuestionSchema.safeParse({ email });
    if (!parsed.success) return fail({ code: 'not-an-address' });
    return askForNewPassword(parsed.data, callerAddress(await headers()));
  });
}

/** Gives the account of a link a new password. */
export async function resetPasswordAction(token: unknown, password: unknown) {
  return runOpenAction(async () => {
    const parsed = newPasswordSchema.safeParse({ token, password });
    if (!parsed.success) return fail({ code: 'unknown' as const });
    const done = await resetPassword(parsed.data);
    return done.ok ? done : fail({ code: done.error });
  });
}
