import { z } from 'zod';
import type { PlainDate } from '../plain-date';
import { plainDateSchema } from '../plain-date-schema';
import type { Measure, MeasureKind } from '../plan/measure';
import type { MeasuringTime } from '../plan/measuring-times';
import type { Indicator } from '../plan/plan-schema';
import { figureKindsOf } from './figure';
import { type FigureGrid, figureAt, figureGridSchema, type Place, placesOf } from './figure-grid';
import { wrongTotals } from './totals';

/** What is measured: a measure of an indicator's definition, counted from 0, from the first day to the last. */
export interface Measured {
  readonly measure: number;
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/** How a measurement is written down, the first time and when it is corrected. */
export const measurementSchema = z.strictObject({
  measure: z.int().min(0).max(49),
  from: plainDateSchema,
  to: plainDateSchema,
  grid: figureGridSchema,
  comment: z.string().trim().max(4_000).nullable(),
});
export type Measurement = z.infer<typeof measurementSchema>;

/** The measures that an indicator is measured by; one that is not defined is measured by whatever is found. */
export function measuresOf({ definition }: Pick<Indicator, 'definition'>): readonly Measure[] {
  return definition?.measures ?? [{ kind: 'unspecified', direction: 'unspecified', targets: [] }];
}

/** Why a measurement is not taken. */
export type MeasurementFault =
  /** The indicator has no such measure. */
  | { readonly code: 'no-such-measure' }
  | { readonly code: 'ends-before-it-begins' | 'not-over' | 'outside-year' }
  /** It would measure again some of the days of another. */
  | { readonly code: 'overlaps'; readonly from: PlainDate; readonly to: PlainDate }
  /** The figure is of another kind than the measure asks for, or not what the groups make together. */
  | { readonly code: 'wrong-kind' | 'wrong-total'; readonly at: Place };

export interface MeasuringContext {
  readonly indicator: Pick<Indicator, 'definition'>;
  readonly year: number;
  /** When the plan says that the indicator is measured. */
  readonly times: readonly MeasuringTime[];
  /** What has been measured of the indicator by other measurements. */
  readonly others: readonly Measured[];
  readonly today: PlainDate;
}

/**
 * Everything that is wrong with a measurement. The times of the plan stand beside each other even where they share days
 * (each tertial, and the whole year); any other time may share none with what has been measured.
 */
export function faultsOf(measurement: Measurement, context: MeasuringContext): readonly MeasurementFault[] {
  const measure = measuresOf(context.indicator)[measurement.measure];
  return [
    ...faultsOfTime(measurement, context),
    ...(measure ? faultsOfGrid(measurement.grid, measure.kind) : [{ code: 'no-such-measure' } as const]),
  ];
}

function faultsOfTime(
  { measure, from, to }: Measured,
  { year, times, others, today }: MeasuringContext,
): readonly MeasurementFault[] {
  if (from > to) return [{ code: 'ends-before-it-begins' }];
  const planned = (time: Pick<Measured, 'from' | 'to'>) =>
    times.some((one) => one.from === time.from && one.to === time.to);
  const beside = others.filter((other) => other.measure === measure && other.from <= to && other.to >= from);
  const clash = beside.find((other) => !(planned({ from, to }) && planned(other)) || isSame(other, from, to));
  return [
    ...(to > today ? [{ code: 'not-over' } as const] : []),
    ...(from < `${year}-01-01` || to > `${year}-12-31` ? [{ code: 'outside-year' } as const] : []),
    ...(clash ? [{ code: 'overlaps', from: clash.from, to: clash.to } as const] : []),
  ];
}

const isSame = (one: Measured, from: PlainDate, to: PlainDate): boolean => one.from === from && one.to === to;

function faultsOfGrid(grid: FigureGrid, kind: MeasureKind): readonly MeasurementFault[] {
  const kinds: readonly string[] = [...figureKindsOf[kind], 'missing', 'tooFew'];
  return [
    ...placesOf(grid)
      .filter((at) => !kinds.includes(figureAt(grid, at).kind))
      .map((at) => ({ code: 'wrong-kind', at }) as const),
    ...wrongTotals(grid).map((at) => ({ code: 'wrong-total', at }) as const),
  ];
}
