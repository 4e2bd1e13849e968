import { fail, ok, type Result } from '../../result';
import type { GivenSheet } from '../../template/sheet/sheet-table';
import { faultsOf, type Measured, type Measurement, type MeasurementFault } from '../measurement';
import { type FileRow, type KnownIndicator, longestComment, rowReader } from './file-row';
import { type GridOfRows, gridOf, type RowGroup } from './grid-of-rows';
import { besideFinder } from './measured-beside';
import {
  type MeasurementProblem,
  type MeasurementProblemCode,
  type MeasurementWords,
  readMeasurementLines,
} from './measurement-sheet';

/** A measurement that a file makes. */
export type GivenMeasurement = {
  readonly indicatorId: string;
  readonly label: string;
  readonly title: string;
  readonly measurement: Measurement;
  /** How many rows of the file it is made of. */
  readonly rows: number;
};

/** What a file says. */
export interface ReadMeasurements {
  readonly measurements: readonly GivenMeasurement[];
  /** How many of its rows nobody has filled in. */
  readonly unfilled: number;
}

/**
 * The measurements that a file holds, or everything that is wrong with it, in the order of its rows. A row is a figure of a
 * group; the rows of one measure and time are one measurement, and those without a group are its totals. A group of an
 * indicator is known by at most two of section, unit, age and sex.
 */
export function readMeasurements(
  sheets: readonly GivenSheet[],
  indicators: readonly KnownIndicator[],
  words: MeasurementWords,
): Result<ReadMeasurements, readonly MeasurementProblem[]> {
  const { lines, unfilled, problems } = readMeasurementLines(sheets, words);
  if (problems.length > 0) return fail(problems);
  const read = lines.map(rowReader(indicators));
  const groups = groupsOf(read.flatMap((one) => (one.ok ? [one.value] : [])));
  const besides = besidesOf(groups);
  const made = groups.map((group) =>
    measurementOf(group, besides.get(seriesName(group[0]))?.(group[0]) ?? []),
  );
  const wrong = [...read, ...made].flatMap((one) => (one.ok ? [] : one.error));
  if (wrong.length > 0) return fail(wrong.toSorted((one, other) => one.row - other.row));
  return ok({ measurements: made.flatMap((one) => (one.ok ? [one.value] : [])), unfilled });
}

const seriesName = ({ indicator, measure }: FileRow): string => `${indicator.id} ${measure}`;

function groupsOf(rows: readonly FileRow[]): readonly RowGroup[] {
  const groups = new Map<string, [FileRow, ...FileRow[]]>();
  for (const row of rows) {
    const name = `${seriesName(row)} ${row.from} ${row.to}`;
    const group = groups.get(name);
    if (group) group.push(row);
    else groups.set(name, [row]);
  }
  return [...groups.values()];
}

/** By indicator and measure, what the file measures at times that share days with a time. */
function besidesOf(
  groups: readonly RowGroup[],
): ReadonlyMap<string, (time: Measured) => readonly Measured[]> {
  const series = new Map<string, FileRow[]>();
  for (const [first] of groups) {
    const known = series.get(seriesName(first));
    if (known) known.push(first);
    else series.set(seriesName(first), [first]);
  }
  // Beside itself and all times of the plan, which may share days, one more is one too many.
  const most = ([first]: readonly FileRow[]) => (first?.indicator.times.length ?? 0) + 2;
  return new Map([...series].map(([name, times]) => [name, besideFinder(times, most(times))]));
}

/** The measurement that the rows of one measure and time make, seen beside the others of its indicator in the file. */
function measurementOf(
  group: RowGroup,
  beside: readonly Measured[],
): Result<GivenMeasurement, readonly MeasurementProblem[]> {
  const [{ row, indicator, measure, from, to }] = group;
  const made = gridOf(group);
  if (!made.ok) return made;
  const comment = commentOf(group);
  if (comment.length > longestComment) return fail([{ row, column: 'comment', code: 'too-long' }]);
  const measurement = { measure, from, to, grid: made.value.grid, comment: comment || null };
  const others = [...indicator.others, ...beside.filter((one) => one.from !== from || one.to !== to)];
  const faults = faultsOf(measurement, { ...indicator, others });
  if (faults.length > 0) return fail(problemsOf(faults, row, made.value));
  const { id: indicatorId, label, title } = indicator;
  return ok({ indicatorId, label, title, measurement, rows: group.length });
}

/** All that the rows say, each thing once. */
const commentOf = (group: RowGroup): string =>
  [...new Set(group.map(({ comment }) => comment))].filter((comment) => comment !== '').join('\n');

/** What is wrong with a measurement is told at the row that says it, or else at its first. */
function problemsOf(
  faults: readonly MeasurementFault[],
  first: number,
  { rowAt }: GridOfRows,
): readonly MeasurementProblem[] {
  const problems = faults.map((fault): MeasurementProblem => {
    const code: MeasurementProblemCode = fault.code === 'wrong-kind' ? 'not-a-figure' : fault.code;
    return 'at' in fault
      ? { row: rowAt(fault.at), column: 'figure', code }
      : { row: first, column: null, code };
  });
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}
