import { addMember } from '@/lib/commands/add-member';
import { registerUnit } from '@/lib/commands/register-unit';
import { getAccountId, insertAccount } from '@/lib/data/accounts';
import { newId } from '@/lib/data/columns';
import { insertMember, listMembers, memberExists } from '@/lib/data/members';
import { insertProvider, listProviders, providerExists } from '@/lib/data/providers';
import { enqueue } from '@/lib/data/queue';
import { withTenant } from '@/lib/data/scope';
import { requireTenant } from '@/lib/data/tenants';
import { insertUnit, insertUnitManager, listUnits, requireUnit, unitExists } from '@/lib/data/units';
import type { SystemActor } from '@/lib/domain/actor';
import { DAY, PASSWORD, type TestTenant } from '../support/two-tenants';
import { type Call, EVERYONE, inside, mustBe } from './call';

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

/** The tenant, its people, providers and units, its log and its jobs. */
export const organisationCalls: readonly Call[] = [
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
    of: 'units.requireUnit',
    action: 'unit.readProtectedAddress',
    may: ['auditor', 'admin'],
    make: (actor, { otherUnitId }) =>
      withTenant(actor, 'unit.read', (tx) =>
        mustBe(requireUnit(tx, otherUnitId, DAY).then(({ address }) => address !== null)),
      ),
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
