import { beforeAll, expect, test, vi } from 'vitest';
import { exportMeasurementForm } from '@/lib/commands/export-measurement-form';
import { importMeasurements, previewMeasurements } from '@/lib/commands/import-measurements';
import { importPlan } from '@/lib/commands/import-plan';
import { listToldMeasurementsOfYear } from '@/lib/data/measurements';
import { withTenant } from '@/lib/data/scope';
import { systemActor } from '@/lib/domain/actor';
import { addDays, plainDate } from '@/lib/domain/plain-date';
import { measurementWords, type WrittenRow, writeMeasurementFile } from '@/lib/files/measurement-words';
import { readSheetsFile } from '@/lib/files/sheets-file';
import { connectedAs } from '../support/own-database';
import { smallPlan } from '../support/small-plan';
import { makeTenant, rightly, type TestTenant } from '../support/two-tenants';

let home: TestTenant;

beforeAll(async () => {
  home = await makeTenant('inlast');
});

/** A spreadsheet as it comes from a person, for the home tenant's plan. */
const fileOf = async (rows: readonly WrittenRow[]) => ({
  planId: home.planId,
  sheets: rightly(await readSheetsFile(await writeMeasurementFile(rows, 'sv'))),
  words: measurementWords(),
});

const row = (day: number, figure: string): WrittenRow => {
  const when = addDays(plainDate('2026-01-01'), day);
  return { indicator: 'antal-dagar', from: when, to: when, figure };
};

const toldOfYear = () =>
  withTenant(home.as.reader, 'plan.read', (tx) => listToldMeasurementsOfYear(tx, 2026));

const days = async () => (await toldOfYear()).map(({ from }) => from as string);

test('a file is seen before it is taken, and is taken as it was seen', async () => {
  const file = await fileOf([
    row(0, '12'),
    { ...row(1, '3'), sex: 'Kvinnor' },
    { ...row(1, '9'), sex: 'Män' },
  ]);
  const { seen, measurements } = rightly(await previewMeasurements(home.as.auditor, file));
  expect(measurements.map(({ rows }) => rows)).toEqual([1, 2]);
  expect(await days()).toEqual([]);
  expect(await importMeasurements(home.as.auditor, { ...file, seen: 'something else' })).toEqual({
    ok: false,
    error: { code: 'not-the-one-seen' },
  });
  expect(await importMeasurements(home.as.auditor, { ...file, seen })).toEqual({
    ok: true,
    value: { written: 2 },
  });
  expect(await days()).toEqual(['2026-01-01', '2026-01-02']);
  expect(await importMeasurements(home.as.auditor, { ...file, seen })).toMatchObject({
    ok: false,
    error: {
      code: 'problems',
      count: 2,
      problems: [
        { row: 2, code: 'overlaps' },
        { row: 3, code: 'overlaps' },
      ],
    },
  });
});

test('of a file of ten thousand rows with two errors nothing is taken, and both are told', async () => {
  const groups = Array.from(
    { length: 9_999 },
    (_, at): WrittenRow => ({
      ...row(10 + Math.floor(at / 200), '7'),
      unit: `Enhet ${at % 200}`,
    }),
  );
  const before = await days();
  const broken = groups.map((one, at) => ([5, 9_997].includes(at) ? { ...one, figure: 'sju' } : one));
  expect(await previewMeasurements(home.as.admin, await fileOf(broken))).toEqual({
    ok: false,
    error: {
      code: 'problems',
      count: 2,
      problems: [
        { row: 7, column: 'figure', code: 'not-a-figure' },
        { row: 9_999, column: 'figure', code: 'not-a-figure' },
      ],
    },
  });
  expect(await days()).toEqual(before);
  const whole = await fileOf(groups);
  const { seen, count, measurements } = rightly(await previewMeasurements(home.as.admin, whole));
  expect(count).toBe(50);
  expect(measurements[0]).toMatchObject({ rows: 200, total: { kind: 'count', count: 1_400 } });
  expect(rightly(await importMeasurements(home.as.admin, { ...whole, seen }))).toEqual({ written: 50 });
  expect(await days()).toHaveLength(before.length + 50);
});

test('a CSV file is taken as the spreadsheet is, with its errors where a person sees them', async () => {
  const fileWith = async (text: string) => ({
    planId: home.planId,
    sheets: rightly(await readSheetsFile(new TextEncoder().encode(text))),
    words: measurementWords(),
  });
  const head = '\ufeffIndikator;Från;Till;Kön;Värde;Kommentar\r\n';
  const broken = await fileWith(
    `${head}H.1.1;2026-05-01;2026-05-01;Kvinnor;10;\r\n\r\nH.1.1;1 maj;2026-05-01;Män;sju;\r\n`,
  );
  expect(await previewMeasurements(home.as.auditor, broken)).toMatchObject({
    ok: false,
    error: {
      problems: [
        { row: 4, column: 'from', code: 'not-a-day' },
        { row: 4, column: 'figure', code: 'not-a-figure' },
      ],
    },
  });
  const whole = await fileWith(
    `${head}H.1.1;2026-05-01;2026-05-01;Kvinnor;10;"Räknat; för hand."\r\nH.1.1;2026-05-01;2026-05-01;Män;12;\r\n`,
  );
  const { seen } = rightly(await previewMeasurements(home.as.auditor, whole));
  rightly(await importMeasurements(home.as.auditor, { ...whole, seen }));
  const told = await toldOfYear();
  expect(told.find(({ from }) => from === '2026-05-01')).toMatchObject({
    comment: 'Räknat; för hand.',
    grid: { columnsBy: { by: 'sex', groups: ['Kvinnor', 'Män'] } },
  });
});

test('whoever reads in a file while the year is closed is told, and nothing is written', async () => {
  const operator = systemActor('operator', home.tenantId, 'test');
  const past = { content: smallPlan(home.slug, 2024), year: null, decidedOn: plainDate('2024-01-31') };
  const { planId } = rightly(await importPlan(operator, past));
  const when = plainDate('2024-05-05');
  const given = { indicator: 'antal-dagar', from: when, to: when, figure: '12' };
  const file = { ...(await fileOf([given])), planId };
  const { seen } = rightly(await previewMeasurements(home.as.auditor, file));
  await connectedAs('superuser', async (client) => {
    await client.query('BEGIN');
    await client.query(`UPDATE plan SET status = 'closed' WHERE id = $1`, [planId]);
    const importing = importMeasurements(home.as.auditor, { ...file, seen });
    await vi.waitFor(async () => {
      const waiting = `SELECT 1 FROM pg_locks WHERE NOT granted AND locktype = 'transactionid'`;
      expect((await client.query(waiting)).rows).not.toEqual([]);
    });
    await client.query('COMMIT');
    expect(await importing).toEqual({ ok: false, error: { code: 'year-closed' } });
  });
  expect(await previewMeasurements(home.as.auditor, file)).toEqual({
    ok: false,
    error: { code: 'year-closed' },
  });
});

test('the file to fill in has what should have been measured and is not', async () => {
  const { bytes } = await exportMeasurementForm(home.as.auditor, home.planId, 'en');
  const [sheet] = rightly(await readSheetsFile(bytes));
  expect(sheet?.rows[0]?.slice(0, 4)).toEqual(['Indicator', 'Measure', 'From', 'To']);
  expect(sheet?.rows.slice(1).map((row) => row.slice(0, 4))).toEqual([
    ['antal-dagar', '1', '2026-10-06', '2026-10-24'],
  ]);
});
