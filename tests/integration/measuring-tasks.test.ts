import { beforeAll, expect, test, vi } from 'vitest';
import { assignMeasuring } from '@/lib/commands/assign-measuring';
import { chooseNotices } from '@/lib/commands/choose-notices';
import { importPlan } from '@/lib/commands/import-plan';
import { registerMeasurement } from '@/lib/commands/register-measurement';
import { sweepDueDates } from '@/lib/commands/sweep-due-dates';
import { listIndicatorsToMeasure } from '@/lib/data/measuring-tasks';
import { listOwnNotices } from '@/lib/data/notice-list';
import { requirePlan } from '@/lib/data/plans';
import { Denied, withTenant } from '@/lib/data/scope';
import { getSettings, updateSettings } from '@/lib/data/tenants';
import { type Person, type Role, systemActor } from '@/lib/domain/actor';
import { type Figure, missing } from '@/lib/domain/measurement/figure';
import { noticePlace } from '@/lib/domain/notice/notice-place';
import { addDays, type PlainDate, plainDate } from '@/lib/domain/plain-date';
import { startMailBox } from '../support/mail-box';
import { connectedAs } from '../support/own-database';
import { post, SITE, workerOf as worker } from '../support/post-office';
import { smallPlan } from '../support/small-plan';
import { makeTenant, rightly, type TestTenant } from '../support/two-tenants';

/** Of weeks 41 to 43 of the plan's own year, the days that the plan gives. */
const [FIRST, LAST] = [plainDate('2026-10-06'), plainDate('2026-10-24')];

const assign = (by: Person, { planId, indicatorId }: TestTenant, userId: string | null) =>
  assignMeasuring(by, { planId, indicatorIds: [indicatorId], userId });

const indicatorOn = async ({ as, planId }: TestTenant, day: PlainDate) => {
  const found = await withTenant(as.reader, 'plan.read', (tx) =>
    listIndicatorsToMeasure(tx, { id: planId, year: 2026 }, day),
  );
  const [indicator] = found;
  if (!indicator) throw new Error('The plan has an indicator');
  return indicator;
};

/** What a person has been told of measurements, the first one first. */
async function toldTo(person: Person): Promise<string[]> {
  const notices = await withTenant(person, 'ownNotices.read', (tx) => listOwnNotices(tx, 500));
  return notices
    .filter(({ kind }) => kind.startsWith('measuring'))
    .map(({ kind, day }) => `${kind} ${day}`)
    .reverse();
}

let home: TestTenant;

beforeAll(async () => {
  home = await makeTenant('hemma');
});

test('whoever is responsible is told when it is time and when it is late, once each; the administrators while nobody is', async () => {
  const { admin, auditor } = home.as;
  await sweepDueDates(worker(home), addDays(FIRST, -1));
  expect(await toldTo(admin)).toEqual([]);
  for (const after of [0, 0]) await sweepDueDates(worker(home), addDays(FIRST, after));
  expect(await toldTo(admin)).toEqual([`measuringSoon ${LAST}`]);
  rightly(await assign(admin, home, auditor.userId));
  await Promise.all([0, 0].map(() => sweepDueDates(worker(home), addDays(FIRST, 3))));
  expect(await toldTo(auditor)).toEqual([`measuringSoon ${LAST}`]);
  await sweepDueDates(worker(home), LAST);
  expect(await toldTo(auditor)).toHaveLength(1);
  for (const after of [1, 1, 9]) await sweepDueDates(worker(home), addDays(LAST, after));
  expect(await toldTo(auditor)).toEqual([`measuringSoon ${LAST}`, `measuringLate ${LAST}`]);
  rightly(await assign(auditor, home, admin.userId));
  await sweepDueDates(worker(home), addDays(LAST, 10));
  expect(await toldTo(admin)).toEqual([`measuringSoon ${LAST}`, `measuringLate ${LAST}`]);
  expect(await toldTo(auditor)).toHaveLength(2);
  for (const role of ['reader', 'unitManager'] as const) expect(await toldTo(home.as[role])).toEqual([]);
});

