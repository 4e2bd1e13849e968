import { z } from 'zod';
import { insertLog } from '@/lib/data/log';
import { listManagedUnits, updateManagedUnitEnd } from '@/lib/data/managed-units';
import { lockMember, type Member, updateMember } from '@/lib/data/members';
import { type ScopedTx, withTenant } from '@/lib/data/scope';
import { type Person, roles } from '@/lib/domain/actor';
import { calendarDay, line } from '@/lib/domain/input';
import { cutAt, stateOn, takesLastAdministrator } from '@/lib/domain/member/membership';
import type { PlainDate } from '@/lib/domain/plain-date';
import { fail, ok, type Result } from '@/lib/domain/result';
import { today } from '@/lib/time/clock';

export const memberChangeSchema = z.object({
  userId: z.uuid(),
  /** The revision of the member that was changed. */
  revision: z.int().min(1),
  name: line(200),
  roles: z.array(z.enum(roles)).min(1, { error: 'required' }),
  startedOn: calendarDay,
  /** The last day, today or later; null while none is set. */
  endedOn: calendarDay.nullable(),
});
export type MemberChangeInput = z.infer<typeof memberChangeSchema>;

export type ChangeMemberFailure =
  | 'changed-meanwhile'
  | 'ended'
  | 'day-has-passed'
  | 'ends-before-start'
  | 'not-yourself'
  | 'last-administrator'
  | 'manages-units';

/**
 * Changes what a member is called and may do, and from when to when. What they manage ends with the membership. Nobody ends
 * themselves, an organisation keeps an administrator, and who manages units is a manager. @throws Denied (notFound).
 */
export async function changeMember(
  actor: Person,
  { userId, revision, ...change }: MemberChangeInput,
): Promise<Result<null, ChangeMemberFailure>> {
  return withTenant(actor, 'member.change', async (tx) => {
    const day = today();
    const { member, administrators } = await lockMember(tx, userId);
    if (member.revision !== revision) return fail('changed-meanwhile');
    const others = administrators.filter((one) => one.userId !== userId);
    const obstacle = obstacleTo(actor, { member, change, others, day });
    if (obstacle) return fail(obstacle);
    const managed = (await listManagedUnits(tx, userId)).filter(
      ({ fromDay, toDay }) => stateOn({ startedOn: fromDay, endedOn: toDay }, day) !== 'ended',
    );
    if (managed.length > 0 && !change.roles.includes('unitManager')) return fail('manages-units');
    await updateMember(tx, userId, change);
    if (change.endedOn !== null) await cutManaged(tx, managed, change.endedOn);
    await insertLog(tx, { target: { type: 'member', id: userId }, detail: detailOf(member, change) });
    return ok(null);
  });
}

type Change = Omit<MemberChangeInput, 'userId' | 'revision'>;

function obstacleTo(
  actor: Person,
  case_: { member: Member; change: Change; others: readonly Member[]; day: PlainDate },
): ChangeMemberFailure | null {
  const { member, change, others, day } = case_;
  const { startedOn, endedOn } = change;
  if (stateOn(member, day) === 'ended') return 'ended';
  if (endedOn !== null && endedOn < day) return 'day-has-passed';
  if (endedOn !== null && endedOn < startedOn) return 'ends-before-start';
  if (member.userId === actor.userId && (endedOn !== null || startedOn > day)) return 'not-yourself';
  return takesLastAdministrator(member, change, others, day) ? 'last-administrator' : null;
}

async function cutManaged(
  tx: ScopedTx,
  managed: readonly { id: string; fromDay: PlainDate; toDay: PlainDate | null }[],
  lastDay: PlainDate,
): Promise<void> {
  for (const { id, fromDay, toDay } of managed) {
    const cut = cutAt({ startedOn: fromDay, endedOn: toDay }, lastDay);
    if (cut) await updateManagedUnitEnd(tx, id, cut);
  }
}

/** Codes and days alone: what somebody is called does not stand in the log. */
const detailOf = (before: Member, after: Change) => ({
  renamed: before.name !== after.name,
  rolesBefore: before.roles.join(' '),
  rolesAfter: after.roles.join(' '),
  startedOn: after.startedOn,
  endedOn: after.endedOn,
});
