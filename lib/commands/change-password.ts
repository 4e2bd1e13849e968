import { z } from 'zod';
import { changePasswordOf } from '@/lib/data/sessions';
import { getLoginOfSession, listTenantsOfSession } from '@/lib/data/sign-in';
import { type PasswordProblem, passwordProblem } from '@/lib/domain/account/password';
import { type FreshLoginFailure, freshLoginSchema } from '@/lib/domain/fresh-login';
import { fail, ok, type Result } from '@/lib/domain/result';
import { type Here, loginAgain } from '@/lib/session/fresh-login';
import { hashPassword } from '@/lib/session/passwords';
import { today } from '@/lib/time/clock';

export const passwordToChangeSchema = z.object({
  password: z.string().max(1000),
  login: freshLoginSchema,
});

export type ChangePasswordFailure =
  | FreshLoginFailure
  | { readonly code: 'no-password' }
  | { readonly code: 'weak'; readonly problem: PasswordProblem };

/** Sets the password of whoever's session it is, with a fresh login; their other sessions that came of a password end. */
export async function changePassword(
  { password, login }: z.infer<typeof passwordToChangeSchema>,
  here: Here,
): Promise<Result<null, ChangePasswordFailure>> {
  const known = await getLoginOfSession(here.sessionId);
  if (!known || known.vouchedIn !== null) return fail({ code: 'no-password' });
  const tenants = await listTenantsOfSession(here.sessionId, today());
  const organisations = tenants.map(({ name }) => name);
  const problem = passwordProblem(password, { email: known.email, organisations });
  if (problem) return fail({ code: 'weak', problem });
  const fresh = await loginAgain(known, 'account', login, here);
  if (!fresh.ok) return fresh;
  const changed = await changePasswordOf(here.sessionId, await hashPassword(password), today());
  return changed ? ok(null) : fail({ code: 'no-password' });
}
