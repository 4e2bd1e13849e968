import type { Measurement, MeasurementFault } from '@/lib/domain/measurement/measurement';
import { faultsOf, type Measured } from '@/lib/domain/measurement/measurement';
import { type MeasuringObstacle, obstacleToMeasuring } from '@/lib/domain/measurement/measuring-obstacle';
import type { PlainDate } from '@/lib/domain/plain-date';
import { measuringYear } from '@/lib/domain/plan/measuring-times';
import type { StoredIndicator } from '@/lib/domain/plan/stored-plan';
import { fail, ok, type Result } from '@/lib/domain/result';
import { newId } from './columns';
import {
  insertMeasurements,
  insertMeasurementVersion,
  lockMeasured,
  lockYear,
  requireMeasurement,
} from './measurements';
import { requirePlan, requirePlanIndicator } from './plans';
import type { ScopedTx } from './scope';
import { getReportingOccasions } from './tenants';

/** Figures of an indicator that are to stand there. */
export interface FiguresToRegister {
  readonly planId: string;
  readonly indicatorId: string;
  readonly measurement: Measurement;
  /** What is corrected, and why; null for what has not been measured before. */
  readonly corrects: {
    readonly measurementId: string;
    /** The version that is built upon. */
    readonly version: number;
    readonly motive: string;
  } | null;
}

export type RegisterFailure =
  | { readonly code: 'changed-meanwhile' | MeasuringObstacle }
  /** Everything that is wrong with the measurement. */
  | { readonly code: 'faults'; readonly faults: readonly MeasurementFault[] };

/** Figures that may be written, until the transaction ends. */
export interface PreparedFigures extends FiguresToRegister {
  readonly indicator: StoredIndicator;
}

/**
 * Whether figures may be written down: whoever closes the year, or measures the same indicator, waits until the transaction
 * ends. A correction keeps what was measured and when.
 *
 * @throws Denied (notFound) when the plan has no such indicator, or the indicator no such measurement
 */
export async function prepareFigures(
  tx: ScopedTx,
  input: FiguresToRegister,
  today: PlainDate,
): Promise<Result<PreparedFigures, RegisterFailure>> {
  const { planId, indicatorId, corrects } = input;
  const plan = await requirePlan(tx, planId);
  const indicator = await requirePlanIndicator(tx, planId, indicatorId);
  const obstacle = obstacleToMeasuring(await lockYear(tx, plan.year), planId, corrects !== null);
  if (obstacle) return fail({ code: obstacle });
  const { lineageId } = indicator;
  const measured = (await lockMeasured(tx, [lineageId])).get(lineageId) ?? [];
  const standing = corrects && (await requireMeasurement(tx, indicatorId, corrects.measurementId));
  if (standing && standing.versions[0]?.number !== corrects?.version)
    return fail({ code: 'changed-meanwhile' });
  const measurement = standing ? { ...input.measurement, ...timeOf(standing) } : input.measurement;
  const reporting = await getReportingOccasions(tx);
  const faults = faultsOf(measurement, {
    indicator,
    year: plan.year,
    times: measuringYear(indicator.occasions?.when ?? [], { year: plan.year, reporting }).times,
    others: measured.filter(({ id }) => id !== standing?.id),
    today,
  });
  return faults.length > 0 ? fail({ code: 'faults', faults }) : ok({ ...input, measurement, indicator });
}

const timeOf = ({ measure, from, to }: Measured): Measured => ({ measure, from, to });

/** Writes prepared figures; what was written before stays. Gives the measurement, and the number of its version. */
export async function writeFigures(
  tx: ScopedTx,
  { planId, indicatorId, measurement, corrects }: PreparedFigures,
  saved: { readonly savedBy: string; readonly savedAt: Date },
): Promise<{ readonly measurementId: string; readonly version: number }> {
  if (corrects) {
    const { measurementId, motive } = corrects;
    const version = corrects.version + 1;
    const { grid, comment } = measurement;
    await insertMeasurementVersion(tx, measurementId, { number: version, grid, comment, motive, ...saved });
    return { measurementId, version };
  }
  const measurementId = newId();
  await insertMeasurements(tx, [{ id: measurementId, indicatorId, ...measurement }], { planId, ...saved });
  return { measurementId, version: 1 };
}
