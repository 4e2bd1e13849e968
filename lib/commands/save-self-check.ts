import { z } from 'zod';
import { newId } from '@/lib/data/columns';
import { insertLog } from '@/lib/data/log';
import { requireRisk } from '@/lib/data/risks';
import { withTenant } from '@/lib/data/scope';
import {
  insertRiskSelfCheck,
  insertSelfCheck,
  requireSelfCheck,
  updateSelfCheck,
} from '@/lib/data/self-checks';
import { requireUnit } from '@/lib/data/units';
import type { Person } from '@/lib/domain/actor';
import { fail, ok, type Result } from '@/lib/domain/result';
import { selfCheckContentSchema } from '@/lib/domain/risk/risk';
import { now, today } from '@/lib/time/clock';

export const selfCheckToSaveSchema = z.strictObject({
  /** Null for a new self-check. */
  selfCheckId: z.uuid().nullable(),
  /** The revision that the person saw, 0 for a new one. */
  revision: z.int().min(0),
  content: selfCheckContentSchema,
  /** A risk that it is to watch from now on. */
  riskId: z.uuid().nullable(),
});
export type SelfCheckToSave = z.infer<typeof selfCheckToSaveSchema>;

/** Adds a self-check, or changes what is said of one. @throws Denied (notFound) for an unknown self-check, risk or unit. */
export async function saveSelfCheck(
  actor: Person,
  { selfCheckId, revision, content, riskId }: SelfCheckToSave,
): Promise<Result<{ selfCheckId: string }, 'changed-meanwhile'>> {
  return withTenant(actor, 'selfCheck.edit', async (tx) => {
    if (content.unitId !== null) await requireUnit(tx, content.unitId, today());
    if (riskId !== null) await requireRisk(tx, riskId);
    const id = selfCheckId ?? newId();
    const saved = { ...content, savedBy: actor.userId, savedAt: now() };
    if (selfCheckId === null) {
      await insertSelfCheck(tx, { id, ...saved });
    } else {
      await requireSelfCheck(tx, id);
      if (!(await updateSelfCheck(tx, { id, revision }, saved))) return fail('changed-meanwhile');
    }
    if (riskId !== null) await insertRiskSelfCheck(tx, { riskId, selfCheckId: id });
    await insertLog(tx, { target: { type: 'selfCheck', id }, detail: { isNew: selfCheckId === null } });
    return ok({ selfCheckId: id });
  });
}
