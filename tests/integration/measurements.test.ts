import { beforeAll, expect, test, vi } from 'vitest';
import { importPlan } from '@/lib/commands/import-plan';
import { type MeasurementToRegister, registerMeasurement } from '@/lib/commands/register-measurement';
import { listToldMeasurements, requireMeasurement } from '@/lib/data/measurements';
import { requirePlan, requirePlanIndicator } from '@/lib/data/plans';
import { withTenant } from '@/lib/data/scope';
import { systemActor } from '@/lib/domain/actor';
import type { Figure } from '@/lib/domain/measurement/figure';
import type { Measurement } from '@/lib/domain/measurement/measurement';
import { addDays, plainDate } from '@/lib/domain/plain-date';
import { connectedAs } from '../support/own-database';
import { smallPlan } from '../support/small-plan';
import { makeTenant, rightly, type TestTenant } from '../support/two-tenants';

let home: TestTenant;

beforeAll(async () => {
  home = await makeTenant('matt');
});

let days = 0;
/** What two groups were found to be, on a day that is nobody else's. */
function measured(...counts: readonly number[]): Measurement {
  days += 1;
  const day = addDays(plainDate('2026-01-01'), days);
  const all = counts.reduce((sum, one) => sum + one, 0);
  const figures: Figure[] = [...counts, all].map((count) => ({ kind: 'count', count }));
  const columnsBy = { by: 'sex' as const, groups: ['Kvinnor', 'Män'] };
  return {
    measure: 0,
    from: day,
    to: day,
    grid: { rowsBy: null, columnsBy, figures: [figures] },
    comment: null,
  };
}

const register = (measurement: Measurement, rest: Partial<MeasurementToRegister> = {}) =>
  registerMeasurement(home.as.auditor, {
    planId: home.planId,
    indicatorId: home.indicatorId,
    measurement,
    corrects: null,
    ...rest,
  });

const correcting = (measurementId: string, version: number) => ({
  corrects: { measurementId, version, motive: 'Räknade fel.' },
});

const toldTo = (person = home.as.reader) =>
  withTenant(person, 'plan.read', async (tx) => {
    const { lineageId } = await requirePlanIndicator(tx, home.planId, home.indicatorId);
    return listToldMeasurements(tx, lineageId);
  });

test('what is small, and what would give it away, reaches nobody who reads; the total does', async () => {
  const { measurementId } = rightly(await register(measured(3, 8)));
  for (const person of [home.as.reader, home.as.unitManager, home.as.auditor, home.as.admin]) {
    const told = (await toldTo(person)).find(({ id }) => id === measurementId);
    expect(told?.grid.figures).toEqual([
      [{ kind: 'hidden' }, { kind: 'hidden' }, { kind: 'count', count: 11 }],
    ]);
  }
});

test('a correction says why, and what stood there before stays', async () => {
  const first = measured(10, 20);
  const { measurementId } = rightly(await register(first));
  const second = { ...measured(11, 20), comment: 'Efter kontroll.' };
  rightly(await register(second, correcting(measurementId, 1)));
  const { versions, ...time } = await withTenant(home.as.admin, 'measurement.register', (tx) =>
    requireMeasurement(tx, home.indicatorId, measurementId),
  );
  expect(time).toMatchObject({ measure: 0, from: first.from, to: first.to });
  expect(versions).toMatchObject([
    { number: 2, grid: second.grid, comment: 'Efter kontroll.', motive: 'Räknade fel.' },
    { number: 1, grid: first.grid, comment: null, motive: null },
  ]);
  const told = (await toldTo()).find(({ id }) => id === measurementId);
  expect(told).toMatchObject({ version: 2, grid: { figures: second.grid.figures } });
});

test('of two who correct the same version, the later one is told and nothing is overwritten', async () => {
  const { measurementId } = rightly(await register(measured(10, 20)));
  const outcomes = await Promise.all(
    [12, 13].map((women) => register(measured(women, 20), correcting(measurementId, 1))),
  );
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(outcomes).toContainEqual({ ok: false, error: { code: 'changed-meanwhile' } });
});

test('the same days are measured once, also by two at the same time', async () => {
  const measurement = measured(10, 20);
  const outcomes = await Promise.all([register(measurement), register(measurement)]);
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  const { from, to } = measurement;
  expect(outcomes).toContainEqual({
    ok: false,
    error: { code: 'faults', faults: [{ code: 'overlaps', from, to }] },
  });
});