test('the mail names the indicator and comes when its person wants it; what is told leads to where the figures are written', async () => {
  const tenant = await makeTenant('brev');
  const { auditor } = tenant.as;
  rightly(await assign(auditor, tenant, auditor.userId));
  rightly(await chooseNotices(auditor, { language: 'sv', daily: ['dueDates'] }));
  await sweepDueDates(worker(tenant), FIRST);
  const box = await startMailBox();
  try {
    await post(tenant, box.url);
    expect(await box.inbox('auditor@brev.example')).toEqual([]);
    await post(tenant, box.url, { gather: true });
    const [mail, ...more] = await box.inbox('auditor@brev.example');
    expect(more).toEqual([]);
    expect(mail?.subject).toBe(`Dags att mäta H.1.1 Antal dagar i brev, senast ${LAST}.`);
    const [notice] = await withTenant(auditor, 'ownNotices.read', (tx) => listOwnNotices(tx, 1));
    expect(mail?.text).toContain(`${SITE}/t/brev/notices/${notice?.id}`);
    expect(notice && noticePlace(notice, [])).toBe(
      `/plan/${tenant.planId}/indicators/${tenant.indicatorId}/measure`,
    );
  } finally {
    await box.stop();
  }
});

test('whoever has left, or does not measure any more, is responsible no longer, and the administrators are told', async () => {
  const tenant = await makeTenant('borta');
  rightly(await assign(tenant.as.admin, tenant, tenant.as.auditor.userId));
  expect((await indicatorOn(tenant, FIRST)).responsible?.userId).toBe(tenant.as.auditor.userId);
  const change = (set: string) =>
    connectedAs('superuser', (client) =>
      client.query(`UPDATE membership SET ${set} WHERE tenant_id = $1 AND user_id = $2`, [
        tenant.tenantId,
        tenant.as.auditor.userId,
      ]),
    );
  await change(`roles = '{reader}'`);
  expect((await indicatorOn(tenant, FIRST)).responsible).toBeNull();
  await change(`roles = '{auditor}', ended_on = '${addDays(FIRST, -1)}'`);
  expect((await indicatorOn(tenant, FIRST)).responsible).toBeNull();
  await sweepDueDates(worker(tenant), FIRST);
  expect(await toldTo(tenant.as.admin)).toEqual([`measuringSoon ${LAST}`]);
  expect(await toldTo(tenant.as.auditor)).toEqual([]);
});

test('whoever measures no longer reads no longer what they were told', async () => {
  expect(await toldTo({ ...home.as.auditor, roles: ['reader'] })).toEqual([]);
  expect(await toldTo(home.as.auditor)).not.toEqual([]);
});

test('a measurement of the time makes it done, and nobody is told any more; one without a value says so', async () => {
  const tenant = await makeTenant('matt');
  const register = async (figure: Figure, version: number | null, measurementId = '') =>
    rightly(
      await registerMeasurement(tenant.as.auditor, {
        planId: tenant.planId,
        indicatorId: tenant.indicatorId,
        measurement: {
          measure: 0,
          from: FIRST,
          to: LAST,
          grid: { rowsBy: null, columnsBy: null, figures: [[figure]] },
          comment: null,
        },
        corrects: version === null ? null : { measurementId, version, motive: 'Svaren kom.' },
      }),
    ).measurementId;
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-10-29T12:00:00Z') });
  try {
    const id = await register(missing, null);
    const [without] = (await indicatorOn(tenant, addDays(LAST, 5))).tasks;
    expect(without).toMatchObject({
      state: 'done',
      made: [{ id, hasValue: false, registeredOn: '2026-10-29' }],
    });
    vi.setSystemTime(new Date('2026-11-03T12:00:00Z'));
    await register({ kind: 'count', count: 12 }, 1, id);
  } finally {
    vi.useRealTimers();
  }
  const [withOne] = (await indicatorOn(tenant, addDays(LAST, 5))).tasks;
  expect(withOne).toMatchObject({ made: [{ hasValue: true, registeredOn: '2026-10-29' }] });
  await sweepDueDates(worker(tenant), addDays(LAST, 5));
  expect(await toldTo(tenant.as.admin)).toEqual([]);
});

