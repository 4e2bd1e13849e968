import { lockInvitation, updateInvitationToWithdrawn } from '@/lib/data/invitations';
import { insertLog } from '@/lib/data/log';
import { withTenant } from '@/lib/data/scope';
import type { Person } from '@/lib/domain/actor';
import { ok, type Result } from '@/lib/domain/result';
import { now } from '@/lib/time/clock';

/** Takes an open invitation back: its link leads nowhere from now on. @throws Denied (notFound). */
export async function withdrawInvitation(
  actor: Person,
  { invitationId }: { readonly invitationId: string },
): Promise<Result<null, never>> {
  return withTenant(actor, 'member.withdrawInvitation', async (tx) => {
    await lockInvitation(tx, invitationId);
    await updateInvitationToWithdrawn(tx, invitationId, now());
    await insertLog(tx, { target: { type: 'invitation', id: invitationId } });
    return ok(null);
  });
}
