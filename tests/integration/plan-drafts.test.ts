import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { beginPlanDraft } from '@/lib/commands/begin-plan-draft';
import { closePlan } from '@/lib/commands/close-plan';
import { decidePlan } from '@/lib/commands/decide-plan';
import { discardPlanDraft } from '@/lib/commands/discard-plan-draft';
import { importPlan } from '@/lib/commands/import-plan';
import { savePlanPart } from '@/lib/commands/save-plan-part';
import { signIn } from '@/lib/commands/sign-in';
import { newId } from '@/lib/data/columns';
import { listPlans, requirePlanInFull } from '@/lib/data/plans';
import { withTenant } from '@/lib/data/scope';
import { systemActor } from '@/lib/domain/actor';
import { addDays } from '@/lib/domain/plain-date';
import { diffPlans, isUnchanged } from '@/lib/domain/plan/draft/diff-plans';
import type { PlanChange } from '@/lib/domain/plan/draft/plan-change';
import { contentOf, type FullIndicator, type PlanInFull } from '@/lib/domain/plan/plan-in-full';
import { planForYear } from '@/lib/domain/plan/stored-plan';
import { today } from '@/lib/time/clock';
import { connectedAs } from '../support/own-database';
import { smallPlan } from '../support/small-plan';
import { DAY, makeTenant, PASSWORD, rightly, type TestTenant } from '../support/two-tenants';

let home: TestTenant;
let here: { sessionId: string; address: string };
const login = { password: PASSWORD, code: '' };

beforeAll(async () => {
  home = await makeTenant('hemma');
  const address = '192.0.2.71';
  const { sessionId } = rightly(
    await signIn({ email: `admin@${home.slug}.example`, password: PASSWORD, address, device: 'test' }),
  );
  here = { sessionId, address };
});

const read = (planId: string): Promise<PlanInFull> =>
  withTenant(home.as.admin, 'plan.read', (tx) => requirePlanInFull(tx, planId));

const imported = async (content: unknown, decided: boolean): Promise<string> => {
  const operator = systemActor('operator', home.tenantId, 'test');
  const file = { content, year: null, decidedOn: decided ? DAY : null };
  return rightly(await importPlan(operator, file)).planId;
};

const begin = (year: number, basedOnId: string | null) =>
  beginPlanDraft(home.as.admin, {
    year,
    basedOnId,
    title: 'Nästa plan',
    origin: 'Efter den förra.',
    language: 'sv',
  });

const change = (planId: string, made: PlanChange) => savePlanPart(home.as.admin, { planId, change: made });

const decide = async (planId: string, day = DAY) => {
  const { revision } = await read(planId);
  return decidePlan(home.as.admin, { planId, revision, day, reference: '§ 12', login }, here);
};

const firstIndicator = ({ areas }: PlanInFull): FullIndicator => {
  const indicator = areas[0]?.goals[0]?.indicators[0];
  if (!indicator) throw new Error('The plan has an indicator');
  return indicator;
};

const written = (indicator: FullIndicator, says: object) => {
  const { key: _key, id: _id, revision: _revision, lineageId: _lineage, ...content } = indicator;
  return { ...content, occasions: indicator.occasions?.words ?? null, ...says };
};

