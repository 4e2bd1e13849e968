'use server';

import { newUnitSchema, registerUnit } from '@/lib/commands/register-unit';
import { runAction } from '@/lib/session/tenant-action';

export async function registerUnitAction(slug: string, input: unknown) {
  return runAction(slug, newUnitSchema, input, registerUnit);
}
