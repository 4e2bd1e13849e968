import { z } from 'zod';
import { insertLog } from '@/lib/data/log';
import { updateColour } from '@/lib/data/looks';
import { withTenant } from '@/lib/data/scope';
import type { Person } from '@/lib/domain/actor';
import { colourSchema } from '@/lib/domain/look/contrast';
import { ok, type Result } from '@/lib/domain/result';

export const colourToSetSchema = z.object({
  /** Null for none. */
  colour: colourSchema.nullable(),
});

/**
 * Sets the organisation's colour, or takes it away. One that is hard to tell from the ground is kept as it is, and shown in
 * the tone that `tonesOf` makes of it.
 */
export async function setColour(
  actor: Person,
  { colour }: z.infer<typeof colourToSetSchema>,
): Promise<Result<{ colour: string | null }, never>> {
  return withTenant(actor, 'organisation.setColour', async (tx) => {
    await updateColour(tx, colour);
    await insertLog(tx, { detail: { colour } });
    return ok({ colour });
  });
}
