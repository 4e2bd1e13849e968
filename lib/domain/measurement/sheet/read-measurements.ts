import { isPlainDate, type PlainDate } from '../../plain-date';
import { shownLabel, type splitKinds } from '../../plan/plan-schema';
import { fail, ok, type Result } from '../../result';
import type { GivenSheet } from '../../template/sheet/sheet-table';
import { type Figure, type FigureKind, figureKindsOf, figureSchema, missing } from '../figure';
import { asNamed, type FigureGrid, type Place, type SplitBy, sizeOf } from '../figure-grid';
import { readFigure } from '../figure-notation';
import { faultsOf, type Measured, type Measurement, type MeasuringContext, measuresOf } from '../measurement';
import { withTotals } from '../totals';
import {
  type MeasurementColumn,
  type MeasurementLine,
  type MeasurementProblem,
  type MeasurementProblemCode,
  type MeasurementWords,
  readMeasurementLines,
} from './measurement-sheet';

/** An indicator that a file may name, and what else may be known of its measurements. */
export interface KnownIndicator extends MeasuringContext {
  readonly id: string;
  readonly key: string;
  readonly label: string;
  readonly title: string;
}

/** A measurement that a file makes. */
export type GivenMeasurement = {
  readonly indicatorId: string;
  readonly title: string;
  readonly measurement: Measurement;
  /** How many rows of the file it is made of. */
  readonly rows: number;
};

/** With that of all groups; see figureGridSchema. */
const mostGroups = 201;

/** Nobody mends more than these at once. */
const mostProblems = 200;

/**
 * The measurements that a file holds, or everything that is wrong with it. A row is a figure of a group; the rows of one
 * measure and time are one measurement, and those without a group are its totals. A group of an indicator is known by at
 * most two of section, unit, age and sex.
 */
export function readMeasurements(
  sheets: readonly GivenSheet[],
  indicators: readonly KnownIndicator[],
  words: MeasurementWords,
): Result<readonly GivenMeasurement[], readonly MeasurementProblem[]> {
  const { lines, problems } = readMeasurementLines(sheets, words);
  if (problems.length > 0) return fail(problems);
  const find = finderOf(indicators);
  const read = lines.map((line) => readRow(line, find));
  const rows = read.flatMap((one) => (one.ok ? [one.value] : []));
  const grouped = [...groupsOf(rows).values()];
  const times = timesOf(grouped);
  const groups = grouped.map((group) => measurementOf(group, times.get(group[0].indicator.id) ?? []));
  const wrong = [...read, ...groups].flatMap((one) => (one.ok ? [] : one.error));
  if (wrong.length > 0)
    return fail(wrong.toSorted((one, other) => one.row - other.row).slice(0, mostProblems));
  return ok(groups.flatMap((one) => (one.ok ? [one.value] : [])));
}

type SplitKind = (typeof splitKinds)[number];
/** What stands in the rows of a grid before what stands in its columns. */
const splitsInOrder: readonly SplitKind[] = ['section', 'unit', 'age', 'sex'];

interface Row {
  readonly row: number;
  readonly indicator: KnownIndicator;
  readonly measure: number;
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly groups: ReadonlyMap<SplitKind, string>;
  readonly figure: Figure;
  readonly comment: string;
}

type Found = 'unknown-indicator' | 'ambiguous' | KnownIndicator;

/** A label may stand for two indicators, so that a key is told apart from it. */
function finderOf(indicators: readonly KnownIndicator[]): (name: string) => Found {
  const byKey = new Map(indicators.map((indicator) => [asNamed(indicator.key), indicator]));
  const byLabel = new Map<string, KnownIndicator[]>();
  for (const indicator of indicators) {
    const label = asNamed(shownLabel(indicator.label));
    byLabel.set(label, [...(byLabel.get(label) ?? []), indicator]);
  }
  return (name) => {
    const [first, ...more] = byLabel.get(asNamed(shownLabel(name))) ?? [];
    return byKey.get(asNamed(name)) ?? (more.length > 0 ? 'ambiguous' : (first ?? 'unknown-indicator'));
  };
}

function readRow(
  { row, cells }: MeasurementLine,
  find: (name: string) => Found,
): Result<Row, readonly MeasurementProblem[]> {
  const problems: MeasurementProblem[] = [];
  const tell = (column: MeasurementColumn, code: MeasurementProblemCode) => {
    problems.push({ row, column, code });
  };
  const day = (column: 'from' | 'to'): PlainDate | null => {
    if (isPlainDate(cells[column])) return cells[column];
    tell(column, cells[column] === '' ? 'required' : 'not-a-day');
    return null;
  };
  const indicator = find(cells.indicator);
  if (typeof indicator === 'string') tell('indicator', cells.indicator === '' ? 'required' : indicator);
  const measure = cells.measure === '' ? 0 : Number(cells.measure) - 1;
  const asked = typeof indicator === 'string' ? undefined : measuresOf(indicator.indicator)[measure];
  if (typeof indicator !== 'string' && !asked) tell('measure', 'no-such-measure');
  const [from, to] = [day('from'), day('to')];
  const figure = asked && figureFor(cells.figure, figureKindsOf[asked.kind]);
  if (figure === null) tell('figure', 'not-a-figure');
  for (const column of splitsInOrder) if (cells[column].length > 120) tell(column, 'too-long');
  if (cells.comment.length > 4_000) tell('comment', 'too-long');
  if (problems.length > 0 || typeof indicator === 'string' || !from || !to || !figure) return fail(problems);
  const named = splitsInOrder.flatMap((by): [SplitKind, string][] => (cells[by] ? [[by, cells[by]]] : []));
  return ok({ row, indicator, measure, from, to, groups: new Map(named), figure, comment: cells.comment });
}

