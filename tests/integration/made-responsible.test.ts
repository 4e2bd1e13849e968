import { beforeAll, expect, test } from 'vitest';
import { assignMeasuring } from '@/lib/commands/assign-measuring';
import { beginPlanDraft } from '@/lib/commands/begin-plan-draft';
import { importPlan } from '@/lib/commands/import-plan';
import { sweepDueDates } from '@/lib/commands/sweep-due-dates';
import { listOwnNotices, requireOwnNotice } from '@/lib/data/notice-list';
import { requirePlan, updatePlanToDecided, updatePlanToEnded } from '@/lib/data/plans';
import { withTenant } from '@/lib/data/scope';
import { type Person, systemActor } from '@/lib/domain/actor';
import { noticePlace } from '@/lib/domain/notice/notice-place';
import { plainDate } from '@/lib/domain/plain-date';
import { startMailBox } from '../support/mail-box';
import { post, SITE, workerOf } from '../support/post-office';
import { smallPlan } from '../support/small-plan';
import { DAY, makeTenant, rightly, type TestTenant } from '../support/two-tenants';

/** The small plan with one more indicator in its goal. */
function planOfTwo(slug: string, year: number) {
  const plan = smallPlan(slug, year);
  const [area] = plan.areas;
  const [goal] = area?.goals ?? [];
  const [indicator] = goal?.indicators ?? [];
  if (!area || !goal || !indicator) throw new Error('The small plan has an indicator');
  const second = { ...indicator, key: 'en-till', label: 'H.1.2.', title: `En till i ${slug}` };
  return { ...plan, areas: [{ ...area, goals: [{ ...goal, indicators: [indicator, second] }] }] };
}

/** What the plan of 2027 is, and its indicators. */
async function indicatorsOf({ as: { admin } }: TestTenant, planId: string) {
  const { areas } = await withTenant(admin, 'plan.read', (tx) => requirePlan(tx, planId));
  return { planId, indicatorIds: areas[0]?.goals[0]?.indicators.map(({ id }) => id) ?? [] };
}

/** Decides a plan for 2027 with two indicators. */
async function planned(tenant: TestTenant) {
  const operator = systemActor('operator', tenant.tenantId, 'test');
  const file = { content: planOfTwo(tenant.slug, 2027), year: null, decidedOn: DAY };
  return indicatorsOf(tenant, rightly(await importPlan(operator, file)).planId);
}

/** Decides a copy of a plan as the next version of the same year. */
async function replaced(tenant: TestTenant, planId: string) {
  const draft = rightly(
    await beginPlanDraft(tenant.as.admin, {
      basedOnId: planId,
      year: 2027,
      title: 'Planen',
      origin: 'En kopia.',
      language: 'sv',
    }),
  );
  const operator = systemActor('operator', tenant.tenantId, 'test');
  await withTenant(operator, 'plan.import', async (tx) => {
    await updatePlanToEnded(tx, planId, 'replaced');
    await updatePlanToDecided(tx, draft.planId, DAY);
  });
  return indicatorsOf(tenant, draft.planId);
}

const noticesOf = (person: Person) => withTenant(person, 'ownNotices.read', (tx) => listOwnNotices(tx, 500));

const kindsOf = async (person: Person) =>
  (await noticesOf(person)).map(({ kind }) => kind).filter((kind) => kind.startsWith('made'));

/** Where the newest notice leads its person. */
async function opened(person: Person): Promise<string> {
  const [newest] = await noticesOf(person);
  const notice = await withTenant(person, 'ownNotices.read', (tx) => requireOwnNotice(tx, newest?.id ?? ''));
  return noticePlace(notice, []);
}

let home: TestTenant;
let plan: Awaited<ReturnType<typeof planned>>;

beforeAll(async () => {
  home = await makeTenant('ansvar');
  plan = await planned(home);
});

test('whoever is made responsible is told once for all that was chosen at once, and nothing of what they had', async () => {
  const { admin, auditor } = home.as;
  const { planId, indicatorIds } = plan;
  const [first = '', second = ''] = indicatorIds;
  const choose = async (ids: string[], by = admin, userId = auditor.userId) =>
    rightly(await assignMeasuring(by, { planId, indicatorIds: ids, userId }));
  await choose(indicatorIds);
  expect(await kindsOf(auditor)).toEqual(['madeResponsibleForSeveral']);
  expect(await opened(auditor)).toBe(`/plan/${planId}`);
  await choose(indicatorIds);
  await choose([second]);
  expect(await kindsOf(auditor)).toHaveLength(1);
  await choose([first], auditor, admin.userId);
  expect(await kindsOf(admin)).toEqual(['madeResponsible']);
  // Of the two that are chosen, one is new.
  await choose(indicatorIds);
  expect(await kindsOf(auditor)).toEqual(['madeResponsible', 'madeResponsibleForSeveral']);
  expect(await opened(auditor)).toBe(`/plan/${planId}/indicators/${first}`);
});

test('whoever chooses themselves is not told, and nobody is when nobody is chosen', async () => {
  const { auditor } = home.as;
  const { planId, indicatorIds } = plan;
  const before = await kindsOf(auditor);
  for (const userId of [null, auditor.userId])
    rightly(await assignMeasuring(auditor, { planId, indicatorIds, userId }));
  expect(await kindsOf(auditor)).toEqual(before);
});

test('the mail says it at once, and leads to the notice', async () => {
  const tenant = await makeTenant('besked');
  const { planId, indicatorIds } = await planned(tenant);
  rightly(await assignMeasuring(tenant.as.admin, { planId, indicatorIds, userId: tenant.as.auditor.userId }));
  const box = await startMailBox();
  try {
    await post(tenant, box.url);
    const [mail, ...more] = await box.inbox('auditor@besked.example');
    expect(more).toEqual([]);
    expect(mail?.subject).toBe(
      'Du ansvarar nu för att flera indikatorer mäts, bland dem H.1.1 Antal dagar i besked.',
    );
    const [notice] = await noticesOf(tenant.as.auditor);
    expect(mail?.text).toContain(`${SITE}/t/besked/notices/${notice?.id}`);
  } finally {
    await box.stop();
  }
});

test('a reminder leads to the version of the plan that holds when it is opened', async () => {
  const tenant = await makeTenant('version');
  const { auditor } = tenant.as;
  const old = await planned(tenant);
  rightly(await assignMeasuring(auditor, { ...old, userId: auditor.userId }));
  await sweepDueDates(workerOf(tenant), plainDate('2027-10-20'));
  expect(await opened(auditor)).toMatch(new RegExp(`^/plan/${old.planId}/indicators/[^/]+/measure$`, 'u'));
  const held = await replaced(tenant, old.planId);
  const place = await opened(auditor);
  expect(place).toMatch(new RegExp(`^/plan/${held.planId}/indicators/[^/]+/measure$`, 'u'));
  expect(held.indicatorIds.map((id) => `/plan/${held.planId}/indicators/${id}/measure`)).toContain(place);
});
