import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { importPlan, type NewPlan } from '@/lib/commands/import-plan';
import { listPlans, requirePlan, requirePlanIndicator } from '@/lib/data/plans';
import { withTenant } from '@/lib/data/scope';
import { type SystemActor, systemActor } from '@/lib/domain/actor';
import { addDays } from '@/lib/domain/plain-date';
import { indicatorSchema, indicatorsOf, planSchema } from '@/lib/domain/plan/plan-schema';
import { today } from '@/lib/time/clock';
import { connectedAs } from '../support/own-database';
import { smallPlan } from '../support/small-plan';
import { DAY, makeTenant, rightly, type TestTenant } from '../support/two-tenants';

let home: TestTenant;
let away: TestTenant;
let operator: SystemActor;

beforeAll(async () => {
  home = await makeTenant('hemma');
  away = await makeTenant('borta');
  operator = systemActor('operator', home.tenantId, 'test');
});

const add = async (file: Partial<NewPlan> & Pick<NewPlan, 'content'>): Promise<string> =>
  rightly(await importPlan(operator, { year: null, decidedOn: null, ...file })).planId;

const outline = (planId: string, as = home.as.reader) =>
  withTenant(as, 'plan.read', (tx) => requirePlan(tx, planId));

describe('the plan of 2014', () => {
  test('comes out of the database as it stands in its file, as that of another year', async () => {
    const content = JSON.parse(readFileSync('plans/uppfoljningsplan-2014.json', 'utf8'));
    const file = planSchema.parse(content);
    const planId = await add({ content, year: 2015, decidedOn: DAY });
    const { year, areas, introduction, footnotes, title, origin, decidedOn } = await outline(planId);
    expect({ year, introduction, footnotes, title, origin, decidedOn }).toEqual({
      year: 2015,
      introduction: file.introduction,
      footnotes: file.footnotes,
      title: file.title,
      origin: file.origin,
      decidedOn: DAY,
    });
    const named = ({ label, title: of }: { label: string; title: string }) => [label, of];
    expect(areas.map((area) => [...named(area), area.text])).toEqual(
      file.areas.map((area) => [...named(area), area.text]),
    );
    const goals = areas.flatMap((area) => area.goals);
    expect(goals.map(named)).toEqual(file.areas.flatMap((area) => area.goals.map(named)));
    const stored = goals.flatMap(({ indicators }) => indicators);
    const read = await withTenant(home.as.reader, 'plan.read', async (tx) => {
      const found = [];
      for (const { id } of stored) found.push(await requirePlanIndicator(tx, planId, id));
      return found;
    });
    const asFile = read.map(({ id: _id, lineageId: _lineage, ...indicator }) =>
      indicatorSchema.parse(indicator),
    );
    const inAnyYear = indicatorsOf(file).map(({ indicator: { occasions, ...rest } }) => ({
      ...rest,
      occasions: occasions && {
        ...occasions,
        when: occasions.when.map((one) => (one.kind === 'weeks' ? { ...one, days: null } : one)),
      },
    }));
    expect(asFile).toEqual(inAnyYear);
  });
});

describe('a plan', () => {
  test('of a later year has its indicators in the lineage of those with the same key', async () => {
    const later = await add({ content: smallPlan(home.slug), year: 2027, decidedOn: DAY });
    const [id = ''] = (await outline(later)).areas.flatMap(({ goals }) =>
      goals.flatMap(({ indicators }) => indicators.map((indicator) => indicator.id)),
    );
    const indicator = await withTenant(home.as.reader, 'plan.read', (tx) =>
      requirePlanIndicator(tx, later, id),
    );
    expect(indicator.id).not.toBe(home.indicatorId);
    expect(indicator.lineageId).toBe(home.indicatorId);
  });

  test('has nothing to do with another tenant’s plan with the same keys and the same year', async () => {
    const { lineageId } = await withTenant(away.as.reader, 'plan.read', (tx) =>
      requirePlanIndicator(tx, away.planId, away.indicatorId),
    );
    expect(lineageId).toBe(away.indicatorId);
    await expect(outline(away.planId)).rejects.toThrow();
  });

  test('is alone in its year once it is decided, and is not decided ahead', async () => {
    const content = smallPlan(home.slug, 2031);
    await add({ content, decidedOn: DAY });
    const again = { content, year: null, decidedOn: null };
    expect(await importPlan(operator, again)).toMatchObject({ error: { code: 'year-has-plan' } });
    const ahead = { content, year: 2032, decidedOn: addDays(today(), 1) };
    expect(await importPlan(operator, ahead)).toMatchObject({ error: { code: 'decided-ahead' } });
  });

  test('that is broken says everything that is wrong with it, and leaves nothing', async () => {
    const before = await withTenant(home.as.admin, 'plan.read', listPlans);
    const content = { ...smallPlan(home.slug, 1999), title: '' };
    expect(await importPlan(operator, { content, year: null, decidedOn: null })).toEqual({
      ok: false,
      error: {
        code: 'broken-plan',
        problems: [expect.stringMatching(/^year: /), expect.stringMatching(/^title: /)],
      },
    });
    expect(await withTenant(home.as.admin, 'plan.read', listPlans)).toEqual(before);
  });

  test('is seen by those who work on it while it is a draft, and by nobody else', async () => {
    const planId = await add({ content: smallPlan(home.slug, 2034) });
    const { auditor, admin, reader, unitManager } = home.as;
    for (const person of [auditor, admin]) {
      expect(await outline(planId, person)).toMatchObject({ status: 'draft', decidedOn: null });
    }
    for (const person of [reader, unitManager]) {
      await expect(outline(planId, person)).rejects.toThrow();
      const plans = await withTenant(person, 'plan.read', listPlans);
      expect(plans.map(({ id }) => id)).not.toContain(planId);
      expect(plans.length).toBeGreaterThan(0);
    }
  });

  test('never changes once it is decided, whoever asks; only its year may end', async () => {
    const planId = await add({ content: smallPlan(home.slug, 2035), decidedOn: DAY });
    const refused = [
      `UPDATE plan SET title = 'Annan' WHERE id = $1`,
      `UPDATE plan SET status = 'draft', decided_on = NULL WHERE id = $1`,
      `UPDATE plan SET decided_on = '2026-01-31' WHERE id = $1`,
      `DELETE FROM plan WHERE id = $1`,
      `UPDATE plan_area SET text = 'Annan' WHERE plan_id = $1`,
      `UPDATE plan_goal SET title = 'Annat' WHERE plan_id = $1`,
      `UPDATE plan_indicator SET rationale = 'Annat' WHERE plan_id = $1`,
      `DELETE FROM plan_indicator WHERE plan_id = $1`,
      `INSERT INTO plan_area (tenant_id, id, plan_id, position, key, label, title)
       SELECT tenant_id, uuidv7(), id, 9, 'ny', 'I', 'Ny' FROM plan WHERE id = $1`,
    ];
    await connectedAs('superuser', async (client) => {
      for (const sql of refused) await expect(client.query(sql, [planId])).rejects.toThrow('never changes');
      await client.query(`UPDATE plan SET status = 'closed' WHERE id = $1`, [planId]);
      await expect(
        client.query(`UPDATE plan SET status = 'decided' WHERE id = $1`, [planId]),
      ).rejects.toThrow('never changes');
    });
    expect(await outline(planId)).toMatchObject({ status: 'closed', decidedOn: DAY });
  });
});
