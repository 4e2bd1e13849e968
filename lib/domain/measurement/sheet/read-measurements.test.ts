import { describe, expect, test } from 'vitest';
import { addDays, plainDate } from '../../plain-date';
import type { Measure } from '../../plan/measure';
import type { GivenCell } from '../../template/sheet/sheet-table';
import type { KnownIndicator } from './file-row';
import { type MeasurementWords, measurementColumns } from './measurement-sheet';
import { readMeasurements } from './read-measurements';

const words = Object.fromEntries(
  measurementColumns.map((column) => [column, [column]]),
) as unknown as MeasurementWords;

const share: Measure = {
  kind: 'share',
  numerator: 'de',
  denominator: 'alla',
  direction: 'higher',
  targets: [],
};

const indicator = (key: string, label: string, more: Partial<KnownIndicator> = {}): KnownIndicator => ({
  id: key,
  key,
  label,
  title: `Titel ${key}`,
  indicator: { definition: { words: 'Andel', measures: [share] } },
  year: 2026,
  times: [],
  others: [],
  today: plainDate('2026-12-01'),
  ...more,
});

const known = [indicator('samrad', 'B.4.1.'), indicator('tid', 'H.3.1.'), indicator('tid-vuxna', 'H.3.1.')];

type Cells = Partial<Record<(typeof measurementColumns)[number], GivenCell>>;

/** A file with a row for each of `rows`, the first of them in row 2. */
const fileOf = (rows: readonly Cells[]) => [
  {
    name: 'Blad1',
    rows: [
      [...measurementColumns],
      ...rows.map((row) => measurementColumns.map((column) => row[column] ?? null)),
    ],
  },
];

const day = { from: '2026-04-01', to: '2026-04-01' };

const read = (...rows: readonly Cells[]) => readMeasurements(fileOf(rows), known, words);

describe('the rows of one indicator and time', () => {
  test('are one measurement by its groups, with the totals that they make', () => {
    const row = { indicator: 'b.4.1.', ...day };
    const outcome = read(
      { ...row, section: 'Vuxna', sex: 'Kvinnor', figure: '31 av 37' },
      { ...row, section: 'Vuxna', sex: 'Män', figure: '41/53', comment: 'Stickprov.' },
      { ...row, section: 'Barn', sex: 'Kvinnor', figure: 'för få svar' },
      { ...row, section: 'Barn', figure: '9 av 12' },
    );
    const few = { kind: 'tooFew' };
    const of = (numerator: number, denominator: number) => ({ kind: 'share', numerator, denominator });
    expect(outcome).toMatchObject({
      ok: true,
      value: {
        unfilled: 0,
        measurements: [
          {
            indicatorId: 'samrad',
            rows: 4,
            measurement: {
              comment: 'Stickprov.',
              grid: {
                rowsBy: { by: 'section', groups: ['Vuxna', 'Barn'] },
                columnsBy: { by: 'sex', groups: ['Kvinnor', 'Män'] },
                figures: [
                  [of(31, 37), of(41, 53), of(72, 90)],
                  [few, { kind: 'missing' }, of(9, 12)],
                  [{ kind: 'missing' }, of(41, 53), { kind: 'missing' }],
                ],
              },
            },
          },
        ],
      },
    });
  });

  test('that nobody has filled in are left alone, also where they say for what', () => {
    const row = { indicator: 'samrad', ...day };
    expect(read(row, { ...row, indicator: 'tid', figure: 'saknas' }, { sex: 'Män' })).toMatchObject({
      ok: true,
      value: {
        unfilled: 2,
        measurements: [{ indicatorId: 'tid', measurement: { grid: { figures: [[{ kind: 'missing' }]] } } }],
      },
    });
    expect(read({ ...row, comment: 'Räknas om.' })).toMatchObject({
      error: [{ row: 2, column: 'figure', code: 'required' }],
    });
    expect(read(row)).toMatchObject({ error: [{ row: 1, column: 'figure', code: 'no-rows' }] });
  });
});

test('all that the rows of a measurement say of it is its comment, each thing once', () => {
  const row = { indicator: 'samrad', ...day, figure: '9 av 12' };
  const outcome = read(
    { ...row, sex: 'Män', comment: 'Stickprov.' },
    { ...row, sex: 'Kvinnor', comment: 'Två akter saknas.' },
    { ...row, sex: 'Annat', comment: 'Stickprov.' },
  );
  expect(outcome.ok && outcome.value.measurements[0]?.measurement.comment).toBe(
    'Stickprov.\nTvå akter saknas.',
  );
});

