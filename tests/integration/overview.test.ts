import { beforeAll, describe, expect, test } from 'vitest';
import { assessRisk } from '@/lib/commands/assess-risk';
import { importPlan } from '@/lib/commands/import-plan';
import { registerMeasurement } from '@/lib/commands/register-measurement';
import { registerUnit } from '@/lib/commands/register-unit';
import { readOverview } from '@/lib/data/overview';
import { requirePlan } from '@/lib/data/plans';
import { type ScopedTx, withTenant } from '@/lib/data/scope';
import { type Person, systemActor } from '@/lib/domain/actor';
import type { Figure } from '@/lib/domain/measurement/figure';
import { plainDate } from '@/lib/domain/plain-date';
import { today } from '@/lib/time/clock';
import { decideOne } from '../support/decide-document';
import { decidedAudit, importCounted } from '../support/decided-audit';
import { addRisk, assessmentOf } from '../support/risk-register';
import { smallPlan } from '../support/small-plan';
import { DAY, makeTenant, planOne, rightly, type TestTenant } from '../support/two-tenants';

const thisYear = Number(today().slice(0, 4));

let home: TestTenant;
let away: TestTenant;
let versionId: string;

beforeAll(async () => {
  [home, away] = [await makeTenant('hemma'), await makeTenant('borta')];
  versionId = await importCounted(home);
});

const read = (person: Person, year = thisYear) =>
  withTenant(person, 'overview.read', (tx) => readOverview(tx, year, today()));

describe('the year', () => {
  test('is told to a reader: the plan that holds, the audits that are decided with their reports, what is due', async () => {
    await planOne(home.as.auditor, { unitId: home.otherUnitId, versionId }, plainDate(`${thisYear}-12-01`));
    const { plans, audits, summary, years } = await read(home.as.reader, 2026);
    expect(plans).toMatchObject([{ id: home.planId, status: 'decided' }]);
    expect(audits).toMatchObject([{ auditId: home.decidedAuditId, reportId: home.reportId }]);
    expect(summary).toMatchObject({ plan: 'decided', indicators: 1, measured: 0 });
    // Neither what runs nor what is planned is a reader’s to know.
    expect(summary.audits).toMatchObject({ decided: 1, all: null });
    expect(years).toContain(2026);
  });

  test('counts what runs and what is planned for those who see it', async () => {
    const { summary } = await read(home.as.auditor, thisYear);
    expect(summary.audits.all).toBeGreaterThan(summary.audits.decided);
  });

  test('without anything is empty, and still has a page', async () => {
    const { summary, plans, documents, audits, areas, overdue } = await read(home.as.reader, 2004);
    expect({ plans, documents, audits, areas }).toEqual({ plans: [], documents: [], audits: [], areas: [] });
    expect(summary).toMatchObject({ year: 2004, plan: 'none', lateActions: 0 });
    expect([overdue.actions, overdue.measurings, overdue.risks]).toEqual([[], [], []]);
  });

  test('of another organisation is not there', async () => {
    const { plans, audits } = await read(away.as.reader, 2026);
    expect(plans.map(({ id }) => id)).toEqual([away.planId]);
    expect(audits.map(({ auditId }) => auditId)).toEqual([away.decidedAuditId]);
    const told = JSON.stringify(await read(away.as.admin, 2026));
    for (const id of [home.planId, home.unitId, home.riskId, home.decidedAuditId])
      expect(told).not.toContain(id);
  });
});

describe('a manager', () => {
  test('sees the audits, risks and due units of their own units, and what is about no single one', async () => {
    const otherAudit = await decidedAudit(home, {
      unitId: home.otherUnitId,
      versionId,
      visit: `${thisYear}-02-03`,
    });
    const weight = { level: 9, likelihood: null, consequence: null };
    const weighed = async (unitId: string | null) => {
      const riskId = await addRisk(home.as.admin, home.slug, unitId);
      rightly(await assessRisk(home.as.admin, { ...assessmentOf(riskId), weight, after: null }));
      return riskId;
    };
    const [own, ofOther, ofNone] = [
      await weighed(home.unitId),
      await weighed(home.otherUnitId),
      await weighed(null),
    ];
    const gaps = async (person: Person) =>
      (await read(person)).overdue.risks.map(({ id }) => id).filter((id) => id !== home.riskId);
    expect(new Set(await gaps(home.as.reader))).toEqual(new Set([own, ofOther, ofNone]));
    expect(new Set(await gaps(home.as.unitManager))).toEqual(new Set([own, ofNone]));
    const auditsOf = async (person: Person) => (await read(person)).audits.map(({ auditId }) => auditId);
    expect(await auditsOf(home.as.reader)).toContain(otherAudit);
    expect(await auditsOf(home.as.unitManager)).not.toContain(otherAudit);
    const dueFor = async (person: Person) => (await read(person)).overdue.units.map(({ unitId }) => unitId);
    expect(await dueFor(home.as.unitManager)).not.toContain(home.otherUnitId);
  });
});

