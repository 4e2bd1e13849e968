import { beforeAll, expect, test } from 'vitest';
import { exportMeasurements } from '@/lib/commands/export-measurements';
import { importMeasurements, previewMeasurements } from '@/lib/commands/import-measurements';
import { importPlan } from '@/lib/commands/import-plan';
import { registerMeasurement } from '@/lib/commands/register-measurement';
import { listLog } from '@/lib/data/log';
import { withTenant } from '@/lib/data/scope';
import { systemActor } from '@/lib/domain/actor';
import { wholeLog } from '@/lib/domain/log/log-choice';
import type { Figure } from '@/lib/domain/measurement/figure';
import { withTotals } from '@/lib/domain/measurement/totals';
import { plainDate } from '@/lib/domain/plain-date';
import type { GivenCell } from '@/lib/domain/template/sheet/sheet-table';
import { archiveParts } from '@/lib/files/archive-parts';
import { measurementWords } from '@/lib/files/measurement-words';
import { readSheetsFile } from '@/lib/files/sheets-file';
import planOf2014 from '@/plans/uppfoljningsplan-2014.json';
import { makeTenant, rightly, type TestTenant } from '../support/two-tenants';

let home: TestTenant;

beforeAll(async () => {
  home = await makeTenant('uttag');
});

const count = (number: number): Figure => ({ kind: 'count', count: number });

async function measure(day: string, inner: readonly (readonly Figure[])[], comment: string | null = null) {
  const when = plainDate(day);
  const rowsBy = { by: 'section' as const, groups: ['=1+1', 'Vuxna', 'Socialpsykiatri'] };
  const columnsBy = { by: 'sex' as const, groups: ['Kvinnor', 'Män'] };
  const figures = [0, 1, 2, 3].map((row) =>
    [0, 1, 2].map((column): Figure => inner[row]?.[column] ?? { kind: 'missing' }),
  );
  const grid = withTotals({ rowsBy, columnsBy, figures });
  const { planId, indicatorId } = home;
  const measurement = { measure: 0, from: when, to: when, grid, comment };
  rightly(await registerMeasurement(home.as.auditor, { planId, indicatorId, measurement, corrects: null }));
}

const taken = () => exportMeasurements(home.as.reader, home.planId, 'sv');

/** The figures of the file on a day, by the group in its rows and that in its columns; '' stands for all of them. */
async function figuresOn(day: string): Promise<Map<string, Record<string, GivenCell>>> {
  const [sheet] = rightly(await readSheetsFile((await taken()).bytes));
  const [head = [], ...rows] = sheet?.rows ?? [];
  const named = rows.map((row) =>
    Object.fromEntries(head.map((name, at) => [String(name), row[at] ?? null])),
  );
  return new Map(
    named
      .filter((row) => row.Från === day)
      .map((row) => [`${row.Sektion ?? ''}/${row.Kön ?? ''}`, row] as const),
  );
}

test('the file has every figure that is told, in words and in numbers, and says where there is none', async () => {
  await measure('2026-02-01', [[count(10), count(20)], [count(30), { kind: 'missing' }], [count(0), count(7)]], '=HYPERLINK("x")'); // biome-ignore format: a grid
  const figures = await figuresOn('2026-02-01');
  expect(figures.size).toBe(12);
  expect(figures.get('=1+1/Män')).toMatchObject({
    Indikator: 'H.1.1',
    Nyckel: 'antal-dagar',
    Mått: 1,
    'Sorts mått': 'Antal',
    Till: '2026-02-01',
    Värde: '20',
    Tal: 20,
    Täljare: null,
    Läge: 'mätt',
    Kommentar: '=HYPERLINK("x")',
    Version: 1,
  });
  expect(figures.get('Vuxna/Män')).toMatchObject({ Värde: 'saknas', Tal: null, Läge: 'saknas' });
  expect(figures.get('/')).toMatchObject({ Tal: 67 });
});

