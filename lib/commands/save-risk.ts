import { z } from 'zod';
import { newId } from '@/lib/data/columns';
import { insertLog } from '@/lib/data/log';
import { insertRisk, requireRisk, updateRisk } from '@/lib/data/risks';
import { withTenant } from '@/lib/data/scope';
import { requireUnit } from '@/lib/data/units';
import type { Person } from '@/lib/domain/actor';
import { fail, ok, type Result } from '@/lib/domain/result';
import { riskContentSchema } from '@/lib/domain/risk/risk';
import { now, today } from '@/lib/time/clock';

export const riskToSaveSchema = z.strictObject({
  /** Null for a new risk. */
  riskId: z.uuid().nullable(),
  /** The revision that the person saw, 0 for a new one. */
  revision: z.int().min(0),
  content: riskContentSchema,
});
export type RiskToSave = z.infer<typeof riskToSaveSchema>;

/** Adds a risk to the register, or changes what is said of one. @throws Denied (notFound) for an unknown risk or unit. */
export async function saveRisk(
  actor: Person,
  { riskId, revision, content }: RiskToSave,
): Promise<Result<{ riskId: string }, 'changed-meanwhile'>> {
  return withTenant(actor, 'risk.edit', async (tx) => {
    if (content.unitId !== null) await requireUnit(tx, content.unitId, today());
    const id = riskId ?? newId();
    const saved = { ...content, savedBy: actor.userId, savedAt: now() };
    if (riskId === null) {
      await insertRisk(tx, { id, ...saved });
    } else {
      await requireRisk(tx, id);
      if (!(await updateRisk(tx, { id, revision }, saved))) return fail('changed-meanwhile');
    }
    await insertLog(tx, { target: { type: 'risk', id }, detail: { isNew: riskId === null } });
    return ok({ riskId: id });
  });
}