test('neither a draft nor a year that is over is measured, whoever asks', async () => {
  const operator = systemActor('operator', home.tenantId, 'test');
  const content = smallPlan(home.slug, 2025);
  const { planId } = rightly(await importPlan(operator, { content, year: null, decidedOn: null }));
  const { areas } = await withTenant(home.as.admin, 'plan.read', (tx) => requirePlan(tx, planId));
  const indicatorId = areas[0]?.goals[0]?.indicators[0]?.id ?? '';
  const day = plainDate('2025-05-05');
  const measurement = { ...measured(10, 20), from: day, to: day };
  const there = { planId, indicatorId };
  expect(await register(measurement, there)).toEqual({ ok: false, error: { code: 'not-decided' } });
  const beyond = `
    WITH made AS (
      INSERT INTO measurement (tenant_id, id, plan_id, indicator_id, measure, from_day, to_day)
      SELECT tenant_id, uuidv7(), plan_id, id, 0, '2025-06-06', '2025-06-06' FROM plan_indicator WHERE id = $1
      RETURNING tenant_id, id)
    SELECT tenant_id, id FROM made`;
  await connectedAs('superuser', async (client) => {
    const { rows } = await client.query(beyond, [indicatorId]);
    const version = () =>
      client.query(
        `INSERT INTO measurement_version (tenant_id, measurement_id, number, grid, saved_by, saved_at)
         VALUES ($1, $2, 1, '{}', $3, now())`,
        [rows[0].tenant_id, rows[0].id, home.as.auditor.userId],
      );
    await expect(version()).rejects.toThrow('never changes');
    await client.query(`UPDATE plan SET status = 'decided', decided_on = '2025-01-31' WHERE id = $1`, [
      planId,
    ]);
    rightly(await register(measurement, there));
    await client.query(`UPDATE plan SET status = 'closed' WHERE id = $1`, [planId]);
    await expect(version()).rejects.toThrow('never changes');
  });
  expect(await register(measured(10, 20), there)).toEqual({ ok: false, error: { code: 'year-closed' } });
});

/** A plan of a year that is over, decided, with what was measured of it. */
async function pastPlan(year: number) {
  const operator = systemActor('operator', home.tenantId, 'test');
  const day = plainDate(`${year}-05-05`);
  const file = { content: smallPlan(home.slug, year), year: null, decidedOn: plainDate(`${year}-01-31`) };
  const { planId } = rightly(await importPlan(operator, file));
  const { areas } = await withTenant(home.as.admin, 'plan.read', (tx) => requirePlan(tx, planId));
  const there = { planId, indicatorId: areas[0]?.goals[0]?.indicators[0]?.id ?? '' };
  const measurement = { ...measured(10, 20), from: day, to: day };
  const { measurementId } = rightly(await register(measurement, there));
  return { there, measurement, measurementId, file, operator };
}

test('whoever measures while the year is closed is told, and nothing is written', async () => {
  const { there, measurement } = await pastPlan(2023);
  const later = { ...measurement, from: plainDate('2023-06-06'), to: plainDate('2023-06-06') };
  await connectedAs('superuser', async (client) => {
    await client.query('BEGIN');
    await client.query(`UPDATE plan SET status = 'closed' WHERE id = $1`, [there.planId]);
    const registering = register(later, there);
    await vi.waitFor(async () => {
      const { rows } = await client.query(
        `SELECT 1 FROM pg_locks WHERE NOT granted AND locktype = 'transactionid'`,
      );
      expect(rows.length).toBeGreaterThan(0);
    });
    await client.query('COMMIT');
    expect(await registering).toEqual({ ok: false, error: { code: 'year-closed' } });
  });
});

test('what was measured under a version that was replaced is corrected until the year is closed', async () => {
  const { there, measurement, measurementId, file, operator } = await pastPlan(2022);
  await connectedAs('superuser', async (client) => {
    await client.query(`UPDATE plan SET status = 'replaced' WHERE id = $1`, [there.planId]);
    const { planId } = rightly(await importPlan(operator, file));
    const correct = (version: number) =>
      register(measurement, { ...there, ...correcting(measurementId, version) });
    expect(await register(measurement, there)).toEqual({ ok: false, error: { code: 'replaced' } });
    rightly(await correct(1));
    await client.query(`UPDATE plan SET status = 'closed' WHERE id = $1`, [planId]);
    expect(await correct(2)).toEqual({ ok: false, error: { code: 'year-closed' } });
  });
});