describe('a draft for a year', () => {
  test('copied from the plan of 2014 says all that it says, in its lineages, and nothing has changed', async () => {
    const content = JSON.parse(readFileSync('plans/uppfoljningsplan-2014.json', 'utf8'));
    const base = await read(await imported(content, true));
    const { planId } = rightly(await begin(2015, base.id));
    const draft = await read(planId);
    const head = { title: 'Nästa plan', origin: 'Efter den förra.' };
    expect(contentOf(draft)).toEqual({ ...planForYear(contentOf(base), 2015), ...head });
    expect(draft).toMatchObject({ status: 'draft', basedOnId: base.id, version: null });
    expect(isUnchanged(diffPlans({ ...base, title: draft.title }, draft))).toBe(true);
  });

  test('is one at a time, and none once the year is closed or where another plan holds', async () => {
    const base = await imported(smallPlan(home.slug, 2016), true);
    expect(await begin(2016, null)).toEqual({ ok: false, error: 'year-has-plan' });
    rightly(await begin(2016, base));
    expect(await begin(2016, base)).toEqual({ ok: false, error: 'year-has-draft' });
    const over = await imported(smallPlan(home.slug, 2018), true);
    rightly(await closePlan(home.as.admin, { planId: over, login }, here));
    expect(await begin(2018, over)).toEqual({ ok: false, error: 'year-closed' });
  });

  test('begun empty is built part by part, each with a key of its own, and has its days read from its words', async () => {
    const { planId } = rightly(await begin(2020, null));
    const [areaId, goalId, one, other] = [newId(), newId(), newId(), newId()];
    const add = (kind: 'area' | 'goal' | 'indicator', id: string, under: string | null, content: object) =>
      change(planId, { do: 'add', kind, id, under, content });
    rightly(
      await add('area', areaId, null, { label: 'A', title: 'Alldeles eget', text: ' Ett stycke \n\n' }),
    );
    rightly(await add('goal', goalId, areaId, { label: 'A.1', title: 'Alldeles eget' }));
    const nothing = {
      ...{ lead: null, rationale: null, definition: null, reporting: null, dataSource: null, splits: [] },
      label: 'A.1.1',
      title: 'Alldeles eget',
    };
    rightly(await add('indicator', one, goalId, { ...nothing, occasions: '1 april och hösten' }));
    rightly(await add('indicator', one, goalId, { ...nothing, occasions: null }));
    rightly(await add('indicator', other, goalId, { ...nothing, label: 'A.1.2', occasions: null }));
    const unfit = await add('indicator', newId(), goalId, { ...nothing, label: '', title: '' });
    expect(unfit).toEqual({
      ok: false,
      error: {
        code: 'unfit',
        fields: { label: 'required', title: 'required', occasions: 'invalid' },
      },
    });
    rightly(await change(planId, { do: 'move', kind: 'indicator', id: other, under: goalId, before: one }));
    const [area] = (await read(planId)).areas;
    expect(area).toMatchObject({ key: 'alldeles-eget', text: 'Ett stycke' });
    expect(area?.goals[0]?.indicators.map(({ id, key, lineageId }) => [id, key, lineageId])).toEqual([
      [other, 'alldeles-eget-4', other],
      [one, 'alldeles-eget-3', one],
    ]);
    expect(area?.goals[0]?.indicators[1]?.occasions?.when).toEqual([
      { kind: 'day', month: 4, day: 1 },
      { kind: 'undated', why: 'season' },
    ]);
    const { revision } = await read(planId);
    rightly(await change(planId, { do: 'remove', kind: 'indicator', id: other, revision }));
    rightly(await add('indicator', newId(), goalId, { ...nothing, occasions: null }));
    const late = await change(planId, { do: 'remove', kind: 'area', id: areaId, revision });
    expect(late).toMatchObject({ error: { code: 'changed-meanwhile' } });
    const seen = (await read(planId)).revision;
    rightly(await change(planId, { do: 'remove', kind: 'area', id: areaId, revision: seen }));
    expect((await read(planId)).areas).toEqual([]);
    const last = (await read(planId)).revision;
    rightly(await discardPlanDraft(home.as.admin, { planId, revision: last }));
    await expect(read(planId)).rejects.toThrow();
  });

  test('that two write in tells the later what stands, and writes over nothing', async () => {
    const planId = await imported(smallPlan(home.slug, 2021), false);
    const indicator = firstIndicator(await read(planId));
    const { id, revision } = indicator;
    const write = (rationale: string, from: number) =>
      change(planId, {
        do: 'write',
        kind: 'indicator',
        id,
        revision: from,
        content: written(indicator, { rationale }),
      });
    rightly(await write('Den första.', revision));
    const stands = firstIndicator(await read(planId));
    const content = { ...written(stands, {}), rationale: 'Den första.' };
    expect(await write('Den andra.', revision)).toEqual({
      ok: false,
      error: { code: 'changed-meanwhile', standing: { revision: revision + 1, content } },
    });
    rightly(await write('Båda.', revision + 1));
    expect(firstIndicator(await read(planId)).rationale).toBe('Båda.');
  });

  test('keeps the reading of words that stand as they were, and reads anew what is written otherwise', async () => {
    const planId = await imported(smallPlan(home.slug, 2022), false);
    const before = firstIndicator(await read(planId));
    const write = (says: object, revision: number) =>
      change(planId, {
        do: 'write',
        kind: 'indicator',
        id: before.id,
        revision,
        content: written(before, says),
      });
    rightly(await write({ title: 'Annan' }, 0));
    expect(firstIndicator(await read(planId)).occasions).toEqual(before.occasions);
    rightly(await write({ occasions: 'Per tertial' }, 1));
    expect(firstIndicator(await read(planId)).occasions).toEqual({
      words: 'Per tertial',
      when: [{ kind: 'each', of: 'tertial', lastDay: false }],
    });
  });

  test('takes no part whose id a part of another plan has, and says so', async () => {
    const other = await read(await imported(smallPlan(home.slug, 2011), false));
    const planId = await imported({ ...smallPlan(home.slug, 2012), key: 'en-annan' }, false);
    const own = await read(planId);
    const [areaId, goalId] = [own.areas[0]?.id ?? '', own.areas[0]?.goals[0]?.id ?? ''];
    const parts = [
      ['area', other.areas[0]?.id, null, { label: 'B', title: 'En till', text: null }],
      ['goal', other.areas[0]?.goals[0]?.id, areaId, { label: 'B.1', title: 'Ett till' }],
      ['indicator', firstIndicator(other).id, goalId, written(firstIndicator(own), { title: 'En till' })],
    ] as const;
    for (const [kind, id = '', under, content] of parts)
      expect(await change(planId, { do: 'add', kind, id, under, content })).toEqual({
        ok: false,
        error: { code: 'changed-meanwhile', standing: null },
      });
    expect(await read(planId)).toEqual(own);
  });
});