test('next year’s plan has the same person by the lineage, and as many days of warning as the organisation has set', async () => {
  const tenant = await makeTenant('nasta');
  const { admin, auditor } = tenant.as;
  rightly(await assign(admin, tenant, auditor.userId));
  const settings = await withTenant(admin, 'settings.change', getSettings);
  await withTenant(admin, 'settings.change', (tx) =>
    updateSettings(tx, { ...settings, measuringReminderDays: 40 }),
  );
  const content = smallPlan(tenant.slug, 2027);
  const operator = systemActor('operator', tenant.tenantId, 'test');
  const { planId } = rightly(
    await importPlan(operator, { content, year: null, decidedOn: plainDate('2026-06-01') }),
  );
  const [indicator] = await withTenant(admin, 'plan.read', (tx) =>
    listIndicatorsToMeasure(tx, { id: planId, year: 2027 }, plainDate('2027-01-01')),
  );
  expect(indicator?.responsible?.userId).toBe(auditor.userId);
  const [task] = indicator?.tasks ?? [];
  if (!task) throw new Error('There is a time');
  expect(task.opens).toBe(addDays(task.due, -40));
});

test('nobody is told of a year that is closed, nor of a draft', async () => {
  const tenant = await makeTenant('stangt');
  await connectedAs('superuser', (client) =>
    client.query(`UPDATE plan SET status = 'closed' WHERE id = $1`, [tenant.planId]),
  );
  const content = smallPlan(tenant.slug, 2026);
  const operator = systemActor('operator', tenant.tenantId, 'test');
  const draft = rightly(await importPlan(operator, { content, year: 2027, decidedOn: null }));
  await sweepDueDates(worker(tenant), addDays(LAST, 1));
  await sweepDueDates(worker(tenant), plainDate('2027-10-20'));
  for (const role of ['admin', 'auditor'] as const satisfies Role[])
    expect(await toldTo(tenant.as[role])).toEqual([]);
  expect(
    await withTenant(tenant.as.reader, 'plan.read', (tx) =>
      listIndicatorsToMeasure(tx, { id: draft.planId, year: 2027 }, LAST),
    ),
  ).toEqual([]);
});

test('only who measures can be chosen, only for what the plan has, and only while it holds', async () => {
  const { admin, auditor, reader } = home.as;
  expect(await assign(admin, home, reader.userId)).toEqual({ ok: false, error: 'cannot-measure' });
  await expect(assign(reader, home, auditor.userId)).rejects.toThrow(Denied);
  const other = await makeTenant('annan');
  const asked = { planId: home.planId, indicatorIds: [other.indicatorId], userId: auditor.userId };
  await expect(assignMeasuring(admin, asked)).rejects.toThrow(Denied);
  const operator = systemActor('operator', other.tenantId, 'test');
  const content = smallPlan(other.slug, 2031);
  const { planId } = rightly(await importPlan(operator, { content, year: null, decidedOn: null }));
  const { areas } = await withTenant(other.as.admin, 'plan.read', (tx) => requirePlan(tx, planId));
  const indicatorId = areas[0]?.goals[0]?.indicators[0]?.id ?? '';
  const draft = { ...other, planId, indicatorId };
  expect(await assign(other.as.admin, draft, other.as.auditor.userId)).toEqual({
    ok: false,
    error: 'not-decided',
  });
});

test('nobody is made responsible for what no decided plan has, whoever asks the database', async () => {
  const insert = connectedAs('superuser', (client) =>
    client.query(
      `INSERT INTO measuring_responsible (tenant_id, lineage_id, user_id, chosen_at) VALUES ($1, uuidv7(), $2, now())`,
      [home.tenantId, home.as.auditor.userId],
    ),
  );
  await expect(insert).rejects.toThrow(/decided plan/);
});
