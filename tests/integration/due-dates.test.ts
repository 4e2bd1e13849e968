import { beforeAll, expect, test } from 'vitest';
import { sweepDueDates } from '@/lib/commands/sweep-due-dates';
import { tellOfAccessibility } from '@/lib/commands/tell-of-accessibility';
import { insertMails } from '@/lib/data/mails';
import {
  countUnreadNotices,
  listNoticesOfMail,
  listOwnNotices,
  requireOwnNotice,
} from '@/lib/data/notice-list';
import { queueMornings } from '@/lib/data/queue';
import { Denied, withTenant } from '@/lib/data/scope';
import { listSeals } from '@/lib/data/tenant-seals';
import { type Person, type Role, systemActor } from '@/lib/domain/actor';
import { addDays, type PlainDate, plainDate } from '@/lib/domain/plain-date';
import { beginDay } from '@/lib/jobs/morning';
import { sealFacts } from '@/lib/report/seal-facts';
import { connectedAs } from '../support/own-database';
import { makeTenant, rightly, type TestTenant } from '../support/two-tenants';

const DUE = plainDate('2099-05-12');

let home: TestTenant;

const worker = () => systemActor('worker', home.tenantId, 'test');
const day = (after: number): PlainDate => addDays(DUE, after);

/** By when the action of the decided audit is to be done; what is agreed in the decision stays. */
const grant = (date: PlainDate) =>
  connectedAs('superuser', (client) =>
    client.query('UPDATE action SET extension = $2 WHERE id = $1', [
      home.actionId,
      { deadline: { kind: 'date', date }, words: `senast ${date}` },
    ]),
  );

/** What a person has been told of due dates, the first one first. */
async function toldTo(role: Role): Promise<string[]> {
  const notices = await withTenant(home.as[role], 'ownNotices.read', (tx) => listOwnNotices(tx, 500));
  return notices
    .filter(({ kind }) => /Due|Overdue|Escalated/.test(kind))
    .map(({ kind, day: about }) => `${kind} ${about}`)
    .reverse();
}

beforeAll(async () => {
  home = await makeTenant('hemma');
  await grant(DUE);
});

test('days that are repeated, left out or looked over by two at once tell each what holds, once', async () => {
  for (const after of [-30, -7, -7, -3]) await sweepDueDates(worker(), day(after));
  expect(await toldTo('unitManager')).toEqual([`actionDueSoon ${DUE}`]);
  // The day itself and the one after it are left out.
  await Promise.all([sweepDueDates(worker(), day(4)), sweepDueDates(worker(), day(4))]);
  expect(await toldTo('unitManager')).toEqual([`actionDueSoon ${DUE}`, `actionOverdue ${DUE}`]);
  expect(await toldTo('auditor')).toEqual([]);
  for (const after of [30, 30, 31]) await sweepDueDates(worker(), day(after));
  expect(await toldTo('unitManager')).toHaveLength(2);
  expect(await toldTo('auditor')).toEqual([`actionEscalated ${DUE}`]);
  expect(await toldTo('admin')).toEqual([`actionEscalated ${DUE}`]);
  expect(await toldTo('reader')).toEqual([]);
});

test('a later date begins anew, and one who takes over is told how it stands', async () => {
  const later = addDays(DUE, 60);
  await grant(later);
  await sweepDueDates(worker(), later);
  expect((await toldTo('unitManager')).at(-1)).toBe(`actionDueToday ${later}`);
  await connectedAs('superuser', (client) =>
    client.query('UPDATE unit_manager SET user_id = $1 WHERE unit_id = $2', [
      home.as.reader.userId,
      home.unitId,
    ]),
  );
  await sweepDueDates(worker(), addDays(later, 2));
  expect(await toldTo('reader')).toEqual([`actionOverdue ${later}`]);
  expect((await toldTo('unitManager')).at(-1)).toBe(`actionDueToday ${later}`);
});

test('whoever has left the unit no longer reads what they were told there', async () => {
  const left = { ...home.as.unitManager, unitIds: [] };
  const read = (person: Person) =>
    withTenant(person, 'ownNotices.read', async (tx) => [
      (await listOwnNotices(tx, 500)).length,
      await countUnreadNotices(tx),
    ]);
  expect(await read(left)).toEqual([0, 0]);
  const [notice] = await withTenant(home.as.unitManager, 'ownNotices.read', (tx) => listOwnNotices(tx, 1));
  await expect(
    withTenant(left, 'ownNotices.read', (tx) => requireOwnNotice(tx, notice?.id ?? '')),
  ).rejects.toThrow(Denied);
});

