import { z } from 'zod';
import { insertLog } from '@/lib/data/log';
import { withTenant } from '@/lib/data/scope';
import { endVouchedSessions, getSignOn, insertSignOn } from '@/lib/data/sign-on';
import { unitExists } from '@/lib/data/units';
import type { Person } from '@/lib/domain/actor';
import { type FreshLoginFailure, freshLoginSchema } from '@/lib/domain/fresh-login';
import { fail, ok, type Result } from '@/lib/domain/result';
import { signOnSchema } from '@/lib/domain/sign-on/sign-on';
import { type Here, loginAgain } from '@/lib/session/fresh-login';
import { keepSecret } from '@/lib/session/kept-secret';
import { addressRefusal, type OutgoingRefusal } from '@/lib/session/outgoing';
import { providerSecretOf } from '@/lib/session/provider-sign-on';

export const signOnToSaveSchema = z.object({
  /** Of the settings that the person saw; 0 when there were none. */
  revision: z.int().min(0),
  signOn: signOnSchema,
  /** Null keeps the one that is there. */
  secret: z.string().min(1).max(500).nullable(),
  login: freshLoginSchema,
});
export type SignOnToSave = z.infer<typeof signOnToSaveSchema>;

export type SaveSignOnFailure =
  | FreshLoginFailure
  | { readonly code: 'changed-meanwhile' | 'secret-missing' | 'unknown-unit' | OutgoingRefusal };

/**
 * Sets the organisation's provider of sign-on, with a fresh login. What another issuer has vouched for ends with it, but for
 * the session that it is done from. @throws Denied.
 */
export async function saveSignOn(
  actor: Person,
  { revision, signOn, secret, login }: SignOnToSave,
  here: Here,
): Promise<Result<{ revision: number }, SaveSignOnFailure>> {
  const early = await withTenant(actor, 'signOn.change', async (tx) => ({
    before: await getSignOn(tx),
    units: await Promise.all(signOn.mapping.map(({ unitId }) => unitId === null || unitExists(tx, unitId))),
  }));
  const refused = addressRefusal(signOn.issuer);
  if (refused) return fail({ code: refused });
  if (early.units.includes(false)) return fail({ code: 'unknown-unit' });
  const kept = early.before?.issuer === signOn.issuer ? early.before.secret : null;
  const stored = secret === null ? kept : keepSecret(secret, providerSecretOf(actor.tenantId));
  if (stored === null) return fail({ code: 'secret-missing' });
  const fresh = await loginAgain(actor, 'signOn', login, here);
  if (!fresh.ok) return fresh;
  return withTenant(actor, 'signOn.change', async (tx) => {
    if (!(await insertSignOn(tx, { ...signOn, secret: stored, revision })))
      return fail({ code: 'changed-meanwhile' as const });
    const sameIssuer = early.before?.issuer === signOn.issuer;
    if (!sameIssuer) await endVouchedSessions(tx, here.sessionId);
    await insertLog(tx, {
      detail: { groupsRule: signOn.groupsRule, mapped: signOn.mapping.length, newIssuer: !sameIssuer },
    });
    return ok({ revision: revision + 1 });
  });
}
