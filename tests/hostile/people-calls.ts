import { addMember } from '@/lib/commands/add-member';
import { assignUnit } from '@/lib/commands/assign-unit';
import { changeMember } from '@/lib/commands/change-member';
import { endManagedUnit } from '@/lib/commands/end-managed-unit';
import { endMember } from '@/lib/commands/end-member';
import { inviteAdministrator } from '@/lib/commands/invite-administrator';
import { inviteMember } from '@/lib/commands/invite-member';
import { sendInvitationAgain } from '@/lib/commands/send-invitation-again';
import { showInvitationLink } from '@/lib/commands/show-invitation-link';
import { takeMemberBack } from '@/lib/commands/take-member-back';
import { withdrawInvitation } from '@/lib/commands/withdraw-invitation';
import { newId } from '@/lib/data/columns';
import { getInHand } from '@/lib/data/in-hand';
import {
  acceptWithProvider,
  getInvitationToMail,
  getInvitedAddress,
  getOpenInvitationId,
  insertInvitation,
  insertInvitationMail,
  listOpenInvitations,
  lockInvitation,
  updateInvitationLink,
  updateInvitationToWithdrawn,
} from '@/lib/data/invitations';
import { listManagedUnits, lockManagedUnit, updateManagedUnitEnd } from '@/lib/data/managed-units';
import {
  getMemberWithAddress,
  insertEarlierPeriod,
  listEarlierPeriods,
  listMemberAccounts,
  lockMember,
  requireMember,
  updateMember,
} from '@/lib/data/members';
import { withTenant } from '@/lib/data/scope';
import { type Person, type Role, type SystemActor, systemActor } from '@/lib/domain/actor';
import type { PlainDate } from '@/lib/domain/plain-date';
import { linkToken, newLink, tokenHash } from '@/lib/session/link-token';
import { now, today } from '@/lib/time/clock';
import { invite, invited } from '../support/invite';
import { DAY, PASSWORD, rightly, type TestTenant } from '../support/two-tenants';
import { type Call, type Caller, type inside, mustBe } from './call';

/** A tenant with someone who is invited, one more manager, what they manage, and one whose membership has ended. */
type Peopled = TestTenant & {
  readonly invitationId: string;
  readonly linkId: string;
  readonly invitedEmail: string;
  readonly memberId: string;
  readonly memberEmail: string;
  readonly managedId: string;
  readonly endedId: string;
};

async function withPeople(target: TestTenant): Promise<Peopled> {
  const { as, tenantId, unitId, slug } = target;
  const operator = systemActor('operator', tenantId, 'test');
  const add = async (email: string) => {
    const roles: Role[] = ['unitManager'];
    const member = { email, name: `Chef ${slug}`, roles, startedOn: DAY, password: PASSWORD };
    return rightly(await addMember(operator, member)).userId;
  };
  const memberEmail = `${newId()}@${slug}.example`;
  const memberId = await add(memberEmail);
  const days = { deputy: false, fromDay: DAY, toDay: null };
  const managed = rightly(await assignUnit(as.admin, { userId: memberId, unitId, ...days }));
  const endedId = await add(`${newId()}@${slug}.example`);
  rightly(await endMember(as.admin, { userId: endedId }));
  const invitedEmail = `${newId()}@${slug}.example`;
  const invitationId = await invite(as.admin, invited(invitedEmail, { name: `Inbjuden ${slug}` }));
  const { linkId } = await withTenant(as.admin, 'member.sendInvitation', (tx) =>
    lockInvitation(tx, invitationId),
  );
  const people = {
    invitationId,
    linkId,
    invitedEmail,
    memberId,
    memberEmail,
    managedId: managed.id,
    endedId,
  };
  return { ...target, ...people };
}

type Make = (actor: Person, target: Peopled) => Promise<unknown>;

/** A call that administrators alone make, on people made for it. */
const ofAdmins = (
  of: string,
  action: Call['action'],
  make: Make,
  may: readonly Caller[] = ['admin'],
): Call => ({
  of,
  action,
  may,
  prepare: withPeople,
  make: (actor, target) => make(actor as Person, target as Peopled),
});