test('what is reported done waits for nobody’s day', async () => {
  await connectedAs('superuser', (client) =>
    client.query(`UPDATE action SET status = 'reported' WHERE id = $1`, [home.actionId]),
  );
  expect(await sweepDueDates(worker(), addDays(DUE, 300))).toBe(0);
});

test('a morning comes once a day to every tenant, and again the next day', async () => {
  const tomorrow = addDays(DUE, 400);
  expect(await queueMornings(tomorrow)).toBe(1);
  await beginDay(worker(), tomorrow);
  expect(await queueMornings(tomorrow)).toBe(0);
  expect(await queueMornings(addDays(tomorrow, 1))).toBe(1);
});

test('whoever keeps the organisation is told of the end of its seal, once for each step, by mail too; nobody else is', async () => {
  const tenant = await makeTenant('stampeln');
  const system = systemActor('worker', tenant.tenantId, 'test');
  const [seal] = await withTenant(tenant.as.admin, 'seal.read', listSeals);
  const last = sealFacts(seal?.certificate ?? new Uint8Array()).validTo;
  // Whatever else is late by then is told as well.
  const toldOfSeal = async (role: Role) =>
    (await withTenant(tenant.as[role], 'ownNotices.read', (tx) => listOwnNotices(tx, 500)))
      .filter(({ audit }) => audit === null)
      .map(({ kind, day: about }) => `${kind} ${about}`)
      .reverse();
  const asSeen: string[][] = [];
  for (const after of [-31, -30, -20, -7, -1, 0, 1, 2, 60]) {
    await sweepDueDates(system, addDays(last, after));
    asSeen.push(await toldOfSeal('admin'));
  }
  const [soon, ended] = [`sealEndsSoon ${last}`, `sealEnded ${last}`];
  expect(asSeen.map(({ length }) => length)).toEqual([0, 1, 1, 2, 2, 2, 3, 3, 3]);
  expect(asSeen.at(-1)).toEqual([soon, soon, ended]);
  for (const role of ['auditor', 'unitManager', 'reader'] as const)
    expect(await toldOfSeal(role)).toEqual([]);
  const mails = await withTenant(system, 'mail.post', async (tx) => {
    const ids = await insertMails(tx, { gather: true, today: addDays(last, 60) });
    return Promise.all(ids.map((id) => listNoticesOfMail(tx, id)));
  });
  const told = mails.flat().filter(({ audit }) => audit === null);
  expect(told.map(({ kind }) => kind)).toEqual(['sealEndsSoon', 'sealEndsSoon', 'sealEnded']);
});

test('whoever keeps the organisation no longer reads no longer what they were told of it', async () => {
  const tenant = await makeTenant('stampeln-igen');
  rightly(await tellOfAccessibility(tenant.as.reader, { page: null, text: 'Listan går inte att läsa upp.' }));
  const read = (person: Person) =>
    withTenant(person, 'ownNotices.read', async (tx) => [
      (await listOwnNotices(tx, 500)).map(({ kind }) => kind),
      await countUnreadNotices(tx),
    ]);
  expect(await read(tenant.as.admin)).toEqual([['accessibilityTold'], 1]);
  expect(await read({ ...tenant.as.admin, roles: ['auditor'] })).toEqual([[], 0]);
  expect(await read(tenant.as.reader)).toEqual([[], 0]);
});

test('a notice is about an audit, an indicator or the organisation, as its kind says, whoever writes it', async () => {
  const told = (kind: string, auditId: string | null, indicatorId: string | null) =>
    connectedAs('superuser', (client) =>
      client.query(
        'INSERT INTO notice (tenant_id, id, user_id, key, kind, audit_id, indicator_id) VALUES ($1, gen_random_uuid(), $2, $3, $4, $5, $6)',
        [home.tenantId, home.as.admin.userId, `${kind} ${auditId}`, kind, auditId, indicatorId],
      ),
    );
  const { auditId, indicatorId } = home;
  for (const [kind, audit, indicator] of [
    ['reminder', null, null],
    ['reminder', null, indicatorId],
    ['reminder', auditId, indicatorId],
    ['sealEnded', auditId, null],
    ['sealEnded', null, indicatorId],
    ['measuringLate', null, null],
    ['measuringLate', auditId, indicatorId],
  ] as const) {
    await expect(told(kind, audit, indicator)).rejects.toThrow(/notice_about_what_its_kind_says/);
  }
});
