import { z } from 'zod';
import { insertLog } from '@/lib/data/log';
import { requireRisk } from '@/lib/data/risks';
import { withTenant } from '@/lib/data/scope';
import { deleteRiskSelfCheck, insertRiskSelfCheck, requireSelfCheck } from '@/lib/data/self-checks';
import type { Person } from '@/lib/domain/actor';
import { ok, type Result } from '@/lib/domain/result';

export const selfCheckToLinkSchema = z.strictObject({
  riskId: z.uuid(),
  selfCheckId: z.uuid(),
  /** True lets the self-check watch the risk, false no longer. */
  linked: z.boolean(),
});
export type SelfCheckToLink = z.infer<typeof selfCheckToLinkSchema>;

/**
 * Lets a self-check watch a risk, or no longer. Doing so twice is as once.
 * @throws Denied (notFound) when the tenant has no such risk or self-check.
 */
export async function linkSelfCheck(
  actor: Person,
  { riskId, selfCheckId, linked }: SelfCheckToLink,
): Promise<Result<null, never>> {
  return withTenant(actor, 'selfCheck.link', async (tx) => {
    await requireRisk(tx, riskId);
    await requireSelfCheck(tx, selfCheckId);
    if (linked) await insertRiskSelfCheck(tx, { riskId, selfCheckId });
    else await deleteRiskSelfCheck(tx, { riskId, selfCheckId });
    await insertLog(tx, { target: { type: 'risk', id: riskId }, detail: { selfCheckId, linked } });
    return ok(null);
  });
}
