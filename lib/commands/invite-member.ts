import { z } from 'zod';
import { newId } from '@/lib/data/columns';
import { insertInvitation, insertInvitationMail } from '@/lib/data/invitations';
import { insertLog } from '@/lib/data/log';
import { getMemberWithAddress } from '@/lib/data/members';
import { withTenant } from '@/lib/data/scope';
import { unitExists } from '@/lib/data/units';
import { type Person, roles } from '@/lib/domain/actor';
import { calendarDay, emailAddress, line } from '@/lib/domain/input';
import { fail, ok, type Result } from '@/lib/domain/result';
import { newLink } from '@/lib/session/link-token';
import { now } from '@/lib/time/clock';

export const newInvitationSchema = z.object({
  email: emailAddress,
  /** What the person is called in this organisation. */
  name: line(200),
  roles: z.array(z.enum(roles)).min(1, { error: 'required' }),
  startedOn: calendarDay,
  /** The units that the person is to manage from that day. */
  unitIds: z.array(z.uuid()).max(200),
});
export type NewInvitationInput = z.infer<typeof newInvitationSchema>;

export type InviteFailure = 'already-member' | 'already-invited' | 'units-without-role' | 'unknown-unit';

/**
 * Invites a person by a mail whose link holds one hour and once. Nobody becomes a member before they have followed it. Whether
 * the address has an account that belongs elsewhere makes no difference here, and is not told.
 */
export async function inviteMember(
  actor: Person,
  { unitIds, ...invited }: NewInvitationInput,
): Promise<Result<{ invitationId: string }, InviteFailure>> {
  if (unitIds.length > 0 && !invited.roles.includes('unitManager')) return fail('units-without-role');
  return withTenant(actor, 'member.invite', async (tx) => {
    if ((await getMemberWithAddress(tx, invited.email)) !== null) return fail('already-member');
    const manages = [...new Set(unitIds)];
    for (const unitId of manages) if (!(await unitExists(tx, unitId))) return fail('unknown-unit');
    const id = newId();
    const link = newLink('invitation', newId(), now());
    const by = { invitedBy: actor.userId, invitedAt: now() };
    if (!(await insertInvitation(tx, { ...invited, ...link, ...by, id, unitIds: manages })))
      return fail('already-invited');
    await insertInvitationMail(tx, id, link.linkId);
    await insertLog(tx, {
      target: { type: 'invitation', id },
      detail: { roles: invited.roles.join(' '), units: manages.length },
    });
    return ok({ invitationId: id });
  });
}
