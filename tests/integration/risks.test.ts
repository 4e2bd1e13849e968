import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { assessRisk } from '@/lib/commands/assess-risk';
import { endRisk } from '@/lib/commands/end-risk';
import { endSelfCheck } from '@/lib/commands/end-self-check';
import { importQualityPlan } from '@/lib/commands/import-quality-plan';
import { linkSelfCheck } from '@/lib/commands/link-self-check';
import { raiseRisk } from '@/lib/commands/raise-risk';
import { recordSelfCheckResult } from '@/lib/commands/record-self-check-result';
import { saveRisk } from '@/lib/commands/save-risk';
import { setRiskScale } from '@/lib/commands/set-risk-scale';
import { listActionsRaisedFrom, type RaisedFromWhat } from '@/lib/data/outside-actions';
import { listRisks, requireRisk } from '@/lib/data/risks';
import { withTenant } from '@/lib/data/scope';
import { listSelfChecks, requireSelfCheck } from '@/lib/data/self-checks';
import { type Person, systemActor } from '@/lib/domain/actor';
import { addDays } from '@/lib/domain/plain-date';
import { qualityPlanSchema, selfChecksOfArea } from '@/lib/domain/quality-plan/quality-plan-schema';
import type { RiskDetails } from '@/lib/domain/risk/risk';
import { absenceOf } from '@/lib/domain/risk/risk';
import { defaultRiskScale } from '@/lib/domain/risk/risk-level';
import { today } from '@/lib/time/clock';
import { connectedAs } from '../support/own-database';
import { addRisk, addSelfCheck, assessmentOf, resultOf, riskContent } from '../support/risk-register';
import { smallQualityPlan } from '../support/small-quality-plan';
import { DAY, makeTenant, rightly, type TestTenant } from '../support/two-tenants';

let home: TestTenant;
let other: TestTenant;

beforeAll(async () => {
  home = await makeTenant('hemma');
  other = await makeTenant('planen');
});

const risksOf = (person: Person) => withTenant(person, 'risk.read', listRisks);
const checksOf = (person: Person) => withTenant(person, 'risk.read', listSelfChecks);
const riskOf = (riskId: string, person: Person = home.as.reader): Promise<RiskDetails> =>
  withTenant(person, 'risk.read', (tx) => requireRisk(tx, riskId));
const checkOf = (selfCheckId: string, person: Person = home.as.reader) =>
  withTenant(person, 'risk.read', (tx) => requireSelfCheck(tx, selfCheckId));

const actionsFrom = (from: RaisedFromWhat, person: Person) =>
  withTenant(person, 'risk.read', (tx) => listActionsRaisedFrom(tx, from, today()));

const weighedOn = (riskId: string, level: number) => ({
  ...assessmentOf(riskId),
  weight: { level, likelihood: null, consequence: null },
  after: null,
});

describe('the quality plan of 2023', () => {
  test('comes out of the register as it stands in its file, once', async () => {
    const content = JSON.parse(readFileSync('plans/kvalitetsplan-2023.json', 'utf8'));
    const file = qualityPlanSchema.parse(content);
    const operator = systemActor('operator', other.tenantId, 'test');
    const [known, knownChecks] = [await risksOf(other.as.admin), await checksOf(other.as.admin)];
    const plan = { content, assessedOn: DAY };
    expect(rightly(await importQualityPlan(operator, plan))).toMatchObject({ risks: 9, selfChecks: 7 });
    const risks = (await risksOf(other.as.reader)).slice(known.length);
    const rows = file.risks.areas.flatMap(({ title, rows: own }) =>
      own.map((row) => ({ ...row, area: title })),
    );
    const planned = rows.flatMap((row) => (row.risk ? [{ ...row, risk: row.risk }] : []));
    expect(risks.map(({ area, title, current }) => [area, title, current?.level])).toEqual(
      planned.map(({ area, risk }) => [area, risk.title, risk.level]),
    );
    expect(risks.map(({ current }) => current?.likelihood)).toEqual(risks.map(() => null));
    expect(risks.map(absenceOf)).toEqual(planned.map(({ withoutSelfCheck }) => withoutSelfCheck));
    for (const [at, { id }] of risks.entries()) {
      const { text, selfChecks } = await riskOf(id, other.as.reader);
      const actions = await actionsFrom({ kind: 'risk', id }, other.as.reader);
      const row = planned[at];
      expect(text).toBe(row?.risk.text);
      expect(actions.map((one) => ({ title: one.text, text: one.details }))).toEqual(
        row?.actions.map(({ key: _key, ...action }) => action),
      );
      expect(selfChecks.map(({ title }) => title)).toEqual(row?.selfChecks.map(({ title }) => title));
    }
    const checks = (await checksOf(other.as.reader)).slice(knownChecks.length);
    expect(checks.map(({ title }) => title)).toEqual(
      file.risks.areas.flatMap(selfChecksOfArea).map(({ title }) => title),
    );
    expect(checks.filter((check) => check.risks.length === 0)).toHaveLength(3);
    const alone = checks.find(({ title }) => title.startsWith('Antal våldsutövare'));
    const [only, ...more] = await actionsFrom({ kind: 'selfCheck', id: alone?.id ?? '' }, other.as.reader);
    expect(only).toMatchObject({ status: 'open', responsible: 'administration', deadline: null, number: 1 });
    expect(more).toEqual([]);
    expect(await importQualityPlan(operator, plan)).toMatchObject({ error: { code: 'imported-already' } });
  });

  test('leaves nothing behind when a risk has no place on the tenant’s scale, or it is weighed ahead', async () => {
    const operator = systemActor('operator', home.tenantId, 'test');
    const before = await risksOf(home.as.admin);
    const tooHigh = { content: smallQualityPlan('hemma', 'for-hog', 17), assessedOn: DAY };
    expect(await importQualityPlan(operator, tooHigh)).toMatchObject({
      error: { code: 'broken-plan', problems: ['samordning: outside-the-scale'] },
    });
    const ahead = { content: smallQualityPlan('hemma', 'forut'), assessedOn: addDays(today(), 1) };
    expect(await importQualityPlan(operator, ahead)).toMatchObject({ error: { code: 'assessed-ahead' } });
    expect(await risksOf(home.as.admin)).toEqual(before);
  });
});

