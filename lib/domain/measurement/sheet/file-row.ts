import { isPlainDate, type PlainDate } from '../../plain-date';
import { shownLabel, type splitKinds } from '../../plan/plan-schema';
import { fail, ok, type Result } from '../../result';
import { type Figure, type FigureKind, figureKindsOf, figureSchema } from '../figure';
import { asNamed } from '../figure-grid';
import { readFigure } from '../figure-notation';
import { type MeasuringContext, measuresOf } from '../measurement';
import type {
  MeasurementColumn,
  MeasurementLine,
  MeasurementProblem,
  MeasurementProblemCode,
} from './measurement-sheet';

/** An indicator that a file may name, and what else may be known of its measurements. */
export interface KnownIndicator extends MeasuringContext {
  readonly id: string;
  readonly key: string;
  readonly label: string;
  readonly title: string;
}

export type SplitKind = (typeof splitKinds)[number];
/** What stands in the rows of a grid before what stands in its columns. */
export const splitsInOrder: readonly SplitKind[] = ['section', 'unit', 'age', 'sex'];

/** A figure of a group, as a row of a file gives it. */
export interface FileRow {
  readonly row: number;
  readonly indicator: KnownIndicator;
  readonly measure: number;
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly groups: ReadonlyMap<SplitKind, string>;
  readonly figure: Figure;
  readonly comment: string;
}

/** A name of more characters is no name of a group; see figureGridSchema. */
const longestGroup = 120;
/** See measurementSchema. */
export const longestComment = 4_000;

/** Reads lines one by one, each to a row or to everything that is wrong with it. */
export function rowReader(
  indicators: readonly KnownIndicator[],
): (line: MeasurementLine) => Result<FileRow, readonly MeasurementProblem[]> {
  const find = finderOf(indicators);
  return (line) => readRow(line, find);
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
): Result<FileRow, readonly MeasurementProblem[]> {
  const problems: MeasurementProblem[] = [];
  const tell = (column: MeasurementColumn, code: MeasurementProblemCode) => {
    problems.push({ row, column, code });
  };
  const day = (column: 'from' | 'to'): PlainDate | null => {
    if (isPlainDate(cells[column])) return cells[column];
    tell(column, cells[column] === '' ? 'required' : 'not-a-day');
    return null;
  };
  const found = find(cells.indicator);
  const indicator = typeof found === 'string' ? null : found;
  if (typeof found === 'string') tell('indicator', cells.indicator === '' ? 'required' : found);
  const measure = cells.measure === '' ? 0 : Number(cells.measure) - 1;
  const asked = indicator && measuresOf(indicator.indicator)[measure];
  if (indicator && !asked) tell('measure', 'no-such-measure');
  const [from, to] = [day('from'), day('to')];
  const figure = asked && figureFor(cells.figure, figureKindsOf[asked.kind]);
  if (cells.figure === '') tell('figure', 'required');
  else if (asked && !figure) tell('figure', 'not-a-figure');
  for (const column of splitsInOrder) if (cells[column].length > longestGroup) tell(column, 'too-long');
  if (cells.comment.length > longestComment) tell('comment', 'too-long');
  if (problems.length > 0 || !indicator || !from || !to || !figure) return fail(problems);
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