describe('indicators', () => {
  const count = (of: number): Figure => ({ kind: 'count', count: of });
  const register = async (tenant: TestTenant, women: number, men: number) => {
    const grid = {
      rowsBy: null,
      columnsBy: { by: 'sex' as const, groups: ['Kvinnor', 'Män'] },
      figures: [[count(women), count(men), count(women + men)]],
    };
    const days = { from: plainDate('2026-10-06'), to: plainDate('2026-10-24') };
    const measurement = { measure: 0, ...days, grid, comment: null };
    rightly(
      await registerMeasurement(tenant.as.auditor, {
        planId: tenant.planId,
        indicatorId: tenant.indicatorId,
        measurement,
        corrects: null,
      }),
    );
  };

  test('show the figure that may be told, and not the one that may not', async () => {
    const [open, closed] = [await makeTenant('stora-tal'), await makeTenant('sma-tal')];
    await register(open, 40, 20);
    await register(closed, 2, 1);
    const latest = async (tenant: TestTenant) => {
      const { areas, summary } = await read(tenant.as.reader, 2026);
      return { measured: summary.measured, figure: areas[0]?.indicators[0]?.measures[0]?.latest.figure };
    };
    expect(await latest(open)).toEqual({ measured: 1, figure: count(60) });
    expect(await latest(closed)).toEqual({ measured: 1, figure: { kind: 'hidden' } });
    // Nor by anyone else on this page, whatever they may read elsewhere.
    expect(JSON.stringify((await read(closed.as.admin, 2026)).areas)).not.toContain('"count"');
  });

  test('that nobody measured in time are overdue', async () => {
    const { overdue } = await read(home.as.reader, 2026);
    const expected = today() > '2026-10-24' ? [{ id: home.indicatorId, since: '2026-10-24', times: 1 }] : [];
    expect(overdue.measurings).toMatchObject(expected);
  });
});

test('a report on last year belongs to that year and to the one it was decided in; a draft belongs to none', async () => {
  const { documentId } = await decideOne(home, { kind: 'qualityReport', year: thisYear - 1, day: today() });
  for (const year of [thisYear, thisYear - 1]) {
    const { documents } = await read(home.as.reader, year);
    expect(documents).toMatchObject([{ id: documentId, status: 'decided', report: { status: 'queued' } }]);
  }
  expect((await read(home.as.reader, thisYear - 2)).documents).toEqual([]);
});

test('what is a draft is no plan of the year, not even to whoever writes it', async () => {
  const operator = systemActor('operator', home.tenantId, 'test');
  const content = smallPlan(home.slug, 2031);
  const { planId } = rightly(await importPlan(operator, { content, year: null, decidedOn: null }));
  expect((await withTenant(home.as.admin, 'plan.read', (tx) => requirePlan(tx, planId))).status).toBe(
    'draft',
  );
  const { plans, summary } = await read(home.as.admin, 2031);
  expect([plans, summary.plan]).toEqual([[], 'none']);
});

/** Counts what is asked of the database in a transaction. */
function counting(tx: ScopedTx): { tx: ScopedTx; asked: () => number } {
  let count = 0;
  const counted = <Target extends object>(target: Target): Target =>
    new Proxy(target, {
      get(of, name) {
        const part: unknown = Reflect.get(of, name);
        if (typeof part === 'function')
          return (...args: unknown[]) => {
            count += 1;
            return Reflect.apply(part, of, args);
          };
        return typeof part === 'object' && part !== null ? counted(part) : part;
      },
    });
  return { tx: { ...tx, db: counted(tx.db) }, asked: () => count };
}

test('the page is read in as many queries for many units as for one', async () => {
  const tenant = await makeTenant('manga');
  const asked = () =>
    withTenant(tenant.as.reader, 'overview.read', async (tx) => {
      const counted = counting(tx);
      await readOverview(counted.tx, 2026, today());
      return counted.asked();
    });
  const few = await asked();
  const contact = { address: null, phone: null, email: null, addressProtected: false };
  const place = { providerId: tenant.providerId, parentId: null, validFrom: DAY };
  for (let n = 0; n < 40; n++)
    rightly(await registerUnit(tenant.as.admin, { name: `Enhet ${n}`, ...place, ...contact }));
  expect(await asked()).toBe(few);
  expect(few).toBeLessThan(40);
});