describe('a risk', () => {
  test('keeps each assessment on the scale it was made on, before and after action', async () => {
    const riskId = await addRisk(home.as.auditor, home.slug, null);
    rightly(await assessRisk(home.as.auditor, weighedOn(riskId, 6)));
    const scale = { ...defaultRiskScale, likelihood: ['Liten', 'Medel', 'Stor'], highFrom: 6 };
    rightly(await setRiskScale(home.as.admin, scale));
    rightly(await assessRisk(home.as.auditor, { ...assessmentOf(riskId), assessedOn: DAY }));
    rightly(await assessRisk(home.as.auditor, assessmentOf(riskId)));
    rightly(await setRiskScale(home.as.admin, defaultRiskScale));
    const { assessments, current } = await riskOf(riskId);
    expect(assessments.map((one) => [one.assessedOn, one.level, one.likelihood, one.after?.level])).toEqual([
      [DAY, 6, 3, 2],
      ['2026-01-15', 6, 3, 2],
      ['2026-01-15', 6, null, undefined],
    ]);
    expect(assessments.map((one) => one.scale)).toEqual([scale, scale, defaultRiskScale]);
    expect(current).toEqual(assessments[0]);
  });

  test('is not weighed off the scale, ahead of the day, or when it has ended', async () => {
    const riskId = await addRisk(home.as.auditor, home.slug, null);
    expect(await assessRisk(home.as.auditor, weighedOn(riskId, 17))).toMatchObject({
      error: { code: 'no-weight', of: 'weight', fault: 'outside-the-scale' },
    });
    const half = { level: null, likelihood: 2, consequence: null };
    expect(await assessRisk(home.as.auditor, { ...assessmentOf(riskId), after: half })).toMatchObject({
      error: { code: 'no-weight', of: 'after', fault: 'half-a-distribution' },
    });
    const ahead = { ...assessmentOf(riskId), assessedOn: addDays(today(), 1) };
    expect(await assessRisk(home.as.auditor, ahead)).toMatchObject({ error: { code: 'assessed-ahead' } });
    rightly(await endRisk(home.as.auditor, { riskId, revision: 1, reason: 'Verksamheten är nedlagd.' }));
    expect(await assessRisk(home.as.auditor, assessmentOf(riskId))).toMatchObject({
      error: { code: 'risk-ended' },
    });
    rightly(await endRisk(home.as.auditor, { riskId, revision: 2, reason: null }));
    rightly(await assessRisk(home.as.auditor, assessmentOf(riskId)));
    expect(await riskOf(riskId)).toMatchObject({ endedOn: null, endReason: null, revision: 3 });
  });

  test('that two people change at once is changed by one of them', async () => {
    const riskId = await addRisk(home.as.auditor, home.slug, null);
    const content = riskContent(home.slug, null);
    const changes = ['Ett', 'Två'].map((text) =>
      saveRisk(home.as.admin, { riskId, revision: 1, content: { ...content, text } }),
    );
    const outcomes = await Promise.all(changes);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    const stale = await saveRisk(home.as.admin, { riskId, revision: 1, content: riskContent('annat', null) });
    expect(stale).toMatchObject({ ok: false, error: 'changed-meanwhile' });
    expect((await riskOf(riskId)).area).toBe(content.area);
  });

  test('gets a number of its own when many are added at once', async () => {
    const ids = await Promise.all([1, 2, 3, 4].map(() => addRisk(home.as.auditor, home.slug, null)));
    const numbers = (await risksOf(home.as.reader)).flatMap(({ id, number }) =>
      ids.includes(id) ? [number] : [],
    );
    expect(new Set(numbers).size).toBe(4);
  });

  test('of a unit is seen by its own managers and not by others; one of no single unit is seen by all', async () => {
    const { slug, unitId, otherUnitId, as } = home;
    const [own, others, common] = [
      await addRisk(as.admin, slug, unitId),
      await addRisk(as.admin, slug, otherUnitId),
      await addRisk(as.admin, slug, null),
    ];
    const seen = (await risksOf(as.unitManager)).map(({ id }) => id);
    expect([own, others, common].map((id) => seen.includes(id))).toEqual([true, false, true]);
    await expect(riskOf(others, as.unitManager)).rejects.toThrow();
    const check = await addSelfCheck(as.admin, slug, { unitId: null, riskId: others });
    expect((await checkOf(check, as.unitManager)).risks).toEqual([]);
    expect((await checkOf(check)).risks).toHaveLength(1);
  });

  test('is raised from what a decided audit found lacking, once also by three at a time, and outlives the audit', async () => {
    const { decidedAuditId: auditId, as, unitId } = home;
    const atOnce = [as.auditor, as.admin, as.auditor].map((person) =>
      raiseRisk(person, { auditId, item: 'plan' }),
    );
    const [one, ...others] = (await Promise.all(atOnce)).map(rightly);
    if (!one) throw new Error('No risk was raised');
    expect(others).toEqual([one, one]);
    expect(await riskOf(one.riskId)).toMatchObject({
      unit: { id: unitId },
      audit: { id: auditId },
      current: null,
    });
    await expect(raiseRisk(as.auditor, { auditId, item: 'finns-inte' })).rejects.toThrow();
    await expect(raiseRisk(as.auditor, { auditId: home.auditId, item: 'plan' })).rejects.toThrow();
    await connectedAs('superuser', async (client) => {
      await client.query('BEGIN');
      await client.query('CREATE TEMP TABLE gone (tenant_id uuid, id uuid) ON COMMIT DROP');
      await client.query(
        `CREATE TRIGGER let_go BEFORE DELETE ON gone FOR EACH ROW EXECUTE FUNCTION app.let_go_of_risks()`,
      );
      await client.query('INSERT INTO gone VALUES ($1, $2)', [home.tenantId, auditId]);
      await client.query('DELETE FROM gone');
      const { rows } = await client.query('SELECT audit_id FROM risk WHERE id = $1', [one.riskId]);
      expect(rows).toEqual([{ audit_id: null }]);
      await client.query('ROLLBACK');
    });
  });
});