describe('a decision', () => {
  test('makes the draft the year’s next version, replaces the one before, and nothing changes after it', async () => {
    const first = await imported(smallPlan(home.slug, 2023), true);
    const { planId } = rightly(await begin(2023, first));
    rightly(
      await change(planId, {
        do: 'writeHead',
        revision: 0,
        content: { title: 'Reviderad', origin: 'Ändrad i maj.', introduction: [], footnotes: [] },
      }),
    );
    const open = await decide(planId);
    expect(open, 'the area cites a footnote no more').toMatchObject({ ok: true });
    expect(await read(planId)).toMatchObject({ status: 'decided', version: 2, decidedOn: DAY });
    expect(await read(first)).toMatchObject({ status: 'replaced', version: 1 });
    const refused = await change(planId, { do: 'writeHead', revision: 1, content: {} });
    expect(refused).toEqual({ ok: false, error: { code: 'not-a-draft' } });
    await connectedAs('superuser', async (client) => {
      for (const id of [planId, first])
        await expect(client.query(`UPDATE plan SET title = 'Annan' WHERE id = $1`, [id])).rejects.toThrow(
          'never changes',
        );
      await expect(client.query(`UPDATE plan SET status = 'decided' WHERE id = $1`, [first])).rejects.toThrow(
        'never changes',
      );
    });
    const seen = await withTenant(home.as.reader, 'plan.read', listPlans);
    const ofYear = seen.filter(({ year }) => year === 2023);
    expect(ofYear.map(({ id, version }) => [id, version])).toEqual([
      [planId, 2],
      [first, 1],
    ]);
  });

  test('is not made ahead, of what nobody has seen, without proof of who one is, or of an unwhole plan', async () => {
    const { planId } = rightly(await begin(2024, null));
    expect(await decide(planId, addDays(today(), 1))).toEqual({
      ok: false,
      error: { code: 'incomplete', obstacles: [{ code: 'decided-ahead' }, { code: 'nothing-measured' }] },
    });
    const whole = await imported(smallPlan(home.slug, 2025), false);
    const asked = { planId: whole, revision: 0, day: DAY, reference: null };
    expect(await decidePlan(home.as.admin, { ...asked, revision: 7, login }, here)).toEqual({
      ok: false,
      error: { code: 'changed-meanwhile' },
    });
    const wrong = { password: 'fel', code: '' };
    expect(await decidePlan(home.as.admin, { ...asked, login: wrong }, here)).toMatchObject({
      error: { code: 'wrong-credentials' },
    });
    expect(await read(whole)).toMatchObject({ status: 'draft' });
  });

  test('of a copy of a version that has been replaced since is refused, so that nothing decided is lost', async () => {
    const first = await imported(smallPlan(home.slug, 2019), true);
    const mine = await begin(2019, first);
    const { planId } = rightly(mine);
    rightly(await decide(planId));
    const stale = await imported({ ...smallPlan(home.slug, 2017) }, false);
    await imported(smallPlan(home.slug, 2017), true);
    expect(await decide(stale)).toEqual({
      ok: false,
      error: { code: 'incomplete', obstacles: [{ code: 'newer-version' }] },
    });
  });
});

test('a year is closed when it has begun, by its plan that holds', async () => {
  const ahead = await imported(smallPlan(home.slug, 2090), true);
  expect(await closePlan(home.as.admin, { planId: ahead, login }, here)).toMatchObject({
    error: { code: 'year-ahead' },
  });
  const { planId } = rightly(await begin(2091, ahead));
  expect(await closePlan(home.as.admin, { planId, login }, here)).toMatchObject({
    error: { code: 'not-in-force' },
  });
});
