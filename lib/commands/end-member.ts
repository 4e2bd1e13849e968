import { z } from 'zod';
import { insertLog } from '@/lib/data/log';
import { listManagedUnits, updateManagedUnitEnd } from '@/lib/data/managed-units';
import { lockMember, updateMember } from '@/lib/data/members';
import { withTenant } from '@/lib/data/scope';
import type { Person } from '@/lib/domain/actor';
import { cutAt, lastDayOfNow, stateOn, takesLastAdministrator } from '@/lib/domain/member/membership';
import { fail, ok, type Result } from '@/lib/domain/result';
import { today } from '@/lib/time/clock';

export const memberToEndSchema = z.object({ userId: z.uuid() });
export type MemberToEnd = z.infer<typeof memberToEndSchema>;

export type EndMemberFailure = 'ended' | 'not-yourself' | 'last-administrator';

/**
 * Ends a membership at once: the next thing that the person asks for is refused. It stays in the history, and what they have
 * done keeps their name. What they manage ends too. @throws Denied (notFound).
 */
export async function endMember(
  actor: Person,
  { userId }: MemberToEnd,
): Promise<Result<null, EndMemberFailure>> {
  return withTenant(actor, 'member.end', async (tx) => {
    const day = today();
    const { member, administrators } = await lockMember(tx, userId);
    if (stateOn(member, day) === 'ended') return fail('ended');
    if (userId === actor.userId) return fail('not-yourself');
    const endedOn = cutAt(member, lastDayOfNow(day));
    const others = administrators.filter((one) => one.userId !== userId);
    if (takesLastAdministrator(member, { ...member, endedOn }, others, day))
      return fail('last-administrator');
    await updateMember(tx, userId, { ...member, endedOn });
    for (const { id, fromDay, toDay } of await listManagedUnits(tx, userId)) {
      const cut = cutAt({ startedOn: fromDay, endedOn: toDay }, lastDayOfNow(day));
      if (cut) await updateManagedUnitEnd(tx, id, cut);
    }
    await insertLog(tx, { target: { type: 'member', id: userId } });
    return ok(null);
  });
}