describe('a self-check', () => {
  test('watches any number of risks, and none when it has ended', async () => {
    const { slug, as } = home;
    const [one, two] = [await addRisk(as.admin, slug, null), await addRisk(as.admin, slug, null)];
    const selfCheckId = await addSelfCheck(as.auditor, slug, { unitId: null, riskId: one });
    for (const _ of [1, 2])
      rightly(await linkSelfCheck(as.auditor, { riskId: two, selfCheckId, linked: true }));
    expect((await checkOf(selfCheckId)).risks.map(({ id }) => id)).toEqual([one, two]);
    rightly(await linkSelfCheck(as.auditor, { riskId: one, selfCheckId, linked: false }));
    expect((await riskOf(one)).selfChecks).toEqual([]);
    rightly(await endSelfCheck(as.auditor, { selfCheckId, revision: 1, ended: true }));
    expect((await risksOf(as.reader)).find(({ id }) => id === two)).toMatchObject({ selfChecks: 0 });
    const result = await recordSelfCheckResult(as.auditor, { selfCheckId, result: resultOf(slug) });
    expect(result).toMatchObject({ error: 'self-check-ended' });
  });

  test('keeps what it showed, and nothing of tomorrow', async () => {
    const { slug, as } = home;
    const selfCheckId = await addSelfCheck(as.auditor, slug, { unitId: null, riskId: null });
    rightly(await recordSelfCheckResult(as.auditor, { selfCheckId, result: resultOf(slug) }));
    const tomorrow = { ...resultOf(slug), checkedOn: addDays(today(), 1) };
    expect(await recordSelfCheckResult(as.auditor, { selfCheckId, result: tomorrow })).toMatchObject({
      error: 'checked-ahead',
    });
    const { results } = await checkOf(selfCheckId);
    expect(results).toMatchObject([resultOf(slug)]);
  });
});

test('what was weighed and what was found never changes, whoever asks', async () => {
  await connectedAs('superuser', async (client) => {
    for (const table of ['risk_scale', 'risk_assessment', 'self_check_result']) {
      const where = `WHERE tenant_id = '${home.tenantId}'`;
      await expect(client.query(`UPDATE ${table} SET id = id ${where}`)).rejects.toThrow('never changes');
      await expect(client.query(`DELETE FROM ${table} ${where}`)).rejects.toThrow('never changes');
    }
  });
});