function figureFor(text: string, kinds: readonly FigureKind[]): Figure | null {
  for (const kind of kinds) {
    const figure = readFigure(text, kind);
    const parsed = figure && figureSchema.safeParse(figure);
    if (parsed?.success) return parsed.data;
  }
  return null;
}

type Group = readonly [Row, ...Row[]];

function groupsOf(rows: readonly Row[]): ReadonlyMap<string, Group> {
  const groups = new Map<string, [Row, ...Row[]]>();
  for (const row of rows) {
    const name = [row.indicator.id, row.measure, row.from, row.to].join(' ');
    const group = groups.get(name);
    if (group) group.push(row);
    else groups.set(name, [row]);
  }
  return groups;
}

/** What the file measures of each indicator. */
function timesOf(groups: readonly Group[]): ReadonlyMap<string, readonly Measured[]> {
  const times = new Map<string, Measured[]>();
  for (const [{ indicator, measure, from, to }] of groups) {
    times.set(indicator.id, [...(times.get(indicator.id) ?? []), { measure, from, to }]);
  }
  return times;
}

/** The measurement that the rows of one measure and time make, seen beside the others of its indicator in the file. */
function measurementOf(
  group: Group,
  beside: readonly Measured[],
): Result<GivenMeasurement, readonly MeasurementProblem[]> {
  const [{ row, indicator, measure, from, to }] = group;
  const grid = gridOf(group);
  if (!grid.ok) return grid;
  const comment = group.find((one) => one.comment !== '')?.comment ?? null;
  const measurement = { measure, from, to, grid: grid.value, comment };
  const isThis = (one: Measured) => one.measure === measure && one.from === from && one.to === to;
  const others = [...indicator.others, ...beside.filter((one) => !isThis(one))];
  const faults = faultsOf(measurement, { ...indicator, others });
  if (faults.length > 0) {
    const codes = new Set(faults.flatMap(({ code }) => (code === 'wrong-kind' ? 'not-a-figure' : code)));
    return fail([...codes].map((code) => ({ row, column: null, code })));
  }
  return ok({ indicatorId: indicator.id, title: indicator.title, measurement, rows: group.length });
}

function gridOf(group: Group): Result<FigureGrid, readonly MeasurementProblem[]> {
  const used = splitsInOrder.filter((by) => group.some(({ groups }) => groups.has(by)));
  const [first, second] = used;
  if (used.length > 2) return fail([{ row: group[0].row, column: null, code: 'too-many-splits' }]);
  const alone = second === undefined && (first === 'age' || first === 'sex');
  const rowsBy = alone ? null : splitOf(group, first);
  const columnsBy = splitOf(group, alone ? first : second);
  if (sizeOf(rowsBy) > mostGroups || sizeOf(columnsBy) > mostGroups) {
    return fail([{ row: group[0].row, column: null, code: 'too-many-groups' }]);
  }
  const figures = Array.from({ length: sizeOf(rowsBy) }, () =>
    Array.from({ length: sizeOf(columnsBy) }, (): Figure => missing),
  );
  const taken = new Set<string>();
  const problems: MeasurementProblem[] = [];
  for (const one of group) {
    const place = { row: placeIn(rowsBy, one), column: placeIn(columnsBy, one) };
    if (taken.has(keyOf(place))) problems.push({ row: one.row, column: 'figure', code: 'twice' });
    taken.add(keyOf(place));
    const cells = figures[place.row];
    if (cells) cells[place.column] = one.figure;
  }
  if (problems.length > 0) return fail(problems);
  const written = { rowsBy, columnsBy, figures };
  const made = withTotals(written);
  // A total that the file gives is held against its groups; one that it leaves out is made of them.
  const kept = made.figures.map((cells, row) =>
    cells.map((figure, column) =>
      taken.has(keyOf({ row, column })) ? (figures[row]?.[column] ?? figure) : figure,
    ),
  );
  return ok({ ...written, figures: kept });
}

const keyOf = ({ row, column }: Place): string => `${row}/${column}`;

/** The groups that a file tells apart, in its order and as it names each first. */
function splitOf(group: Group, by: SplitKind | undefined): SplitBy | null {
  if (by === undefined) return null;
  const named = new Map<string, string>();
  for (const { groups } of group) {
    const name = groups.get(by);
    if (name !== undefined && !named.has(asNamed(name))) named.set(asNamed(name), name);
  }
  return { by, groups: [...named.values()] };
}

/** Which row or column of the grid a row of the file is in: the last where it names no group. */
function placeIn(split: SplitBy | null, { groups }: Row): number {
  if (!split) return 0;
  const name = groups.get(split.by);
  return name === undefined
    ? split.groups.length
    : split.groups.findIndex((one) => asNamed(one) === asNamed(name));
}
