import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addMember } from '@/lib/commands/add-member';
import { assignUnit } from '@/lib/commands/assign-unit';
import { changeMember, type MemberChangeInput } from '@/lib/commands/change-member';
import { endManagedUnit } from '@/lib/commands/end-managed-unit';
import { endMember } from '@/lib/commands/end-member';
import { takeMemberBack } from '@/lib/commands/take-member-back';
import { newId } from '@/lib/data/columns';
import { getInHand } from '@/lib/data/in-hand';
import { listManagedUnits } from '@/lib/data/managed-units';
import { listEarlierPeriods, listMemberAccounts, requireMember } from '@/lib/data/members';
import { withTenant } from '@/lib/data/scope';
import { openSession } from '@/lib/data/sign-in';
import { person, type Role, systemActor } from '@/lib/domain/actor';
import { lastDayOfNow } from '@/lib/domain/member/membership';
import { addDays, type PlainDate } from '@/lib/domain/plain-date';
import { today } from '@/lib/time/clock';
import { connectedAs } from '../support/own-database';
import { DAY, makeTenant, PASSWORD, rightly, type TestTenant } from '../support/two-tenants';

let home: TestTenant;
let userId: string;

beforeAll(async () => {
  home = await makeTenant('norr');
});

const add = async (roles: Role[], startedOn: PlainDate = DAY): Promise<string> => {
  const operator = systemActor('operator', home.tenantId, 'test');
  const one = { email: `${newId()}@norr.example`, name: 'Chefen', roles, startedOn, password: PASSWORD };
  return rightly(await addMember(operator, one)).userId;
};

beforeEach(async () => {
  userId = await add(['unitManager']);
});

const admin = () => home.as.admin;
const read = (id = userId) => withTenant(admin(), 'member.list', (tx) => requireMember(tx, id));
const managed = () => withTenant(admin(), 'member.list', (tx) => listManagedUnits(tx, userId));

const change = async (more: Partial<MemberChangeInput>, id = userId) => {
  const { revision, name, roles, startedOn, endedOn } = await read(id);
  return changeMember(admin(), {
    userId: id,
    revision,
    name,
    roles: [...roles],
    startedOn,
    endedOn,
    ...more,
  });
};

const assign = (more: { fromDay?: PlainDate; toDay?: PlainDate | null; deputy?: boolean } = {}) =>
  assignUnit(admin(), { userId, unitId: home.unitId, deputy: false, fromDay: DAY, toDay: null, ...more });

const refused = (error: string) => ({ ok: false, error });

describe('a change of a member', () => {
  test('is made, and logged in codes without what the member is called', async () => {
    rightly(await change({ name: 'Den hemliga', roles: ['reader', 'unitManager'] }));
    expect(await read()).toMatchObject({
      name: 'Den hemliga',
      roles: ['reader', 'unitManager'],
      revision: 2,
    });
    const logged = await connectedAs('superuser', (client) =>
      client.query(`SELECT detail FROM log_entry WHERE action = 'member.change' AND target_id = $1`, [
        userId,
      ]),
    );
    expect(logged.rows[0]?.detail).toMatchObject({ renamed: true, rolesAfter: 'reader unitManager' });
    expect(JSON.stringify(logged.rows)).not.toContain('hemliga');
  });

  test('does not write over what somebody else has changed meanwhile', async () => {
    rightly(await change({ name: 'Först' }));
    expect(await change({ name: 'Sedan', revision: 1 })).toEqual(refused('changed-meanwhile'));
    expect(await read()).toMatchObject({ name: 'Först' });
  });

  test('sets a last day that is not over, and ends with it what they manage', async () => {
    rightly(await assign());
    expect(await change({ endedOn: addDays(today(), -1) })).toEqual(refused('day-has-passed'));
    const last = addDays(today(), 30);
    rightly(await change({ endedOn: last }));
    expect((await managed()).map(({ toDay }) => toDay)).toEqual([last]);
  });

  test('takes the manager’s role from nobody who manages a unit', async () => {
    rightly(await assign());
    expect(await change({ roles: ['reader'] })).toEqual(refused('manages-units'));
  });
});

