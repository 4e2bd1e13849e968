import { z } from 'zod';
import { newId } from '@/lib/data/columns';
import { insertLog } from '@/lib/data/log';
import { insertRisk, lockRegister, requireDeficiency } from '@/lib/data/risks';
import { withTenant } from '@/lib/data/scope';
import { requireUnit } from '@/lib/data/units';
import type { Person } from '@/lib/domain/actor';
import { ok, type Result } from '@/lib/domain/result';
import { now, today } from '@/lib/time/clock';

export const riskToRaiseSchema = z.strictObject({ auditId: z.uuid(), item: z.string().min(1).max(200) });
export type RiskToRaise = z.infer<typeof riskToRaiseSchema>;

/**
 * Adds what a decided audit found lacking to the register, as a risk of its unit that nobody has weighed yet. A deficiency
 * is raised once: the second time gives the risk that is there. @throws Denied (notFound) when the audit found no such lack.
 */
export async function raiseRisk(
  actor: Person,
  { auditId, item }: RiskToRaise,
): Promise<Result<{ riskId: string }, never>> {
  return withTenant(actor, 'risk.raise', async (tx) => {
    await lockRegister(tx);
    const { name, sectionName, unitId, riskId } = await requireDeficiency(tx, auditId, item);
    if (riskId !== null) return ok({ riskId });
    const unit = await requireUnit(tx, unitId, today());
    const id = newId();
    await insertRisk(tx, {
      id,
      area: unit.name.slice(0, 200),
      title: name.slice(0, 500),
      text: sectionName,
      unitId,
      withoutSelfCheck: 'missing',
      audit: { auditId, item },
      savedBy: actor.userId,
      savedAt: now(),
    });
    await insertLog(tx, { target: { type: 'risk', id }, detail: { auditId } });
    return ok({ riskId: id });
  });
}
