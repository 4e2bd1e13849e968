import type { Measure, Target } from '../plan/measure';
import type { SplitBy } from './figure-grid';
import { figureOf } from './measured-series';
import { numberOf, type ToldFigure, type ToldGrid } from './told-figures';

/** How a figure stands to a target: on which side of its value, and whether that is where it is to be. */
export interface TargetStanding {
  /** The figure as a number in what the target measures. */
  readonly number: number;
  readonly relation: 'below' | 'at' | 'above';
  readonly isMet: boolean;
}

/** A target with how what was found stands to it; null where that cannot be said. */
export interface ComparedTarget extends Target {
  readonly standing: TargetStanding | null;
}

/**
 * How a told measurement stands to each of its measure's targets. What is not told, missing, or of another kind than the
 * target speaks of (a share, and a target in days) is compared with nothing. A target of one unit goes by that unit's figure;
 * where no units or sections are told apart, the only target of a measure goes by the figure of all, which is that unit's.
 */
export function comparedTargets(measure: Measure, grid: ToldGrid | null): readonly ComparedTarget[] {
  return measure.targets.map((target) => {
    const figure = grid && figureToCompare(target, measure, grid);
    const number = figure && comparableNumber(figure, measure, target);
    return { ...target, standing: number === null ? null : standingOf(number, target) };
  });
}

/** A target that what was found does not reach. */
export type MissedTarget = Target & { readonly standing: TargetStanding };

export const isMissed = (target: ComparedTarget): target is MissedTarget => target.standing?.isMet === false;

const isOfUnits = (split: SplitBy | null): boolean => split?.by === 'unit' || split?.by === 'section';

function figureToCompare({ unit }: Target, { targets }: Measure, grid: ToldGrid): ToldFigure | null {
  if (unit === null) return figureOf(grid, null);
  const tellsUnits = isOfUnits(grid.rowsBy) || isOfUnits(grid.columnsBy);
  if (tellsUnits) return figureOf(grid, unit);
  return targets.length === 1 ? figureOf(grid, null) : null;
}

function comparableNumber(
  figure: ToldFigure,
  measure: Measure,
  { measuredIn }: Pick<Target, 'measuredIn'>,
): number | null {
  const isPercent = measuredIn === '%';
  if ((figure.kind === 'share') !== isPercent && figure.kind !== 'value') return null;
  return numberToJudge(figure, measure);
}

/** A figure as the number that a measure goes by: of an average, the one of mean and median that the plan asks for first. */
export function numberToJudge(figure: ToldFigure, measure: Measure): number | null {
  if (figure.kind !== 'average' || measure.kind !== 'average') return numberOf(figure);
  const [first] = measure.as.flatMap((way) => figure[way] ?? []);
  return first ?? null;
}

function standingOf(number: number, { bound, value }: Target): TargetStanding {
  const relation = number < value ? 'below' : number > value ? 'above' : 'at';
  return {
    number,
    relation,
    isMet: relation === 'at' || relation === (bound === 'atMost' ? 'below' : 'above'),
  };
}
