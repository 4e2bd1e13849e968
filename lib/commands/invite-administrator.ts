import { z } from 'zod';
import { newId } from '@/lib/data/columns';
import { getOpenInvitationId, insertInvitation, updateInvitationLink } from '@/lib/data/invitations';
import { insertLog } from '@/lib/data/log';
import { getMemberWithAddress } from '@/lib/data/members';
import { withTenant } from '@/lib/data/scope';
import type { SystemActor } from '@/lib/domain/actor';
import { emailAddress, line } from '@/lib/domain/input';
import { fail, ok, type Result } from '@/lib/domain/result';
import { linkPath, linkToken, newLink } from '@/lib/session/link-token';
import { now, today } from '@/lib/time/clock';

export const newAdministratorSchema = z.object({ email: emailAddress, name: line(200) });

/**
 * Invites an administrator, the first one of an organisation above all. No mail is sent: the operator hands the link over. Of
 * somebody who is invited already, the same invitation gets a new link. Gives where it leads on the site.
 */
export async function inviteAdministrator(
  operator: SystemActor,
  { email, name }: z.infer<typeof newAdministratorSchema>,
): Promise<Result<{ path: string }, 'already-member'>> {
  return withTenant(operator, 'member.inviteAdministrator', async (tx) => {
    if ((await getMemberWithAddress(tx, email)) !== null) return fail('already-member');
    const link = newLink('invitation', newId(), now());
    const known = await getOpenInvitationId(tx, email);
    const id = known ?? newId();
    if (known) await updateInvitationLink(tx, id, link);
    else {
      const first = { invitedBy: null, invitedAt: now(), startedOn: today(), unitIds: [] };
      await insertInvitation(tx, { id, email, name, roles: ['admin'], ...first, ...link });
    }
    await insertLog(tx, { target: { type: 'invitation', id }, detail: { again: known !== null } });
    return ok({ path: linkPath('invitation', linkToken('invitation', link.linkId)) });
  });
}
