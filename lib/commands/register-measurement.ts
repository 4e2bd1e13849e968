import { z } from 'zod';
import { newId } from '@/lib/data/columns';
import { insertLog } from '@/lib/data/log';
import {
  insertMeasurements,
  insertMeasurementVersion,
  lockMeasured,
  lockYear,
  requireMeasurement,
} from '@/lib/data/measurements';
import { requirePlan, requirePlanIndicator } from '@/lib/data/plans';
import { withTenant } from '@/lib/data/scope';
import { getReportingOccasions } from '@/lib/data/tenants';
import type { Person } from '@/lib/domain/actor';
import {
  faultsOf,
  type Measured,
  type MeasurementFault,
  measurementSchema,
} from '@/lib/domain/measurement/measurement';
import { type MeasuringObstacle, obstacleToMeasuring } from '@/lib/domain/measurement/measuring-obstacle';
import { measuringYear } from '@/lib/domain/plan/measuring-times';
import { fail, ok, type Result } from '@/lib/domain/result';
import { now, today } from '@/lib/time/clock';

export const measurementToRegisterSchema = z.object({
  planId: z.uuid(),
  indicatorId: z.uuid(),
  measurement: measurementSchema,
  /** What is corrected, and why; null for what has not been measured before. */
  corrects: z
    .object({
      measurementId: z.uuid(),
      /** The version that the person saw. */
      version: z.int().min(1),
      motive: z.string().trim().min(1).max(2_000),
    })
    .nullable(),
});
export type MeasurementToRegister = z.infer<typeof measurementToRegisterSchema>;

export type RegisterFailure =
  | { readonly code: 'changed-meanwhile' | MeasuringObstacle }
  /** Everything that is wrong with the measurement. */
  | { readonly code: 'faults'; readonly faults: readonly MeasurementFault[] };

/**
 * Writes down what an indicator of a decided plan was found to be, or corrects it: what was written before stays. A
 * correction keeps what was measured and when.
 *
 * @throws Denied (notFound) when the plan has no such indicator, or the indicator no such measurement
 */
export async function registerMeasurement(
  actor: Person,
  input: MeasurementToRegister,
): Promise<Result<{ measurementId: string }, RegisterFailure>> {
  const { planId, indicatorId, corrects } = input;
  return withTenant(actor, 'measurement.register', async (tx) => {
    const plan = await requirePlan(tx, planId);
    const indicator = await requirePlanIndicator(tx, planId, indicatorId);
    const obstacle = obstacleToMeasuring(await lockYear(tx, plan.year), planId, corrects !== null);
    if (obstacle) return fail({ code: obstacle });
    const { lineageId } = indicator;
    const measured = (await lockMeasured(tx, [lineageId])).get(lineageId) ?? [];
    const standing = corrects && (await requireMeasurement(tx, indicatorId, corrects.measurementId));
    if (standing && standing.versions[0]?.number !== corrects?.version) {
      return fail({ code: 'changed-meanwhile' });
    }
    const measurement = standing ? { ...input.measurement, ...timeOf(standing) } : input.measurement;
    const reporting = await getReportingOccasions(tx);
    const faults = faultsOf(measurement, {
      indicator,
      year: plan.year,
      times: measuringYear(indicator.occasions?.when ?? [], { year: plan.year, reporting }).times,
      others: measured.filter(({ id }) => id !== standing?.id),
      today: today(),
    });
    if (faults.length > 0) return fail({ code: 'faults', faults });
    const saved = { savedBy: actor.userId, savedAt: now() };
    const measurementId = standing?.id ?? newId();
    const version = (corrects?.version ?? 0) + 1;
    const { grid, comment } = measurement;
    if (corrects) {
      const { motive } = corrects;
      await insertMeasurementVersion(tx, measurementId, { number: version, grid, comment, motive, ...saved });
    } else {
      await insertMeasurements(tx, [{ id: measurementId, indicatorId, ...measurement }], {
        planId,
        ...saved,
      });
    }
    // The figures themselves stay out of the log, which others read.
    await insertLog(tx, { target: { type: 'measurement', id: measurementId }, detail: { version } });
    return ok({ measurementId });
  });
}

const timeOf = ({ measure, from, to }: Measured): Measured => ({ measure, from, to });
