import { z } from 'zod';
import type { MemberChoice } from '@/components/members/member-filter';
import type { MemberRow, WaitingRow } from '@/components/members/member-row';
import { listOpenInvitations, type OpenInvitation } from '@/lib/data/invitations';
import { listManagedUnits, type ManagedUnit } from '@/lib/data/managed-units';
import { listMemberAccounts, listMembers } from '@/lib/data/members';
import type { ScopedTx } from '@/lib/data/scope';
import { listUnits } from '@/lib/data/units';
import { type Person, roles } from '@/lib/domain/actor';
import { stateOn } from '@/lib/domain/member/membership';
import type { PlainDate } from '@/lib/domain/plain-date';
import { mailServer } from '@/lib/mail/mail-server';
import { now } from '@/lib/time/clock';

const query = z.object({
  role: z.enum(roles).nullable().catch(null),
  unit: z.uuid().nullable().catch(null),
  ended: z.literal('1').nullable().catch(null),
});

/** Which members the address asks for; nonsense counts as nothing. */
export function choiceOf(params: Record<string, unknown>): MemberChoice {
  const { ended, ...choice } = query.parse(params);
  return { ...choice, ended: ended !== null };
}

/** Everything that the page of the members shows. */
export async function readMembers(tx: ScopedTx, actor: Person, slug: string, today: PlainDate) {
  const accounts = await listMemberAccounts(tx);
  const managed = (await listManagedUnits(tx)).filter((one) => periodOf(one, today) !== 'ended');
  const units = (await listUnits(tx, today)).filter(({ validTo }) => validTo === null || validTo >= today);
  const members = (await listMembers(tx)).map((member) => {
    const { email = '', lastIn = null, via = null } = accounts.get(member.userId) ?? {};
    const manages = managed.filter(({ userId }) => userId === member.userId);
    const href = `/t/${slug}/members/${member.userId}`;
    const state = stateOn(member, today);
    return { ...member, href, email, lastIn, via, manages, state, isViewer: member.userId === actor.userId };
  });
  const waiting = (await listOpenInvitations(tx)).map((one) => waitingRow(one, actor));
  return { members, units, waiting };
}

const periodOf = ({ fromDay, toDay }: ManagedUnit, day: PlainDate) =>
  stateOn({ startedOn: fromDay, endedOn: toDay }, day);

const waitingRow = ({ unitNames, ...one }: OpenInvitation, actor: Person): WaitingRow => {
  const expired = one.expiresAt <= now();
  return {
    ...one,
    manages: unitNames.map((unitName) => ({ unitName, deputy: false })),
    expired,
    showsLink: !expired && mailServer() === null && one.invitedBy === actor.userId,
  };
};

type Listed = Omit<MemberRow, 'manages'> & { readonly manages: readonly ManagedUnit[] };

/** The members that a choice asks for; those who have ended only when it asks for them too. */
export const chosenOf = (members: readonly Listed[], { role, unit, ended }: MemberChoice): Listed[] =>
  members.filter(
    (member) =>
      (ended || member.state !== 'ended') &&
      (role === null || member.roles.some((one) => one === role)) &&
      (unit === null || member.manages.some(({ unitId }) => unitId === unit)),
  );
