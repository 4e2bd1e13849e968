import { z } from 'zod';
import { insertLog } from '@/lib/data/log';
import { prepareFigures, type RegisterFailure, writeFigures } from '@/lib/data/registering';
import { withTenant } from '@/lib/data/scope';
import type { Person } from '@/lib/domain/actor';
import { measurementSchema } from '@/lib/domain/measurement/measurement';
import { ok, type Result } from '@/lib/domain/result';
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
  return withTenant(actor, 'measurement.register', async (tx) => {
    const prepared = await prepareFigures(tx, input, today());
    if (!prepared.ok) return prepared;
    const saved = { savedBy: actor.userId, savedAt: now() };
    const { measurementId, version } = await writeFigures(tx, prepared.value, saved);
    // The figures themselves stay out of the log, which others read.
    await insertLog(tx, { target: { type: 'measurement', id: measurementId }, detail: { version } });
    return ok({ measurementId });
  });
}
