'use server';

import { measurementToRegisterSchema, registerMeasurement } from '@/lib/commands/register-measurement';
import { runAction } from '@/lib/session/tenant-action';

export async function registerMeasurementAction(slug: string, input: unknown) {
  return runAction(slug, measurementToRegisterSchema, input, registerMeasurement);
}
