import { changePasswordRules } from '@/lib/commands/change-password-rules';
import { endSignOn } from '@/lib/commands/end-sign-on';
import { saveSignOn } from '@/lib/commands/save-sign-on';
import { unbindIdentity } from '@/lib/commands/unbind-identity';
import { newId } from '@/lib/data/columns';
import {
  deleteMemberIdentity,
  endVouchedSessionsOf,
  getMemberOfAddress,
  getMemberOfIdentity,
  hasIdentityAt,
  insertAccountOfAddress,
  insertMemberIdentity,
  listMemberIdentities,
  updateMemberIdentityUsed,
} from '@/lib/data/member-identities';
import { withTenant } from '@/lib/data/scope';
import {
  endVouchedSessions,
  getPasswordRules,
  getSignOn,
  getSignOnRevision,
  insertSignOn,
  updatePasswordRules,
  updateSignOnToEnded,
} from '@/lib/data/sign-on';
import { type Actor, type Person, systemActor } from '@/lib/domain/actor';
import { keepSecret } from '@/lib/session/kept-secret';
import { ADDRESS, openSession } from '../support/decide';
import { PASSWORD, type TestTenant } from '../support/two-tenants';
import { type Call, inside, mustBe, Unknown } from './call';

const ISSUER = 'https://login.example.net';
const stays = { foreign: 'stays-at-home' } as const;

const provider = (revision: number) => ({
  issuer: ISSUER,
  clientId: 'foljsam',
  claims: { email: 'email', name: 'name', groups: 'groups', addressesAreOwn: false },
  groupsRule: 'never' as const,
  mapping: [],
  secret: keepSecret('hemlig', 'test'),
  revision,
});

const revisionOf = (target: TestTenant): Promise<number> =>
  withTenant(target.as.admin, 'signOn.read', getSignOnRevision);

/** The tenant with a provider. */
async function withProvider(target: TestTenant): Promise<TestTenant> {
  const revision = await revisionOf(target);
  await withTenant(target.as.admin, 'signOn.change', (tx) => insertSignOn(tx, provider(revision)));
  return target;
}

/** The tenant, where the auditor is known to the provider by their own id. */
async function withIdentity(target: TestTenant): Promise<TestTenant> {
  const { userId } = target.as.auditor;
  const entering = systemActor('signOn', target.tenantId, 'hostile test');
  await withTenant(entering, 'signOn.enter', async (tx) => {
    if (!(await hasIdentityAt(tx, userId, ISSUER)))
      await insertMemberIdentity(tx, { issuer: ISSUER, subject: userId, userId }, new Date());
  });
  return target;
}

/** What is found must be there: nothing is as good as a refusal. */
async function mustFind<Found>(answer: Promise<Found | null>): Promise<Found> {
  const found = await answer;
  if (found === null) throw new Unknown();
  return found;
}

const settingCalls: readonly Call[] = [
  {
    of: 'sign-on.getSignOn',
    may: ['admin', 'signOn'],
    prepare: withProvider,
    ...inside('signOn.read', async (tx) => {
      const found = await mustFind(getSignOn(tx));
      return found.issuer;
    }),
    ...stays,
  },
  {
    of: 'sign-on.getSignOnRevision',
    may: ['admin', 'signOn'],
    ...inside('signOn.read', (tx) => getSignOnRevision(tx)),
    ...stays,
  },
  {
    of: 'sign-on.insertSignOn',
    may: ['admin'],
    ...inside('signOn.change', async (tx) => mustBe(insertSignOn(tx, provider(await getSignOnRevision(tx))))),
    ...stays,
  },
  {
    of: 'sign-on.updateSignOnToEnded',
    may: ['admin'],
    prepare: withProvider,
    ...inside('signOn.change', async (tx) =>
      mustBe(updateSignOnToEnded(tx, await getSignOnRevision(tx), new Date())),
    ),
    ...stays,
  },
  {
    of: 'sign-on.endVouchedSessions',
    may: ['admin'],
    ...inside('signOn.change', (tx) => endVouchedSessions(tx, null)),
    ...stays,
  },
  {
    of: 'sign-on.getPasswordRules',
    may: ['admin', 'signOn'],
    ...inside('signOn.read', (tx) => getPasswordRules(tx)),
    ...stays,
  },
  {
    of: 'sign-on.updatePasswordRules',
    may: ['admin', 'operator'],
    ...inside('passwords.change', (tx) =>
      updatePasswordRules(tx, { passwordsAllowed: true, totpDemanded: false }),
    ),
    ...stays,
  },
];

