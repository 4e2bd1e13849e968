import { z } from 'zod';
import { insertLog } from '@/lib/data/log';
import { lockManagedUnit, updateManagedUnitEnd } from '@/lib/data/managed-units';
import { withTenant } from '@/lib/data/scope';
import type { Person } from '@/lib/domain/actor';
import { calendarDay } from '@/lib/domain/input';
import { cutAt, lastDayOfNow } from '@/lib/domain/member/membership';
import { fail, ok, type Result } from '@/lib/domain/result';
import { today } from '@/lib/time/clock';

export const managedUnitToEndSchema = z.object({
  id: z.uuid(),
  /** The last day, today or later; null to end it at once. */
  lastDay: calendarDay.nullable(),
});
export type ManagedUnitToEnd = z.infer<typeof managedUnitToEndSchema>;

/** Ends that a member manages a unit, at once or after a last day. @throws Denied (notFound). */
export async function endManagedUnit(
  actor: Person,
  { id, lastDay }: ManagedUnitToEnd,
): Promise<Result<null, 'day-has-passed' | 'ended'>> {
  return withTenant(actor, 'member.endUnit', async (tx) => {
    const day = today();
    if (lastDay !== null && lastDay < day) return fail('day-has-passed');
    const { userId, unitId, fromDay, toDay } = await lockManagedUnit(tx, id);
    const cut = cutAt({ startedOn: fromDay, endedOn: toDay }, lastDay ?? lastDayOfNow(day));
    if (!cut) return fail('ended');
    await updateManagedUnitEnd(tx, id, cut);
    await insertLog(tx, { target: { type: 'member', id: userId }, detail: { unitId, toDay: cut } });
    return ok(null);
  });
}
