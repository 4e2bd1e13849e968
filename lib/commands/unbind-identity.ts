import { z } from 'zod';
import { insertLog } from '@/lib/data/log';
import { deleteMemberIdentity, endVouchedSessionsOf } from '@/lib/data/member-identities';
import { lockMember } from '@/lib/data/members';
import { withTenant } from '@/lib/data/scope';
import type { Person } from '@/lib/domain/actor';
import { fail, ok, type Result } from '@/lib/domain/result';

export const identityToUnbindSchema = z.object({ userId: z.uuid(), issuer: z.string().max(500) });

/**
 * Unbinds the login at a provider that a member has come in with, and ends the member's sessions that the provider vouched
 * for. The next login with the member's verified address is bound as the first one was. `not-bound`: there is none at that
 * issuer. @throws Denied (notFound).
 */
export async function unbindIdentity(
  actor: Person,
  { userId, issuer }: z.infer<typeof identityToUnbindSchema>,
): Promise<Result<null, 'not-bound'>> {
  return withTenant(actor, 'member.unbindIdentity', async (tx) => {
    await lockMember(tx, userId);
    if (!(await deleteMemberIdentity(tx, userId, issuer))) return fail('not-bound');
    const sessions = await endVouchedSessionsOf(tx, userId);
    await insertLog(tx, { target: { type: 'member', id: userId }, detail: { sessions } });
    return ok(null);
  });
}
