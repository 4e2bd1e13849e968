import { lockInvitation } from '@/lib/data/invitations';
import { insertLog } from '@/lib/data/log';
import { withTenant } from '@/lib/data/scope';
import type { Person } from '@/lib/domain/actor';
import { fail, ok, type Result } from '@/lib/domain/result';
import { env } from '@/lib/env';
import { linkPath, linkToken } from '@/lib/session/link-token';
import { now } from '@/lib/time/clock';

export type ShowLinkFailure = 'sent-by-mail' | 'not-yours' | 'link-expired';

/**
 * Where an invitation's link leads on the site, for whoever sent it, to hand over by themselves: only where no mail server
 * sends it, since whoever holds the link of a new account chooses its password. It is logged. @throws Denied (notFound).
 */
export async function showInvitationLink(
  actor: Person,
  { invitationId }: { readonly invitationId: string },
): Promise<Result<{ path: string }, ShowLinkFailure>> {
  return withTenant(actor, 'member.showInvitationLink', async (tx) => {
    const { linkId, invitedBy, expiresAt } = await lockInvitation(tx, invitationId);
    if (env().SMTP_URL !== undefined) return fail('sent-by-mail');
    if (invitedBy !== actor.userId) return fail('not-yours');
    if (expiresAt <= now()) return fail('link-expired');
    await insertLog(tx, { target: { type: 'invitation', id: invitationId } });
    return ok({ path: linkPath('invitation', linkToken('invitation', linkId)) });
  });
}
