import { figureOf } from '../measurement/measured-series';
import { type Measured, measuresOf } from '../measurement/measurement';
import {
  type ComparedTarget,
  comparedTargets,
  isMissed,
  numberToJudge,
} from '../measurement/target-standing';
import type { ToldFigure, ToldGrid } from '../measurement/told-figures';
import type { PlainDate } from '../plain-date';
import { type Measure, wordsOfMeasure } from '../plan/measure';
import type { Indicator } from '../plan/plan-schema';

/** An indicator of a plan that holds, in its quality area. */
export interface PlannedIndicator extends Pick<Indicator, 'label' | 'title' | 'definition'> {
  readonly id: string;
  readonly planId: string;
  readonly lineageId: string;
  readonly area: { readonly id: string; readonly label: string; readonly title: string };
}

/** A measurement as it may be told. */
export interface ToldTime extends Measured {
  readonly lineageId: string;
  readonly grid: ToldGrid;
}

/** What all together were found to be at a time. */
export interface FigureAtTime {
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly figure: ToldFigure;
}

/** How a figure has changed; `higher` and `lower` where the plan does not say which is better. */
export type FigureChange = 'better' | 'worse' | 'higher' | 'lower' | 'same';

/** One measure of an indicator: what was found last, what the time before, and how that stands to what is to be reached. */
export interface MeasureStanding {
  /** The plan's words for it; null where the indicator has no other measure. */
  readonly name: string | null;
  readonly targets: readonly ComparedTarget[];
  readonly latest: FigureAtTime;
  readonly before: FigureAtTime | null;
  /** Null where there is nothing to compare, or either is not told. */
  readonly change: FigureChange | null;
}

export interface IndicatorStanding {
  readonly id: string;
  readonly planId: string;
  readonly label: string;
  readonly title: string;
  /** Those that have a value of the year, in the definition's order; none where nothing has been measured. */
  readonly measures: readonly MeasureStanding[];
}

export interface AreaStanding {
  readonly id: string;
  readonly label: string;
  readonly title: string;
  readonly indicators: readonly IndicatorStanding[];
}

/**
 * The indicators of a year's plans by quality area, in the plans' order.
 *
 * @param told what may be told of the year and of the year before it, in the order of time
 */
export function areaStandings(
  indicators: readonly PlannedIndicator[],
  told: readonly ToldTime[],
  year: number,
): AreaStanding[] {
  const times = new Map<string, ToldTime[]>();
  for (const one of told) times.set(one.lineageId, [...(times.get(one.lineageId) ?? []), one]);
  const areas = new Map<string, AreaStanding & { indicators: IndicatorStanding[] }>();
  for (const { area, ...indicator } of indicators) {
    const known = areas.get(area.id) ?? { ...area, indicators: [] };
    known.indicators.push(standingOfIndicator(indicator, times.get(indicator.lineageId) ?? [], year));
    areas.set(area.id, known);
  }
  return [...areas.values()];
}

function standingOfIndicator(
  { id, planId, label, title, definition }: Omit<PlannedIndicator, 'area'>,
  told: readonly ToldTime[],
  year: number,
): IndicatorStanding {
  const measures = measuresOf({ definition });
  return {
    ...{ id, planId, label, title },
    measures: measures.flatMap((measure, at) => {
      const standing = standingOfMeasure(
        measure,
        told.filter((one) => one.measure === at && hasValue(one)),
        year,
      );
      const name = measures.length > 1 ? (wordsOfMeasure(measure)[0] ?? null) : null;
      return standing ? [{ name, ...standing }] : [];
    }),
  };
}

/** That figures are missing is no value; that they are not told is one. */
const hasValue = ({ grid }: ToldTime): boolean =>
  grid.figures.some((cells) => cells.some(({ kind }) => kind !== 'missing'));

function standingOfMeasure(
  measure: Measure,
  told: readonly ToldTime[],
  year: number,
): Omit<MeasureStanding, 'name'> | null {
  const last = told.at(-1);
  if (!last || last.to < `${year}-01-01`) return null;
  // A year may be measured whole and in parts: what shares days with the last time is not the one before it.
  const previous = told.findLast(({ to }) => to < last.from);
  const [latest, before] = [figureAtTime(last), previous ? figureAtTime(previous) : null];
  return {
    targets: comparedTargets(measure, last.grid),
    latest,
    before,
    change: before && changeBetween(before.figure, latest.figure, measure),
  };
}

const figureAtTime = ({ from, to, grid }: ToldTime): FigureAtTime => ({
  from,
  to,
  figure: figureOf(grid, null) ?? { kind: 'missing' },
});

function changeBetween(before: ToldFigure, latest: ToldFigure, measure: Measure): FigureChange | null {
  const [earlier, later] = [numberToJudge(before, measure), numberToJudge(latest, measure)];
  if (earlier === null || later === null || before.kind !== latest.kind) return null;
  if (earlier === later) return 'same';
  const way = later > earlier ? 'higher' : 'lower';
  const wanted = directionOf(measure);
  if (wanted === null) return way;
  return way === wanted ? 'better' : 'worse';
}

/** Which way is better: as the plan says, or else as all its targets ask. */
function directionOf({ direction, targets }: Measure): 'higher' | 'lower' | null {
  if (direction !== 'unspecified') return direction;
  const [bound, ...others] = new Set(targets.map((target) => target.bound));
  if (bound === undefined || others.length > 0) return null;
  return bound === 'atMost' ? 'lower' : 'higher';
}

/** Whether an indicator has a value of the year, told or not. */
export const isMeasured = ({ measures }: Pick<IndicatorStanding, 'measures'>): boolean => measures.length > 0;

/** Whether any of what was found last does not reach its target. */
export const missesTarget = ({ measures }: Pick<IndicatorStanding, 'measures'>): boolean =>
  measures.some(({ targets }) => targets.some(isMissed));
