import { newId } from '@/lib/data/columns';
import { acceptWithProvider, getInvitedAddress } from '@/lib/data/invitations';
import { insertLog } from '@/lib/data/log';
import { listManagedUnits, updateManagedUnitEnd } from '@/lib/data/managed-units';
import {
  type Entrant,
  getMemberOfAddress,
  getMemberOfIdentity,
  hasIdentityAt,
  insertAccountOfAddress,
  insertMemberIdentity,
  updateMemberIdentityUsed,
} from '@/lib/data/member-identities';
import { insertMember, lockMember, updateMember } from '@/lib/data/members';
import { type ScopedTx, withTenant } from '@/lib/data/scope';
import { openSession } from '@/lib/data/sign-in';
import { getSignOn, type StoredSignOn } from '@/lib/data/sign-on';
import { insertUnitManager, unitExists } from '@/lib/data/units';
import { systemActor } from '@/lib/domain/actor';
import { cutAt, lastDayOfNow, stateOn } from '@/lib/domain/member/membership';
import type { PlainDate } from '@/lib/domain/plain-date';
import { fail, ok, type Result } from '@/lib/domain/result';
import { SESSION_HOURS } from '@/lib/domain/session-hours';
import type { Identity } from '@/lib/domain/sign-on/identity';
import { type GroupRights, rightsOfGroups } from '@/lib/domain/sign-on/sign-on';
import { now, today } from '@/lib/time/clock';

/** Why somebody whom the provider knows does not come in. */
export type EntryRefusal =
  /** The tenant's provider is another by now. */
  | 'other-issuer'
  /** The provider does not say that the address is the person's own. */
  | 'not-verified'
  | 'not-a-member'
  /** The address belongs to a member whom the provider has known as somebody else. */
  | 'other-identity'
  /** The groups give no role. */
  | 'no-role'
  /** The person's time here has ended. */
  | 'ended'
  | 'not-begun'
  /** The invitation that was followed is for another address than the provider says. */
  | 'other-address'
  /** The invitation that was followed is for somebody who is a member by now. */
  | 'already-member'
  /** The invitation that was followed can no longer be accepted. */
  | 'link-gone';

export type Entry = { readonly userId: string; readonly sessionId: string };

/** What somebody comes in with, besides what the provider says of them. */
export type Coming = {
  /** What they sign in with, as the browser names itself. */
  readonly device: string;
  /** The hash of the link of an invitation that they follow. */
  readonly invitation: string | null;
};

/**
 * Lets in whom the tenant's own provider vouches for: the member whom it has vouched for before; the first time the member
 * with the address that it says is verified; whoever follows an invitation to that address; or, where groups give roles,
 * somebody new. Nothing outside the tenant is read or changed: the session stands in the tenant alone, and the account's
 * password has no part in it.
 */
export async function enterWithIdentity(
  tenantId: string,
  identity: Identity,
  { device, invitation }: Coming,
): Promise<Result<Entry, EntryRefusal>> {
  const provider = systemActor('signOn', tenantId, 'OpenID Connect');
  const entrant = await withTenant(provider, 'signOn.enter', (tx) => entrantOf(tx, identity, invitation));
  if (!entrant.ok) {
    await withTenant(provider, 'signOn.refuse', (tx) => insertLog(tx, { detail: { code: entrant.error } }));
    return entrant;
  }
  const session = {
    id: newId(),
    userId: entrant.value,
    device,
    hours: SESSION_HOURS,
    today: today(),
    vouchedIn: tenantId,
  };
  await openSession(session);
  return ok({ userId: session.userId, sessionId: session.id });
}

async function entrantOf(
  tx: ScopedTx,
  identity: Identity,
  invitation: string | null,
): Promise<Result<string, EntryRefusal>> {
  const signOn = await getSignOn(tx);
  if (signOn?.issuer !== identity.issuer) return fail('other-issuer');
  const day = today();
  const known = await getMemberOfIdentity(tx, identity);
  const found =
    invitation === null
      ? known
        ? ok(known)
        : await firstTime(tx, signOn, identity, day)
      : await joining(tx, signOn, identity, { link: invitation, known });
  if (!found.ok) return found;
  const member = found.value;
  const state = stateOn(member, day);
  if (state !== 'current') return fail(state === 'planned' ? 'not-begun' : 'ended');
  if (signOn.groupsRule === 'always') {
    const rights = rightsOfGroups(signOn.mapping, identity.groups);
    if (rights.roles.length === 0) return fail('no-role');
    await takeOver(tx, member.userId, rights, day);
  }
  if (known) await updateMemberIdentityUsed(tx, identity, now());
  else {
    await insertMemberIdentity(tx, { ...identity, userId: member.userId }, now());
    await insertLog(tx, { target: { type: 'member', id: member.userId }, detail: { first: true } });
  }
  return ok(member.userId);
}

