import { z } from 'zod';
import { newId } from '@/lib/data/columns';
import { insertLog } from '@/lib/data/log';
import { listManagedUnits } from '@/lib/data/managed-units';
import { lockMember } from '@/lib/data/members';
import { withTenant } from '@/lib/data/scope';
import { insertUnitManager, unitExists } from '@/lib/data/units';
import type { Person } from '@/lib/domain/actor';
import { calendarDay } from '@/lib/domain/input';
import { stateOn } from '@/lib/domain/member/membership';
import { fail, ok, type Result } from '@/lib/domain/result';
import { today } from '@/lib/time/clock';

export const unitToAssignSchema = z.object({
  userId: z.uuid(),
  unitId: z.uuid(),
  /** Whether the member stands in for the manager. */
  deputy: z.boolean(),
  fromDay: calendarDay,
  toDay: calendarDay.nullable(),
});
export type UnitToAssign = z.infer<typeof unitToAssignSchema>;

export type AssignUnitFailure =
  | 'ended'
  | 'not-manager'
  | 'unknown-unit'
  | 'ends-before-start'
  | 'outside-membership'
  | 'already-manages';

/**
 * Lets a member answer for a unit, or deputise, between days that lie within the membership; no last day means the membership's.
 * @throws Denied (notFound).
 */
export async function assignUnit(
  actor: Person,
  { userId, unitId, deputy, fromDay, toDay }: UnitToAssign,
): Promise<Result<{ id: string }, AssignUnitFailure>> {
  return withTenant(actor, 'member.assignUnit', async (tx) => {
    const { member } = await lockMember(tx, userId);
    if (stateOn(member, today()) === 'ended') return fail('ended');
    if (!member.roles.includes('unitManager')) return fail('not-manager');
    if (!(await unitExists(tx, unitId))) return fail('unknown-unit');
    if (toDay !== null && toDay < fromDay) return fail('ends-before-start');
    const last = toDay ?? member.endedOn;
    const within =
      fromDay >= member.startedOn && (member.endedOn === null || (last ?? fromDay) <= member.endedOn);
    if (!within || (last !== null && last < fromDay)) return fail('outside-membership');
    const known = (await listManagedUnits(tx, userId)).filter((one) => one.unitId === unitId);
    const meets = known.some(
      (one) => (last === null || one.fromDay <= last) && (one.toDay === null || one.toDay >= fromDay),
    );
    if (meets) return fail('already-manages');
    const id = newId();
    await insertUnitManager(tx, { id, unitId, userId, deputy, fromDay, toDay: last });
    await insertLog(tx, {
      target: { type: 'member', id: userId },
      detail: { unitId, deputy, fromDay, toDay: last },
    });
    return ok({ id });
  });
}
