import { beforeAll, expect, test } from 'vitest';
import { changeMember } from '@/lib/commands/change-member';
import { enterWithIdentity } from '@/lib/commands/enter-with-identity';
import { listManagedUnits } from '@/lib/data/managed-units';
import { requireMember } from '@/lib/data/members';
import { withTenant } from '@/lib/data/scope';
import { getPresence } from '@/lib/data/sign-in';
import { insertSignOn } from '@/lib/data/sign-on';
import { addDays } from '@/lib/domain/plain-date';
import { fail } from '@/lib/domain/result';
import { keepSecret } from '@/lib/session/kept-secret';
import { today } from '@/lib/time/clock';
import { makeTenant, rightly, type TestTenant } from '../support/two-tenants';

const ISSUER = 'https://login.example.net';

let home: TestTenant;

beforeAll(async () => {
  home = await makeTenant('norr');
  await withTenant(home.as.admin, 'signOn.change', (tx) =>
    insertSignOn(tx, {
      issuer: ISSUER,
      clientId: 'foljsam',
      claims: { email: 'email', name: 'name', groups: 'groups', addressesAreOwn: false },
      groupsRule: 'always',
      mapping: [
        { value: 'chef-a', role: 'unitManager', unitId: home.unitId },
        { value: 'chef-b', role: 'unitManager', unitId: home.otherUnitId },
        { value: 'granskare', role: 'auditor', unitId: null },
      ],
      secret: keepSecret('hemlig', 'test'),
      revision: 0,
    }),
  );
});

type Name = 'reader' | 'auditor' | 'unitManager';

async function come(name: Name, groups: readonly string[]) {
  const verifiedEmail = `${name.toLowerCase()}@norr.example`;
  const identity = { issuer: ISSUER, subject: name, verifiedEmail, name: null, groups };
  const { sessionId } = rightly(
    await enterWithIdentity(home.tenantId, identity, { device: '', invitation: null }),
  );
  return (await getPresence(sessionId, 'norr', today()))?.actor;
}

const member = (name: Name) =>
  withTenant(home.as.admin, 'member.list', (tx) => requireMember(tx, home.as[name].userId));

const managed = (name: Name) =>
  withTenant(home.as.admin, 'member.list', (tx) => listManagedUnits(tx, home.as[name].userId));

test('a unit that a group gave today is gone when the group is gone, today', async () => {
  // Besides them the person reaches those that they took over from.
  const both = (await come('reader', ['chef-a', 'chef-b']))?.unitIds;
  expect(both).toEqual(expect.arrayContaining([home.unitId, home.otherUnitId]));
  const left = (await come('reader', ['chef-a']))?.unitIds;
  expect(left).toContain(home.unitId);
  expect(left).not.toContain(home.otherUnitId);
});

test('who changes a member does not overwrite the roles that their groups have given meanwhile', async () => {
  const { revision, name, startedOn } = await member('auditor');
  await come('auditor', ['granskare', 'chef-b']);
  const change = { name, startedOn, endedOn: null, roles: ['auditor' as const] };
  const { userId } = home.as.auditor;
  expect(await changeMember(home.as.admin, { ...change, userId, revision })).toEqual(
    fail('changed-meanwhile'),
  );
  expect(new Set((await member('auditor')).roles)).toEqual(new Set(['auditor', 'unitManager']));
});

test('what a group gives ends with the membership, and is given once to who comes in twice at the same moment', async () => {
  const { revision, name, startedOn, roles } = await member('unitManager');
  const endedOn = addDays(today(), 30);
  const { userId } = home.as.unitManager;
  const change = { userId, revision, name, startedOn, endedOn, roles: [...roles] };
  rightly(await changeMember(home.as.admin, change));
  await come('unitManager', ['chef-a']);
  await Promise.all([1, 2].map(() => come('unitManager', ['chef-a', 'chef-b'])));
  const given = (await managed('unitManager')).filter(({ unitId }) => unitId === home.otherUnitId);
  expect(given.map(({ toDay }) => toDay)).toEqual([endedOn]);
});