const entryCalls: readonly Call[] = [
  {
    of: 'member-identities.getMemberOfIdentity',
    may: ['signOn'],
    prepare: withIdentity,
    ...inside('signOn.enter', (tx, { as }) =>
      mustFind(getMemberOfIdentity(tx, { issuer: ISSUER, subject: as.auditor.userId })),
    ),
  },
  {
    of: 'member-identities.getMemberOfAddress',
    may: ['signOn'],
    ...inside('signOn.enter', (tx, { slug }) => mustFind(getMemberOfAddress(tx, `auditor@${slug}.example`))),
  },
  {
    of: 'member-identities.hasIdentityAt',
    may: ['signOn'],
    prepare: withIdentity,
    ...inside('signOn.enter', (tx, { as }) => mustBe(hasIdentityAt(tx, as.auditor.userId, ISSUER))),
  },
  {
    of: 'member-identities.insertAccountOfAddress',
    may: ['signOn'],
    ...inside('signOn.enter', (tx) => insertAccountOfAddress(tx, `${newId()}@ny.example`)),
    ...stays,
  },
  {
    of: 'member-identities.insertMemberIdentity',
    may: ['signOn'],
    ...inside('signOn.enter', (tx, { as }) =>
      insertMemberIdentity(
        tx,
        { issuer: `${ISSUER}/${newId()}`, subject: 'x', userId: as.reader.userId },
        new Date(),
      ),
    ),
  },
];

/** The logins that members are known by, for the administrator who looks after them. */
const identityCalls: readonly Call[] = [
  {
    of: 'member-identities.updateMemberIdentityUsed',
    may: ['signOn'],
    prepare: withIdentity,
    ...inside('signOn.enter', (tx, { as }) =>
      updateMemberIdentityUsed(tx, { issuer: ISSUER, subject: as.auditor.userId }, new Date()),
    ),
    ...stays,
  },
  {
    of: 'member-identities.listMemberIdentities',
    may: ['admin'],
    ...inside('member.list', (tx, { as }) => listMemberIdentities(tx, as.auditor.userId)),
    ...stays,
  },
  {
    of: 'member-identities.deleteMemberIdentity',
    may: ['admin'],
    prepare: withIdentity,
    ...inside('member.unbindIdentity', (tx, { as }) =>
      mustBe(deleteMemberIdentity(tx, as.auditor.userId, ISSUER)),
    ),
  },
  {
    of: 'member-identities.endVouchedSessionsOf',
    may: ['admin'],
    ...inside('member.unbindIdentity', (tx, { as }) => endVouchedSessionsOf(tx, as.auditor.userId)),
    ...stays,
  },
  {
    of: 'unbind-identity.unbindIdentity',
    action: 'member.unbindIdentity',
    may: ['admin'],
    prepare: withIdentity,
    make: (actor, { as }) => unbindIdentity(actor as Person, { userId: as.auditor.userId, issuer: ISSUER }),
  },
];

/** A session for everyone: whoever changes how people come in is asked for their own password. */
const sessions = new Map<string, string>();

async function withSessions(target: TestTenant): Promise<TestTenant> {
  for (const [role, person] of Object.entries(target.as)) {
    const email = `${role.toLowerCase()}@${target.slug}.example`;
    if (!sessions.has(person.userId))
      sessions.set(person.userId, await openSession({ person, email, password: PASSWORD }));
  }
  return target;
}

const hereOf = (actor: Actor) => ({
  sessionId: (actor.kind === 'person' && sessions.get(actor.userId)) || newId(),
  address: ADDRESS,
});
const login = { password: PASSWORD, code: '' };

const commandCalls: readonly Call[] = [
  {
    of: 'save-sign-on.saveSignOn',
    action: 'signOn.change',
    may: ['admin'],
    prepare: async (target) => withSessions(await withProvider(target)),
    make: async (actor, target) => {
      const { secret: _, revision: __, ...signOn } = provider(0);
      const mapping = [{ value: 'chef', role: 'unitManager' as const, unitId: target.unitId }];
      const revision = await revisionOf(target);
      const input = { revision, signOn: { ...signOn, mapping }, secret: 'hemlig', login };
      return saveSignOn(actor as Person, input, hereOf(actor));
    },
  },
  {
    of: 'end-sign-on.endSignOn',
    action: 'signOn.change',
    may: ['admin'],
    prepare: async (target) => withSessions(await withProvider(target)),
    make: async (actor, target) =>
      endSignOn(actor as Person, { revision: await revisionOf(target), login }, hereOf(actor)),
  },
  {
    of: 'change-password-rules.changePasswordRules',
    action: 'passwords.change',
    may: ['admin'],
    prepare: withSessions,
    make: (actor) =>
      changePasswordRules(
        actor as Person,
        { passwordsAllowed: true, totpDemanded: false, login },
        hereOf(actor),
      ),
    ...stays,
  },
];

/** The provider of a tenant, and what it may do when it lets somebody in. */
export const signOnCalls: readonly Call[] = [
  ...settingCalls,
  ...entryCalls,
  ...identityCalls,
  ...commandCalls,
];
