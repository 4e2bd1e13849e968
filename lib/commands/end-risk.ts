import { z } from 'zod';
import { insertLog } from '@/lib/data/log';
import { requireRisk, updateRisk } from '@/lib/data/risks';
import { withTenant } from '@/lib/data/scope';
import type { Person } from '@/lib/domain/actor';
import { text } from '@/lib/domain/input';
import { fail, ok, type Result } from '@/lib/domain/result';
import { now, today } from '@/lib/time/clock';

export const riskToEndSchema = z.strictObject({
  riskId: z.uuid(),
  revision: z.int().min(1),
  /** Why it is no risk any longer; null takes it back into the register. */
  reason: text(1000).nullable(),
});
export type RiskToEnd = z.infer<typeof riskToEndSchema>;

/** Ends a risk, or takes it back. What was weighed stays. @throws Denied (notFound) when the tenant has no such risk. */
export async function endRisk(
  actor: Person,
  { riskId: id, revision, reason }: RiskToEnd,
): Promise<Result<null, 'changed-meanwhile'>> {
  return withTenant(actor, 'risk.end', async (tx) => {
    await requireRisk(tx, id);
    const ended = reason === null ? null : { on: today(), reason };
    const change = { ended, savedBy: actor.userId, savedAt: now() };
    if (!(await updateRisk(tx, { id, revision }, change))) return fail('changed-meanwhile');
    await insertLog(tx, { target: { type: 'risk', id }, detail: { ended: reason !== null } });
    return ok(null);
  });
}
