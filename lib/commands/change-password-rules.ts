import { z } from 'zod';
import { insertLog } from '@/lib/data/log';
import { withTenant } from '@/lib/data/scope';
import { getLoginOfSession } from '@/lib/data/sign-in';
import { type PasswordRules, updatePasswordRules } from '@/lib/data/sign-on';
import type { Person, SystemActor } from '@/lib/domain/actor';
import { type FreshLoginFailure, freshLoginSchema } from '@/lib/domain/fresh-login';
import { fail, ok, type Result } from '@/lib/domain/result';
import { type Here, loginAgain } from '@/lib/session/fresh-login';

const rules = { passwordsAllowed: z.boolean(), totpDemanded: z.boolean() };

export const passwordRulesSchema = z.object({ ...rules, login: freshLoginSchema });

export type PasswordRulesFailure = FreshLoginFailure | { readonly code: 'come-through-provider' };

/**
 * Says whether a password opens the organisation, and whether it needs a second step, with a fresh login. Only who has come
 * in through the provider may switch passwords off: it has then been shown that the other door opens. @throws Denied.
 */
export async function changePasswordRules(
  actor: Person,
  { login, ...wanted }: z.infer<typeof passwordRulesSchema>,
  here: Here,
): Promise<Result<PasswordRules, PasswordRulesFailure>> {
  await withTenant(actor, 'passwords.change', async () => undefined);
  const session = await getLoginOfSession(here.sessionId);
  const throughProvider = session?.vouchedIn === actor.tenantId;
  if (!wanted.passwordsAllowed && !throughProvider) return fail({ code: 'come-through-provider' });
  const fresh = await loginAgain(actor, 'passwords', login, here);
  if (!fresh.ok) return fresh;
  return withTenant(actor, 'passwords.change', async (tx) => {
    await updatePasswordRules(tx, wanted);
    await insertLog(tx, { detail: wanted });
    return ok(wanted);
  });
}

/** Lets passwords open the organisation again, for when its provider does not. For the operator's command line. */
export async function allowPasswordsAgain(operator: SystemActor): Promise<void> {
  const wanted = { passwordsAllowed: true, totpDemanded: false };
  await withTenant(operator, 'passwords.change', async (tx) => {
    await updatePasswordRules(tx, wanted);
    await insertLog(tx, { detail: wanted });
  });
}