describe('a file is refused with everything that is wrong with it', () => {
  test('each with its row', () => {
    const outcome = read(
      { indicator: 'H.3.1', ...day, figure: '1 av 9' },
      { indicator: 'X.1', from: '2026-04-31', to: '', figure: '1 av 9' },
      { indicator: 'samrad', measure: 2, ...day, figure: '1 av 9' },
      { indicator: 'samrad', ...day, figure: '9 av 1' },
      { indicator: 'tid', ...day, figure: '1 av 9' },
      { indicator: 'tid', ...day, figure: '2 av 9' },
      { indicator: 'tid-vuxna', from: '2026-04-01', to: '2026-05-01', figure: '2 av 9' },
      { indicator: 'tid-vuxna', from: '2026-05-01', to: '2027-05-01', figure: '2 av 9' },
    );
    expect(outcome.ok ? [] : outcome.error.map(({ row, column, code }) => [row, column, code])).toEqual([
      [2, 'indicator', 'ambiguous'],
      [3, 'indicator', 'unknown-indicator'],
      [3, 'from', 'not-a-day'],
      [3, 'to', 'required'],
      [4, 'measure', 'no-such-measure'],
      [5, 'figure', 'not-a-figure'],
      [7, 'figure', 'twice'],
      [8, null, 'overlaps'],
      [9, null, 'not-over'],
      [9, null, 'outside-year'],
      [9, null, 'overlaps'],
    ]);
  });

  test('a total that is not what its groups make, at the row that gives it', () => {
    const row = { indicator: 'samrad', ...day };
    const outcome = read(
      { ...row, sex: 'Män', figure: '4 av 9' },
      { ...row, figure: '11 av 18' },
      { ...row, sex: 'Kvinnor', figure: '6 av 9' },
    );
    expect(outcome).toEqual({ ok: false, error: [{ row: 3, column: 'figure', code: 'wrong-total' }] });
  });

  test('more groups than a measurement can hold, one way or both together', () => {
    const row = { indicator: 'samrad', ...day, figure: '9 av 12' };
    const groups = (length: number) => Array.from({ length }, (_, at) => `${at}`);
    const tooMany = { ok: false, error: [{ row: 2, column: null, code: 'too-many-groups' }] };
    expect(read(...groups(201).map((unit) => ({ ...row, unit })))).toEqual(tooMany);
    expect(read(...groups(60).map((at) => ({ ...row, unit: at, age: at })))).toEqual(tooMany);
    expect(read(...groups(200).map((unit) => ({ ...row, unit })))).toMatchObject({ ok: true });
  });

  test('days that are measured twice, however far from each other their rows are', () => {
    const of = (from: string, to: string) => ({ indicator: 'samrad', from, to, figure: '9 av 12' });
    const outcome = read(
      of('2026-01-01', '2026-06-30'),
      of('2026-07-01', '2026-07-01'),
      of('2026-02-01', '2026-02-01'),
      of('2026-07-02', '2026-07-03'),
      of('2026-06-30', '2026-06-30'),
    );
    expect(outcome.ok ? [] : outcome.error.map(({ row, code }) => [row, code])).toEqual([
      [2, 'overlaps'],
      [4, 'overlaps'],
      [6, 'overlaps'],
    ]);
  });

  test('of ten thousand rows too, the seventh and the last but one', () => {
    const many = Array.from({ length: 40 }, (_, at) => indicator(`indikator-${at}`, `A.${at}`));
    const rows = Array.from({ length: 9_999 }, (_, at): Cells => {
      const when = addDays(plainDate('2026-01-01'), Math.floor(at / 40));
      return { indicator: `A.${at % 40}`, from: when, to: when, figure: '7 av 9' };
    });
    const whole = readMeasurements(fileOf(rows), many, words);
    expect(whole.ok && whole.value.measurements).toHaveLength(9_999);
    const broken = rows.map((row, at) => ([5, 9_997].includes(at) ? { ...row, figure: '9 av 7' } : row));
    const outcome = readMeasurements(fileOf(broken), many, words);
    expect(outcome.ok ? [] : outcome.error).toEqual([
      { row: 7, column: 'figure', code: 'not-a-figure' },
      { row: 9_999, column: 'figure', code: 'not-a-figure' },
    ]);
  });

  test('when it lacks a column or has no rows', () => {
    const head = [{ name: 'Blad1', rows: [['indicator', 'from', 'figure']] }];
    expect(readMeasurements(head, known, words)).toEqual({
      ok: false,
      error: [{ row: 1, column: 'to', code: 'column-missing' }],
    });
    expect(read()).toEqual({ ok: false, error: [{ row: 1, column: 'figure', code: 'no-rows' }] });
  });
});
