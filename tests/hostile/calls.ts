import { addMember } from '@/lib/commands/add-member';
import { createTenant } from '@/lib/commands/create-tenant';
import { registerUnit } from '@/lib/commands/register-unit';
import { signIn } from '@/lib/commands/sign-in';
import { signOut } from '@/lib/commands/sign-out';
import { getAccountId, insertAccount } from '@/lib/data/accounts';
import { newId } from '@/lib/data/columns';
import { insertLog, listLog } from '@/lib/data/log';
import { insertMember, listMembers, memberExists } from '@/lib/data/members';
import { insertProvider, listProviders, providerExists } from '@/lib/data/providers';
import { enqueue } from '@/lib/data/queue';
import { type ScopedTx, withTenant } from '@/lib/data/scope';
import { getTenantIdAsOwner, insertTenant, requireTenant } from '@/lib/data/tenants';
import {
  insertPredecessor,
  insertUnit,
  insertUnitManager,
  listUnits,
  requireUnit,
  unitExists,
} from '@/lib/data/units';
import type { Action } from '@/lib/domain/access';
import type { Actor, Role, SystemActor } from '@/lib/domain/actor';
import { DAY, PASSWORD, type TestTenant } from '../support/two-tenants';

/** Whoever may try: the four roles, and the operator, whom no person may stand in for. */
export type Caller = Role | 'operator';

/**
 * One call of one exported function, as its callers make it. `target` gives the ids: its own tenant's in the rightful
 * call, and the same ones when a foreign actor makes it. `may` is written by hand, not read from the access table.
 */
export type Call = {
  /** The exported function, as `<file>.<name>`. */
  readonly of: string;
  readonly action: Action;
  readonly may: readonly Caller[];
  /** Those of `may` who reach only the unit that they manage; the call is made on another unit for them too. */
  readonly onlyOwnUnit?: readonly Caller[];
  readonly make: (actor: Actor, target: TestTenant) => Promise<unknown>;
  /** What a foreign call does no harm with: it says yes about the caller's own tenant, or writes there. */
  readonly foreign?: 'stays-at-home';
};

const EVERYONE: readonly Caller[] = ['auditor', 'unitManager', 'admin', 'reader'];

const inside = (
  action: Action,
  work: (tx: ScopedTx, target: TestTenant) => Promise<unknown>,
): Pick<Call, 'action' | 'make'> => ({
  action,
  make: (actor, target) => withTenant(actor, action, (tx) => work(tx, target)),
});

const aUnit = (target: TestTenant) => ({
  name: 'Ny enhet',
  providerId: target.providerId,
  parentId: target.unitId,
  validFrom: DAY,
  address: null,
  phone: null,
  email: null,
  addressProtected: false,
});

const aPerson = (userId: string) => ({
  userId,
  name: 'Ny person',
  roles: ['reader'] as const,
  startedOn: DAY,
});