type Work = Parameters<typeof inside>[1];

const reading = (
  of: string,
  action: Call['action'],
  work: (tx: Parameters<Work>[0], target: Peopled) => Promise<unknown>,
): Call => ofAdmins(of, action, (actor, target) => withTenant(actor, action, (tx) => work(tx, target)));

const stays = (call: Call): Call => ({ ...call, foreign: 'stays-at-home' });

const change = { name: 'Ny', roles: ['reader' as const], startedOn: DAY, endedOn: null };

const hashOf = (linkId: string): string => tokenHash(linkToken('invitation', linkId));

const aLink = () => newLink('invitation', newId(), now());

/** Members, what they manage, and invitations. */
export const peopleCalls: readonly Call[] = [
  reading('members.requireMember', 'member.list', (tx, { memberId }) => requireMember(tx, memberId)),
  stays(reading('members.listMemberAccounts', 'member.list', (tx) => listMemberAccounts(tx))),
  reading('members.getMemberWithAddress', 'member.invite', (tx, { memberEmail }) =>
    mustBe(getMemberWithAddress(tx, memberEmail).then((id) => id !== null)),
  ),
  reading('members.lockMember', 'member.change', (tx, { memberId }) => lockMember(tx, memberId)),
  reading('members.updateMember', 'member.change', (tx, { memberId }) => updateMember(tx, memberId, change)),
  stays(
    reading('members.listEarlierPeriods', 'member.list', (tx, { memberId }) =>
      listEarlierPeriods(tx, memberId),
    ),
  ),
  reading('members.insertEarlierPeriod', 'member.takeBack', (tx, { memberId }) =>
    insertEarlierPeriod(tx, memberId, { startedOn: DAY, endedOn: DAY }),
  ),
  stays(reading('managed-units.listManagedUnits', 'member.list', (tx) => listManagedUnits(tx))),
  reading('managed-units.lockManagedUnit', 'member.endUnit', (tx, { managedId }) =>
    lockManagedUnit(tx, managedId),
  ),
  reading('managed-units.updateManagedUnitEnd', 'member.endUnit', (tx, { managedId }) =>
    updateManagedUnitEnd(tx, managedId, DAY),
  ),
  stays(reading('in-hand.getInHand', 'member.list', (tx, { as }) => getInHand(tx, as.auditor.userId))),
  stays(reading('invitations.listOpenInvitations', 'member.list', (tx) => listOpenInvitations(tx))),
  reading('invitations.getOpenInvitationId', 'member.invite', (tx, { invitedEmail }) =>
    mustBe(getOpenInvitationId(tx, invitedEmail).then((id) => id !== null)),
  ),
  reading('invitations.insertInvitation', 'member.invite', (tx, { unitId, as }) =>
    insertInvitation(tx, {
      ...invited(`${newId()}@ny.example`),
      ...aLink(),
      id: newId(),
      unitIds: [unitId],
      invitedBy: as.admin.userId,
      invitedAt: now(),
    }),
  ),
  reading('invitations.lockInvitation', 'member.sendInvitation', (tx, { invitationId }) =>
    lockInvitation(tx, invitationId),
  ),
  reading('invitations.updateInvitationLink', 'member.sendInvitation', (tx, { invitationId }) =>
    updateInvitationLink(tx, invitationId, aLink()),
  ),
  reading('invitations.updateInvitationToWithdrawn', 'member.withdrawInvitation', (tx, { invitationId }) =>
    updateInvitationToWithdrawn(tx, invitationId, now()),
  ),
  reading('invitations.insertInvitationMail', 'member.sendInvitation', (tx, { invitationId }) =>
    insertInvitationMail(tx, invitationId, newId()),
  ),
  {
    ...reading('invitations.getInvitationToMail', 'mail.send', (tx, { invitationId, linkId }) =>
      mustBe(getInvitationToMail(tx, { invitationId, linkId }, now()).then((one) => one !== null)),
    ),
    may: ['worker'],
  },
  {
    ...reading('invitations.getInvitedAddress', 'signOn.enter', (tx, { linkId }) =>
      mustBe(getInvitedAddress(tx, hashOf(linkId)).then((address) => address !== null)),
    ),
    may: ['signOn'],
  },
  {
    ...reading('invitations.acceptWithProvider', 'signOn.enter', (tx, { linkId, invitedEmail }) =>
      mustBe(acceptWithProvider(tx, hashOf(linkId), invitedEmail).then((became) => became === 'joined')),
    ),
    may: ['signOn'],
  },
  stays(
    ofAdmins('invite-member.inviteMember', 'member.invite', (actor) =>
      inviteMember(actor, invited(`${newId()}@ny.example`)),
    ),
  ),
  ofAdmins('send-invitation-again.sendInvitationAgain', 'member.sendInvitation', sendInvitationAgain),
  ofAdmins('withdraw-invitation.withdrawInvitation', 'member.withdrawInvitation', withdrawInvitation),
  ofAdmins('show-invitation-link.showInvitationLink', 'member.showInvitationLink', showInvitationLink),
  ofAdmins('change-member.changeMember', 'member.change', (actor, { memberId: userId }) =>
    changeMember(actor, { ...change, roles: ['unitManager'], userId, revision: 1 }),
  ),
  ofAdmins('end-member.endMember', 'member.end', (actor, { memberId: userId }) =>
    endMember(actor, { userId }),
  ),
  ofAdmins('take-member-back.takeMemberBack', 'member.takeBack', (actor, { endedId: userId }) =>
    takeMemberBack(actor, { userId, startedOn: today(), roles: ['reader'] }),
  ),
  ofAdmins(
    'assign-unit.assignUnit',
    'member.assignUnit',
    (actor, { memberId: userId, otherUnitId: unitId }) =>
      assignUnit(actor, { userId, unitId, deputy: true, fromDay: today(), toDay: null as PlainDate | null }),
  ),
  ofAdmins('end-managed-unit.endManagedUnit', 'member.endUnit', (actor, { managedId: id }) =>
    endManagedUnit(actor, { id, lastDay: null }),
  ),
  {
    of: 'invite-administrator.inviteAdministrator',
    action: 'member.inviteAdministrator',
    may: ['operator'],
    make: (actor) =>
      inviteAdministrator(actor as SystemActor, { email: `${newId()}@ny.example`, name: 'Administratör' }),
    foreign: 'stays-at-home',
  },
];

