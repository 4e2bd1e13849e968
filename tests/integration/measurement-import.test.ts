import { beforeAll, expect, test } from 'vitest';
import { exportMeasurementForm } from '@/lib/commands/export-measurement-form';
import { importMeasurements, previewMeasurements } from '@/lib/commands/import-measurements';
import { listToldMeasurements } from '@/lib/data/measurements';
import { requirePlanIndicator } from '@/lib/data/plans';
import { withTenant } from '@/lib/data/scope';
import { addDays, plainDate } from '@/lib/domain/plain-date';
import { measurementWords, type WrittenRow, writeMeasurementFile } from '@/lib/files/measurement-words';
import { readSheetsFile } from '@/lib/files/sheets-file';
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

const days = () =>
  withTenant(home.as.reader, 'plan.read', async (tx) => {
    const { lineageId } = await requirePlanIndicator(tx, home.planId, home.indicatorId);
    return (await listToldMeasurements(tx, lineageId)).map(({ from }) => from as string);
  });

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
      problems: [
        { row: 7, column: 'figure', code: 'not-a-figure' },
        { row: 9_999, column: 'figure', code: 'not-a-figure' },
      ],
    },
  });
  expect(await days()).toEqual(before);
  const { measurements } = rightly(await previewMeasurements(home.as.admin, await fileOf(groups)));
  expect(measurements).toHaveLength(50);
});

test('the file to fill in has what should have been measured and is not', async () => {
  const { bytes } = await exportMeasurementForm(home.as.auditor, home.planId, 'en');
  const [sheet] = rightly(await readSheetsFile(bytes));
  expect(sheet?.rows[0]?.slice(0, 4)).toEqual(['Indicator', 'Measure', 'From', 'To']);
});
