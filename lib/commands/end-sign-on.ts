import { z } from 'zod';
import { insertLog } from '@/lib/data/log';
import { withTenant } from '@/lib/data/scope';
import { endVouchedSessions, getPasswordRules, updateSignOnToEnded } from '@/lib/data/sign-on';
import type { Person } from '@/lib/domain/actor';
import { type FreshLoginFailure, freshLoginSchema } from '@/lib/domain/fresh-login';
import { fail, ok, type Result } from '@/lib/domain/result';
import { type Here, loginAgain } from '@/lib/session/fresh-login';
import { now } from '@/lib/time/clock';

export const signOnToEndSchema = z.object({ revision: z.int().min(1), login: freshLoginSchema });

export type EndSignOnFailure =
  | FreshLoginFailure
  | { readonly code: 'changed-meanwhile' | 'passwords-are-off' };

/**
 * Stops using the organisation's provider, with a fresh login; every session that it vouched for ends. Not while passwords
 * are switched off: then nobody would come in. @throws Denied.
 */
export async function endSignOn(
  actor: Person,
  { revision, login }: z.infer<typeof signOnToEndSchema>,
  here: Here,
): Promise<Result<null, EndSignOnFailure>> {
  const { passwordsAllowed } = await withTenant(actor, 'signOn.change', getPasswordRules);
  if (!passwordsAllowed) return fail({ code: 'passwords-are-off' });
  const fresh = await loginAgain(actor, 'signOn', login, here);
  if (!fresh.ok) return fresh;
  return withTenant(actor, 'signOn.change', async (tx) => {
    if (!(await updateSignOnToEnded(tx, revision, now())))
      return fail({ code: 'changed-meanwhile' as const });
    await endVouchedSessions(tx, null);
    await insertLog(tx, { detail: { ended: true } });
    return ok(null);
  });
}