test('a hidden figure is not in the file by any means, nor can it be had by subtraction', async () => {
  const [hidden, beside, below, across] = [3, 77_191, 55_313, 66_413];
  await measure('2026-02-02', [
    [count(hidden), count(beside)],
    [count(88_001), count(99_017)],
    [count(below), count(across)],
  ]);
  const { bytes } = await taken();
  const parts = rightly(await archiveParts(bytes, { mostParts: 500, mostBytes: 10_000_000 }));
  const everything = [...parts.values()].map((part) => new TextDecoder().decode(part)).join('\n');
  expect(everything).toContain('88001');
  for (const number of [beside, below, across]) expect(everything).not.toContain(String(number));

  const figures = await figuresOn('2026-02-02');
  const numberAt = (at: string) => figures.get(at)?.Tal ?? null;
  const notShown = [...figures].filter(([, { Läge }]) => Läge === 'visas inte').map(([at]) => at);
  expect(notShown).toEqual(['=1+1/Kvinnor', '=1+1/Män', 'Socialpsykiatri/Kvinnor', 'Socialpsykiatri/Män']);
  for (const at of notShown) {
    const row = figures.get(at) ?? {};
    expect([row.Värde, row.Tal, row.Täljare, row.Nämnare, row.Andel]).toEqual(['visas inte', null, null, null, null]); // biome-ignore format: a row
  }
  // Whatever the small one is taken for, another four figures make every total that is told.
  const total = (at: string) => Number(numberAt(at));
  for (const guess of [0, 1, 2, 4, 5, 1_000]) {
    const men = total('=1+1/') - guess;
    const women = total('/Kvinnor') - 88_001 - guess;
    const others = total('Socialpsykiatri/') - women;
    expect([men, women, others].every((number) => number >= 0)).toBe(true);
    expect(men + 99_017 + others).toBe(total('/Män'));
  }
});

test('nor is it the whole year less the half that is told', async () => {
  const operator = systemActor('operator', home.tenantId, 'test');
  const decided = { content: planOf2014, year: 2025, decidedOn: plainDate('2025-01-01') };
  const { planId } = rightly(await importPlan(operator, decided));
  const halves = [['2025-01-01', '2025-06-30', '3', '40'], ['2025-07-01', '2025-12-31', '20', '50'], ['2025-01-01', '2025-12-31', '23', '90']]; // biome-ignore format: a row each
  const rows = halves.flatMap(([from = '', to = '', young = '', old = '']) => [
    ['sammanbrott-i-familjehem', from, to, '0-10 år', young],
    ['sammanbrott-i-familjehem', from, to, '11 år och äldre', old],
  ]);
  const sheets = [{ name: '', rows: [['Indikator', 'Från', 'Till', 'Ålder', 'Värde'], ...rows] }];
  const file = { planId, sheets, words: measurementWords() };
  const { seen } = rightly(await previewMeasurements(home.as.auditor, file));
  rightly(await importMeasurements(home.as.auditor, { ...file, seen }));
  const { bytes } = await exportMeasurements(home.as.reader, planId, 'sv');
  const [sheet] = rightly(await readSheetsFile(bytes));
  const [head = [], ...told] = sheet?.rows ?? [];
  const at = (name: string) => head.indexOf(name);
  expect(told.map((row) => [row[at('Till')], row[at('Ålder')], row[at('Värde')]])).toEqual([
    ['2025-06-30', '0-10 år', 'visas inte'],
    ['2025-06-30', '11 år och äldre', 'visas inte'],
    ['2025-06-30', null, '43'],
    ['2025-12-31', '0-10 år', 'visas inte'],
    ['2025-12-31', '11 år och äldre', 'visas inte'],
    ['2025-12-31', null, '113'],
    ['2025-12-31', '0-10 år', '20'],
    ['2025-12-31', '11 år och äldre', '50'],
    ['2025-12-31', null, '70'],
  ]);
});

test('a person who reads may take it out, and the log says so', async () => {
  const { name } = await taken();
  expect(name).toBe('matvarden-2026.xlsx');
  const [entry] = await withTenant(home.as.admin, 'log.read', (tx) =>
    listLog(tx, 1, { ...wholeLog, before: null }),
  );
  expect(entry).toMatchObject({ action: 'measurement.export', targetId: home.planId });
});
