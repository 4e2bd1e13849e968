import { daysBetween, type PlainDate } from '../plain-date';
import type { Measure, Target } from '../plan/measure';
import { isSameValue } from '../same-value';
import type { MeasuredSeries } from './measured-series';
import { numberOf } from './told-figures';

/** From the first day to the last, of a measurement. */
export interface MeasuredTime {
  readonly from: PlainDate;
  readonly to: PlainDate;
  /** Which of the definitions it was measured by, in their order and counted from 0, which is left out. */
  readonly definition?: number;
}

/** What one measure was found to be over time, as it may be told: series as `seriesOf` makes them, in the order of the times. */
export interface MeasuredOverTime {
  readonly times: readonly MeasuredTime[];
  readonly series: readonly MeasuredSeries[];
  readonly targets: readonly Target[];
}

/**
 * A chart of told figures: lines over time, or, of what is measured once, a bar for each group. It has a figure for each
 * series at each time.
 */
export interface MeasureChart extends MeasuredOverTime {
  readonly shows: 'time' | 'groups';
  /** Whether its numbers are in percent. */
  readonly isShare: boolean;
}

/** How many lines can be told apart in one chart, and how many bars stand on part of a page. */
const mostSeries = { time: 6, groups: 12 } as const;

/** Of more targets the first are drawn; all of them stand in words beside the table. */
const mostTargets = 6;

/** From one figure nothing can be seen that the figure does not say. */
const fewestNumbers = 2;

/**
 * The charts of one measure, made of told figures alone; none where fewer than two of them are numbers. Times that share
 * days (each tertial, and the whole year) are drawn in charts of their own by how long they are, since a year is not the next
 * point after its last tertial.
 */
export function chartsOf(measured: MeasuredOverTime): MeasureChart[] {
  return comparableTimes(measured.times).flatMap((places) => chartsAt(places, measured));
}

function chartsAt(places: readonly number[], { times, series, targets }: MeasuredOverTime): MeasureChart[] {
  const picked = <Value>(of: readonly Value[], at: readonly number[]): Value[] =>
    at.flatMap((place) => of[place] ?? []);
  const told = (place: number): boolean => series.some(({ figures }) => isNumber(figures[place] ?? null));
  const measuredOnce = places.filter(told).length === 1;
  const shown = measuredOnce ? places.filter(told) : places;
  const drawn = series
    .map(({ group, figures }) => ({ group, figures: shown.map((place) => figures[place] ?? null) }))
    .filter(({ figures }) => figures.some((figure) => (measuredOnce ? figure !== null : isNumber(figure))));
  const numbers = drawn.flatMap(({ figures }) => figures.filter(isNumber));
  if (numbers.length < fewestNumbers) return [];
  const shows = measuredOnce ? 'groups' : 'time';
  const isShare = numbers.some((figure) => figure?.kind === 'share');
  return inParts(drawn, mostSeries[shows]).map((part) => ({
    shows,
    isShare,
    times: picked(times, shown),
    series: part,
    targets: targets.slice(0, mostTargets),
  }));
}

const isNumber = (figure: MeasuredSeries['figures'][number]): boolean =>
  figure !== null && numberOf(figure) !== null;

function inParts<Value>(values: readonly Value[], most: number): Value[][] {
  const parts = Math.ceil(values.length / most);
  return Array.from({ length: parts }, (_, part) => values.slice(part * most, (part + 1) * most));
}

/** The places of times that can stand after each other: all of them, or, where some share days, those that are alike long. */
function comparableTimes(times: readonly MeasuredTime[]): number[][] {
  const places = times.map((_, place) => place);
  const shareDays = times.some(({ to }, place) => times.slice(place + 1).some(({ from }) => from <= to));
  if (!shareDays) return [places];
  const byLength = new Map<number, number[]>();
  times.forEach((time, place) => {
    const months = monthsIn(time);
    byLength.set(months, [...(byLength.get(months) ?? []), place]);
  });
  return [...byLength].sort(([one], [other]) => other - one).map(([, alike]) => alike);
}

/** Whether what is measured at a place is defined otherwise than at the one before it: the two cannot be compared. */
export const isRedefinedAt = (times: readonly MeasuredTime[], place: number): boolean =>
  place > 0 && (times[place]?.definition ?? 0) !== (times[place - 1]?.definition ?? 0);

const daysInAMonth = 365.25 / 12;

const monthsIn = ({ from, to }: MeasuredTime): number =>
  Math.round((daysBetween(from, to) + 1) / daysInAMonth);

/** Which definition each time was measured by, of those that ask for the same: 0 for the first, then as they come. */
export function definitionsOf(measures: readonly (Measure | undefined)[]): number[] {
  const distinct: (Measure | undefined)[] = [];
  return measures.map((measure) => {
    const known = distinct.findIndex((one) => asksForTheSame(one, measure));
    return known >= 0 ? known : distinct.push(measure) - 1;
  });
}

/**
 * Whether two measures ask for the same to be found: the kind, and the plan's words for what is counted. That another target
 * is set, or less has become better, changes no figure.
 */
function asksForTheSame(one: Measure | undefined, other: Measure | undefined): boolean {
  return isSameValue(asked(one), asked(other));
}

function asked(measure: Measure | undefined): unknown {
  if (!measure) return null;
  const { direction: _direction, targets: _targets, ...definition } = measure;
  return definition;
}