const BY_LINK = 'for whoever holds a link: see the tests of invitations and of new passwords';

/** What no actor calls: a link is followed before anybody is signed in, and an account belongs to no tenant. */
export const peopleWithoutActor: Readonly<Record<string, string>> = {
  'invitation-links.getInvitationByLink': BY_LINK,
  'invitation-links.acceptWithPassword': BY_LINK,
  'invitation-links.acceptWithSession': BY_LINK,
  'password-resets.takeResetAttempt': 'counts the questions of an account and of an address',
  'password-resets.askForReset': 'before a tenant is known: anyone may ask, and is told nothing',
  'password-resets.handOutResetAsOwner':
    'the operator’s alone: runs on the owner’s login, which the server does not have',
  'password-resets.getResetByLink': BY_LINK,
  'password-resets.resetPasswordByLink': BY_LINK,
  'password-resets.beginResetMail': 'the worker’s, of an account that has no tenant',
  'password-resets.endResetMail': 'the worker’s, of an account that has no tenant',
  'queue.queueDueResetMails': 'the worker’s, by a function that returns ids for the queue alone',
  'accept-invitation.acceptAsNew': BY_LINK,
  'accept-invitation.acceptAsSignedIn': BY_LINK,
  'ask-for-new-password.askForNewPassword': 'before a tenant is known: anyone may ask, and is told nothing',
  'hand-out-reset-link.handOutResetLink':
    'the operator’s alone: runs on the owner’s login, which the server does not have',
  'reset-password.resetPassword': BY_LINK,
  'send-reset-mail.sendResetMail': 'the worker’s, of an account that has no tenant',
};
