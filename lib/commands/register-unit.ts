import { z } from 'zod';
import { newId } from '@/lib/data/columns';
import { insertLog } from '@/lib/data/log';
import { providerExists } from '@/lib/data/providers';
import { withTenant } from '@/lib/data/scope';
import { insertUnit, unitExists } from '@/lib/data/units';
import type { Actor } from '@/lib/domain/actor';
import { fail, ok, type Result } from '@/lib/domain/result';
import { unitBelongingSchema, unitContactSchema, unitDay } from '@/lib/domain/unit/unit-input';

/** What a person writes to register a unit. */
export const newUnitSchema = z.object({
  ...unitBelongingSchema.shape,
  ...unitContactSchema.shape,
  validFrom: unitDay,
});
export type NewUnitInput = z.infer<typeof newUnitSchema>;

/** Registers a unit that can be audited, and logs it. A provider or parent of another tenant is unknown here. */
export async function registerUnit(
  actor: Actor,
  input: NewUnitInput,
): Promise<Result<{ unitId: string }, 'unknown-provider' | 'unknown-parent'>> {
  return withTenant(actor, 'unit.register', async (tx) => {
    if (!(await providerExists(tx, input.providerId))) return fail('unknown-provider');
    if (input.parentId !== null && !(await unitExists(tx, input.parentId))) return fail('unknown-parent');
    const unitId = newId();
    await insertUnit(tx, { ...input, id: unitId, validTo: null });
    await insertLog(tx, { target: { type: 'unit', id: unitId } });
    return ok({ unitId });
  });
}
