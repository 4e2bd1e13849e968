import { z } from 'zod';
import { insertLog } from '@/lib/data/log';
import { insertEarlierPeriod, lockMember, updateMember } from '@/lib/data/members';
import { withTenant } from '@/lib/data/scope';
import { type Person, roles } from '@/lib/domain/actor';
import { calendarDay } from '@/lib/domain/input';
import { stateOn } from '@/lib/domain/member/membership';
import { fail, ok, type Result } from '@/lib/domain/result';
import { today } from '@/lib/time/clock';

export const memberToTakeBackSchema = z.object({
  userId: z.uuid(),
  startedOn: calendarDay,
  roles: z.array(z.enum(roles)).min(1, { error: 'required' }),
});
export type MemberToTakeBack = z.infer<typeof memberToTakeBackSchema>;

export type TakeBackFailure = 'not-ended' | 'overlaps';

/**
 * Begins a new period for somebody whose membership has ended; the earlier one is kept. What they managed does not come back by
 * itself. @throws Denied (notFound).
 */
export async function takeMemberBack(
  actor: Person,
  { userId, startedOn, roles: given }: MemberToTakeBack,
): Promise<Result<null, TakeBackFailure>> {
  return withTenant(actor, 'member.takeBack', async (tx) => {
    const { member } = await lockMember(tx, userId);
    const { endedOn } = member;
    if (endedOn === null || stateOn(member, today()) !== 'ended') return fail('not-ended');
    if (startedOn <= endedOn) return fail('overlaps');
    await insertEarlierPeriod(tx, userId, { startedOn: member.startedOn, endedOn });
    await updateMember(tx, userId, { name: member.name, roles: given, startedOn, endedOn: null });
    await insertLog(tx, {
      target: { type: 'member', id: userId },
      detail: { startedOn, roles: given.join(' ') },
    });
    return ok(null);
  });
}
