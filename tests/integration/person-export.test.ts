import { beforeAll, expect, test } from 'vitest';
import { assessRisk } from '@/lib/commands/assess-risk';
import { assignMeasuring } from '@/lib/commands/assign-measuring';
import { exportPerson } from '@/lib/commands/export-person';
import { registerMeasurement } from '@/lib/commands/register-measurement';
import { plainDate } from '@/lib/domain/plain-date';
import { decideOne } from '../support/decide-document';
import { connectedAs } from '../support/own-database';
import { addRisk, assessmentOf } from '../support/risk-register';
import { DAY, makeTenant, rightly, type TestTenant } from '../support/two-tenants';

let home: TestTenant;

beforeAll(async () => {
  home = await makeTenant('hemma');
});

/** Columns that name a person and point to no membership, and why what they hold is not in what is kept about a member. */
const POINTING_ELSEWHERE: Readonly<Record<string, string>> = {};

test('whatever a person is named by in a table of a tenant is exported: it points to the membership', async () => {
  const { rows } = await connectedAs('superuser', (client) =>
    client.query<{ place: string }>(`
      SELECT c.table_name || '.' || c.column_name AS place
      FROM information_schema.columns c
        JOIN information_schema.columns t ON t.table_schema = 'public' AND t.table_name = c.table_name
          AND t.column_name = 'tenant_id'
      WHERE c.table_schema = 'public' AND c.udt_name = 'uuid'
        AND c.column_name ~ '(_by|user_id|assignee_id|handler_id)$'
        AND NOT EXISTS (SELECT FROM pg_constraint f
          JOIN pg_attribute a ON a.attrelid = f.conrelid AND a.attnum = ANY (f.conkey)
          WHERE f.contype = 'f' AND f.confrelid = 'membership'::regclass
            AND f.conrelid = c.table_name::regclass AND a.attname = c.column_name)
        AND c.table_name <> 'membership'
      ORDER BY 1`),
  );
  expect(rows.map(({ place }) => place)).toEqual(Object.keys(POINTING_ELSEWHERE));
});

test('who measures, weighs risks, writes and decides documents is in what is kept about them', async () => {
  const { as, planId, indicatorId } = home;
  const grid = { rowsBy: null, columnsBy: null, figures: [[{ kind: 'count' as const, count: 7 }]] };
  const [from, to] = [plainDate('2026-02-02'), plainDate('2026-02-06')];
  const measurement = { measure: 0, from, to, grid, comment: null };
  rightly(await registerMeasurement(as.admin, { planId, indicatorId, measurement, corrects: null }));
  rightly(
    await assignMeasuring(as.auditor, { planId, indicatorIds: [indicatorId], userId: as.admin.userId }),
  );
  const riskId = await addRisk(as.admin, home.slug, null);
  rightly(await assessRisk(as.admin, assessmentOf(riskId)));
  await decideOne(home, { kind: 'qualityPlan', year: 2026, day: DAY });
  const { rows } = await exportPerson(as.admin, as.admin.userId);
  expect(rows.map(({ table, column }) => `${table}.${column}`)).toEqual(
    expect.arrayContaining([
      'measurement_version.saved_by',
      'measuring_responsible.user_id',
      'quality_document.saved_by',
      'risk.saved_by',
      'risk_assessment.assessed_by',
      'notice.user_id',
    ]),
  );
  const chosen = (await exportPerson(as.admin, as.auditor.userId)).rows;
  expect(chosen.map(({ table, column }) => `${table}.${column}`)).toContain(
    'measuring_responsible.chosen_by',
  );
});
