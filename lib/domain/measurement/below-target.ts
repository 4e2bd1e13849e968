import type { Measure, Target } from '../plan/measure';
import { seriesOf } from './measured-series';
import type { Measured } from './measurement';
import { numberOf, type ToldGrid } from './told-figures';

/** A figure that does not reach its target, both as numbers in what the target measures. */
export interface Shortfall {
  readonly figure: number;
  readonly target: Target;
}

/**
 * The first target for everyone that the figure of all together does not reach; null when it reaches them, or when nobody can
 * say: there is none, it is not told, or it is no number. Targets of single units are told apart by their own figures.
 */
export function shortfallOf(
  { targets }: Pick<Measure, 'targets'>,
  measured: Measured & { readonly grid: ToldGrid },
): Shortfall | null {
  const [whole] = seriesOf([measured]);
  const told = whole?.figures[0] ?? null;
  const figure = told && numberOf(told);
  if (figure === null) return null;
  const target = targets.find(({ unit, bound, value }) =>
    unit !== null ? false : bound === 'atLeast' ? figure < value : figure > value,
  );
  return target ? { figure, target } : null;
}