/** Every function that reads or writes for a tenant, with a call that its rightful caller makes on real data. */
export const calls: readonly Call[] = [
  {
    of: 'units.listUnits',
    may: EVERYONE,
    ...inside('unit.list', (tx) => listUnits(tx, DAY)),
    foreign: 'stays-at-home',
  },
  {
    of: 'units.requireUnit',
    may: EVERYONE,
    onlyOwnUnit: ['unitManager'],
    ...inside('unit.read', (tx, target) => requireUnit(tx, target.unitId, DAY)),
  },
  {
    of: 'units.unitExists',
    may: ['admin'],
    ...inside('unit.register', (tx, { unitId }) => mustBe(unitExists(tx, unitId))),
  },
  {
    of: 'units.insertUnit',
    may: ['admin'],
    ...inside('unit.register', (tx, target) =>
      insertUnit(tx, { ...aUnit(target), id: newId(), validTo: null }),
    ),
  },
  {
    of: 'units.insertPredecessor',
    may: ['admin'],
    ...inside('unit.register', (tx, { unitId, otherUnitId }) => insertPredecessor(tx, otherUnitId, unitId)),
  },
  {
    of: 'units.insertUnitManager',
    may: ['admin'],
    ...inside('unit.register', (tx, { unitId, as }) =>
      insertUnitManager(tx, { id: newId(), unitId, userId: as.reader.userId, deputy: true, fromDay: DAY }),
    ),
  },
  {
    of: 'providers.listProviders',
    may: ['auditor', 'admin', 'reader'],
    ...inside('provider.list', (tx) => listProviders(tx)),
    foreign: 'stays-at-home',
  },
  {
    of: 'providers.providerExists',
    may: ['admin'],
    ...inside('unit.register', (tx, { providerId }) => mustBe(providerExists(tx, providerId))),
  },
  {
    of: 'providers.insertProvider',
    may: ['admin'],
    ...inside('provider.register', (tx) =>
      insertProvider(tx, { id: newId(), name: 'Ny', operatingForm: 'private' }),
    ),
    foreign: 'stays-at-home',
  },
  {
    of: 'members.listMembers',
    may: ['admin'],
    ...inside('member.list', (tx) => listMembers(tx)),
    foreign: 'stays-at-home',
  },
  {
    of: 'members.memberExists',
    may: ['admin'],
    ...inside('member.list', (tx, { as }) => mustBe(memberExists(tx, as.reader.userId))),
  },
  {
    of: 'members.insertMember',
    may: ['operator'],
    ...inside('member.add', async (tx) => {
      const id = newId();
      await insertAccount(tx, { id, email: `${id}@ny.example`, passwordHash: '' });
      await insertMember(tx, aPerson(id));
    }),
    foreign: 'stays-at-home',
  },
  {
    of: 'accounts.getAccountId',
    may: ['operator'],
    ...inside('member.add', (tx) => getAccountId(tx, 'ingen@ny.example')),
    foreign: 'stays-at-home',
  },
  {
    of: 'accounts.insertAccount',
    may: ['operator'],
    ...inside('member.add', (tx) =>
      insertAccount(tx, { id: newId(), email: `${newId()}@ny.example`, passwordHash: '' }),
    ),
    foreign: 'stays-at-home',
  },
  {
    of: 'tenants.requireTenant',
    may: EVERYONE,
    ...inside('tenant.read', (tx) => requireTenant(tx)),
    foreign: 'stays-at-home',
  },
  {
    of: 'log.listLog',
    may: ['admin'],
    ...inside('log.read', (tx) => listLog(tx, 50)),
    foreign: 'stays-at-home',
  },
  {
    of: 'log.insertLog',
    may: ['admin'],
    ...inside('unit.register', (tx) => insertLog(tx)),
    foreign: 'stays-at-home',
  },
  {
    of: 'queue.enqueue',
    may: ['admin'],
    ...inside('unit.register', (tx) => enqueue(tx, 'x', {})),
    foreign: 'stays-at-home',
  },
  {
    of: 'register-unit.registerUnit',
    action: 'unit.register',
    may: ['admin'],
    make: (actor, target) => registerUnit(actor, aUnit(target)),
  },
  {
    of: 'add-member.addMember',
    action: 'member.add',
    may: ['operator'],
    make: (actor) =>
      addMember(actor as SystemActor, {
        email: `${newId()}@ny.example`,
        name: 'Ny person',
        roles: ['reader'],
        startedOn: DAY,
        password: PASSWORD,
      }),
    foreign: 'stays-at-home',
  },
];

/** Exists or not is a secret too: a question about what the caller cannot see must say no, here by failing. */
async function mustBe(answer: Promise<boolean>): Promise<boolean> {
  if (!(await answer)) throw new Unknown();
  return true;
}

/** What a question about another tenant's thing amounts to. */
export class Unknown extends Error {}

/** Exported functions that no actor calls, and why. */
export const WITHOUT_ACTOR: Readonly<Record<string, string>> = {
  'client.clientOf': 'the connection itself; who may import it is a rule of the house',
  'client.closeDatabase': 'ends the process’ own connections',
  'columns.dayColumn': 'pure',
  'columns.dayOf': 'pure',
  'columns.dayOrNull': 'pure',
  'columns.newId': 'pure',
  'migrations.databaseReadiness':
    'asked by whoever watches over the installation; says nothing of any tenant',
  'migrations.migrate': 'the owner’s, before anyone can sign in',
  'providers.operatingFormOf': 'pure',
  'queue.clearExpired': 'the worker’s, over all tenants, by a function that returns a number',
  'scope.Denied': 'an error',
  'scope.reached': 'works on what the transaction has read',
  'scope.unitsInReach': 'works on what the access table says',
  'scope.withTenant': 'the door itself: every call goes through it',
  'sign-in.endSession': 'needs a session: see the tests of signing in',
  'sign-in.forgiveLoginAttempt': 'before a tenant is known',
  'sign-in.getLogin': 'before a tenant is known',
  'sign-in.getPresence': 'makes the actor: see the tests of signing in',
  'sign-in.listTenantsOfSession': 'the person’s own memberships: see the tests of signing in',
  'sign-in.openSession': 'before a tenant is known',
  'sign-in.sessionStands': 'before a tenant is known',
  'sign-in.takeLoginAttempt': 'before a tenant is known',
  'tenants.getTenantIdAsOwner':
    'the operator’s alone: runs on the owner’s login, which the server does not have',
  'tenants.insertTenant': 'the operator’s alone, through createTenant',
  'create-tenant.createTenant':
    'the operator’s alone: runs on the owner’s login, which the server does not have',
  'sign-in.signIn': 'before a tenant is known',
  'sign-out.signOut': 'needs a session: see the tests of signing in',
};

/** Named so that an unused import cannot hide a forgotten call. */
export const namedWithoutActor = [createTenant, getTenantIdAsOwner, insertTenant, signIn, signOut];