describe('an administrator', () => {
  test('does not end themselves, and the last one stays', async () => {
    const own = admin().userId;
    expect(await endMember(admin(), { userId: own })).toEqual(refused('not-yourself'));
    expect(await change({ endedOn: today() }, own)).toEqual(refused('not-yourself'));
    expect(await change({ roles: ['reader'] }, own)).toEqual(refused('last-administrator'));
  });

  test('is left when two end each other at the same time', async () => {
    const ids = [await add(['admin']), await add(['admin'])] as const;
    const as = (id: string) => person({ userId: id, tenantId: home.tenantId, roles: ['admin'], unitIds: [] });
    rightly(await endMember(as(ids[0]), { userId: admin().userId }));
    const became = await Promise.all([
      endMember(as(ids[0]), { userId: ids[1] }),
      endMember(as(ids[1]), { userId: ids[0] }),
    ]);
    expect(became.map(({ ok }) => ok).sort()).toEqual([false, true]);
    const left = became[0]?.ok ? ids[0] : ids[1];
    rightly(await takeMemberBack(as(left), { userId: admin().userId, startedOn: today(), roles: ['admin'] }));
    rightly(await endMember(admin(), { userId: left }));
  });
});

describe('a membership that is ended', () => {
  test('keeps its place, ends what is managed, and begins anew with its earlier period kept', async () => {
    rightly(await assign());
    rightly(await endMember(admin(), { userId }));
    const yesterday = lastDayOfNow(today());
    expect(await read()).toMatchObject({ endedOn: yesterday });
    expect((await managed()).map(({ toDay }) => toDay)).toEqual([yesterday]);
    expect(await endMember(admin(), { userId })).toEqual(refused('ended'));
    const back = { userId, startedOn: today(), roles: ['unitManager' as const] };
    expect(await takeMemberBack(admin(), { ...back, startedOn: yesterday })).toEqual(refused('overlaps'));
    rightly(await takeMemberBack(admin(), back));
    expect(await read()).toMatchObject({ startedOn: today(), endedOn: null });
    const earlier = await withTenant(admin(), 'member.list', (tx) => listEarlierPeriods(tx, userId));
    expect(earlier).toEqual([{ startedOn: DAY, endedOn: yesterday }]);
    expect(await takeMemberBack(admin(), back)).toEqual(refused('not-ended'));
  });

  test('leaves what the person has in hand for others to see', async () => {
    const { auditor } = home.as;
    const inHand = await withTenant(admin(), 'member.list', (tx) => getInHand(tx, auditor.userId));
    expect(inHand.audits.map(({ id }) => id)).toContain(home.auditId);
    expect(await withTenant(admin(), 'member.list', (tx) => getInHand(tx, userId))).toEqual({
      audits: [],
      actions: [],
    });
  });
});

describe('a unit that a member manages', () => {
  test('is theirs between its days, once at a time, and within the membership', async () => {
    const until = addDays(today(), 10);
    rightly(await assign({ toDay: until, deputy: true }));
    expect(await assign({ fromDay: until })).toEqual(refused('already-manages'));
    rightly(await assign({ fromDay: addDays(until, 1) }));
    expect(await assign({ fromDay: addDays(DAY, -1) })).toEqual(refused('outside-membership'));
    expect(await assign({ fromDay: today(), toDay: DAY })).toEqual(refused('ends-before-start'));
    const [first] = await managed();
    rightly(await endManagedUnit(admin(), { id: first?.id ?? '', lastDay: null }));
    expect((await managed())[0]).toMatchObject({ toDay: lastDayOfNow(today()), deputy: true });
  });

  test('is for managers alone', async () => {
    userId = await add(['reader']);
    expect(await assign()).toEqual(refused('not-manager'));
  });
});

test('when and how somebody last signed in is known of the tenant’s own members', async () => {
  const session = { userId, device: 'prov', hours: 1, today: today(), vouchedIn: null };
  await openSession({ ...session, id: newId() });
  const accounts = await withTenant(admin(), 'member.list', listMemberAccounts);
  expect(accounts.get(userId)).toMatchObject({ via: 'password', lastIn: expect.any(Date) });
  expect(accounts.get(home.as.reader.userId)).toMatchObject({ lastIn: null, email: 'reader@norr.example' });
});
