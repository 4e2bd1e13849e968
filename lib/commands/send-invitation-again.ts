import { z } from 'zod';
import { newId } from '@/lib/data/columns';
import { insertInvitationMail, lockInvitation, updateInvitationLink } from '@/lib/data/invitations';
import { insertLog } from '@/lib/data/log';
import { withTenant } from '@/lib/data/scope';
import type { Person } from '@/lib/domain/actor';
import { ok, type Result } from '@/lib/domain/result';
import { newLink } from '@/lib/session/link-token';
import { now } from '@/lib/time/clock';

export const invitationSchema = z.object({ invitationId: z.uuid() });
export type InvitationInput = z.infer<typeof invitationSchema>;

/** Sends an open invitation with a new link, which holds one hour; the one before leads nowhere from now on. @throws Denied (notFound). */
export async function sendInvitationAgain(
  actor: Person,
  { invitationId }: InvitationInput,
): Promise<Result<null, never>> {
  return withTenant(actor, 'member.sendInvitation', async (tx) => {
    await lockInvitation(tx, invitationId);
    const link = newLink('invitation', newId(), now());
    await updateInvitationLink(tx, invitationId, link);
    await insertInvitationMail(tx, invitationId, link.linkId);
    await insertLog(tx, { target: { type: 'invitation', id: invitationId } });
    return ok(null);
  });
}