/**
 * Makes whoever follows an invitation a member as it says, when the provider says that the invited address is their own; in
 * every other case nothing happens to the invitation. Where groups always rule, they rule here too.
 */
async function joining(
  tx: ScopedTx,
  { groupsRule, mapping }: StoredSignOn,
  { verifiedEmail, groups }: Identity,
  { link, known }: { readonly link: string; readonly known: Entrant | null },
): Promise<Result<Entrant, EntryRefusal>> {
  const invited = await getInvitedAddress(tx, link);
  if (invited === null) return fail('link-gone');
  if (verifiedEmail === null) return fail('not-verified');
  if (verifiedEmail !== invited) return fail('other-address');
  if (known) return fail('already-member');
  if (groupsRule === 'always' && rightsOfGroups(mapping, groups).roles.length === 0) return fail('no-role');
  const became = await acceptWithProvider(tx, link, verifiedEmail);
  if (became === 'already-member') return fail(became);
  const member = became === 'joined' ? await getMemberOfAddress(tx, verifiedEmail) : null;
  return member ? ok(member) : fail('link-gone');
}

/** The member with the verified address, or a new one where groups say what somebody new may do. */
async function firstTime(
  tx: ScopedTx,
  { groupsRule, mapping }: StoredSignOn,
  { issuer, verifiedEmail, name, groups }: Identity,
  day: PlainDate,
): Promise<Result<Entrant, EntryRefusal>> {
  if (verifiedEmail === null) return fail('not-verified');
  const member = await getMemberOfAddress(tx, verifiedEmail);
  if (member) return (await hasIdentityAt(tx, member.userId, issuer)) ? fail('other-identity') : ok(member);
  if (groupsRule === 'never') return fail('not-a-member');
  const rights = rightsOfGroups(mapping, groups);
  if (rights.roles.length === 0) return fail('no-role');
  const userId = await insertAccountOfAddress(tx, verifiedEmail);
  const { roles } = rights;
  const newcomer = { userId, name: name ?? verifiedEmail, roles, startedOn: day };
  await insertMember(tx, { ...newcomer, providerMadeAt: now() });
  const begun = { userId, roles, startedOn: day, endedOn: null };
  await beginWith(tx, begun, rights.unitIds, day);
  return ok(begun);
}

/**
 * Makes the roles and units of a member those that the groups give. The member is held, since they may come in from two places
 * at once while an administrator changes them.
 */
async function takeOver(tx: ScopedTx, userId: string, rights: GroupRights, day: PlainDate): Promise<void> {
  const { member } = await lockMember(tx, userId);
  const managed = (await listManagedUnits(tx, userId))
    .map(({ id, unitId, fromDay, toDay }) => ({ id, unitId, startedOn: fromDay, endedOn: toDay }))
    .filter((period) => stateOn(period, day) === 'current');
  const gone = managed.filter(({ unitId }) => !rights.unitIds.includes(unitId));
  const fresh = rights.unitIds.filter((id) => !managed.some(({ unitId }) => unitId === id));
  const sameRoles = [...member.roles].sort().join() === [...rights.roles].sort().join();
  if (!sameRoles) await updateMember(tx, userId, { ...member, roles: rights.roles });
  for (const { id, ...period } of gone) {
    const cut = cutAt(period, lastDayOfNow(day));
    if (cut) await updateManagedUnitEnd(tx, id, cut);
  }
  await beginWith(tx, member, fresh, day);
  if (!sameRoles || gone.length + fresh.length > 0) {
    const detail = { roles: rights.roles.join(' '), units: rights.unitIds.length };
    await insertLog(tx, { target: { type: 'member', id: userId }, detail });
  }
}

/** What somebody manages ends with their membership. */
async function beginWith(
  tx: ScopedTx,
  { userId, endedOn: toDay }: Pick<Entrant, 'userId' | 'endedOn'>,
  unitIds: readonly string[],
  fromDay: PlainDate,
): Promise<void> {
  for (const unitId of unitIds) {
    // A unit may have gone since the mapping was written.
    if (await unitExists(tx, unitId))
      await insertUnitManager(tx, { id: newId(), unitId, userId, deputy: false, fromDay, toDay });
  }
}
