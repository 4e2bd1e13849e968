import type { NamedPerson } from '@/lib/domain/actions-board/board-action';
import type { Role } from '@/lib/domain/actor';
import { membersOn } from '@/lib/domain/member/members-on';
import type { PlainDate } from '@/lib/domain/plain-date';
import { listMembers } from './members';
import type { ScopedTx } from './scope';
import { listUnitManagers } from './units';

/** Who has to do with an action outside audits on a day, by the unit that it is about. */
export type OutsidePeople = {
  /** All who may follow it up: auditors and administrators, but nobody who manages its unit. In alphabetical order. */
  readonly followers: readonly NamedPerson[];
  /** All who may be chosen to do it: everyone but those who only read. In alphabetical order. */
  readonly doers: readonly NamedPerson[];
  /** Those who manage its unit, or deputise. */
  readonly managerIds: readonly string[];
};

/** Says it of each unit, or of none, with what is read once for all of them. */
export async function readOutsidePeople(
  tx: ScopedTx,
  unitIds: readonly string[],
  today: PlainDate,
): Promise<(unitId: string | null) => OutsidePeople> {
  const members = membersOn(await listMembers(tx), today);
  const managers = unitIds.length === 0 ? [] : await listUnitManagers(tx, unitIds, today);
  const withRole = (...roles: readonly Role[]): NamedPerson[] =>
    members
      .filter((member) => member.roles.some((role) => roles.includes(role)))
      .map(({ userId, name }) => ({ userId, name }));
  const doers = withRole('auditor', 'unitManager', 'admin');
  const followers = withRole('auditor', 'admin');
  return (unitId) => {
    const managerIds = managers.filter((one) => one.unitId === unitId).map(({ userId }) => userId);
    return { doers, managerIds, followers: followers.filter(({ userId }) => !managerIds.includes(userId)) };
  };
}
