import { insertLog } from '@/lib/data/log';
import { insertRiskScale } from '@/lib/data/risks';
import { withTenant } from '@/lib/data/scope';
import type { Person } from '@/lib/domain/actor';
import { ok, type Result } from '@/lib/domain/result';
import type { RiskScale } from '@/lib/domain/risk/risk-level';
import { now } from '@/lib/time/clock';

/** Sets how the tenant weighs risks from now on. What was weighed before keeps the scale that it was weighed on. */
export async function setRiskScale(actor: Person, scale: RiskScale): Promise<Result<null, never>> {
  return withTenant(actor, 'riskScale.set', async (tx) => {
    await insertRiskScale(tx, { scale, setBy: actor.userId, setAt: now() });
    const { likelihood, consequence } = scale;
    await insertLog(tx, { detail: { likelihood: likelihood.length, consequence: consequence.length } });
    return ok(null);
  });
}
