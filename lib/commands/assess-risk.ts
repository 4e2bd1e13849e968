import { z } from 'zod';
import { insertLog } from '@/lib/data/log';
import { getRiskScale, insertAssessment, requireRisk } from '@/lib/data/risks';
import { withTenant } from '@/lib/data/scope';
import type { Person } from '@/lib/domain/actor';
import { calendarDay, optionalText } from '@/lib/domain/input';
import { fail, ok, type Result } from '@/lib/domain/result';
import {
  type RiskScale,
  type RiskWeight,
  type WeightFault,
  type WrittenWeight,
  weightOf,
} from '@/lib/domain/risk/risk-level';
import { now, today } from '@/lib/time/clock';

const number = z.int().nullable();
const writtenWeight = z.strictObject({ level: number, likelihood: number, consequence: number });

export const riskToAssessSchema = z.strictObject({
  riskId: z.uuid(),
  assessedOn: calendarDay,
  weight: writtenWeight,
  /** What it is held to be when the actions are done; null says nothing of that. */
  after: writtenWeight.nullable(),
  motive: optionalText(2000),
});
export type RiskToAssess = z.infer<typeof riskToAssessSchema>;

export type AssessFailure =
  | { readonly code: 'no-weight'; readonly of: 'weight' | 'after'; readonly fault: WeightFault }
  | { readonly code: 'risk-ended' }
  | { readonly code: 'assessed-ahead' };

/**
 * Weighs a risk on the tenant's scale as it is today, which the assessment keeps. Those before it stay.
 * @throws Denied (notFound) when the tenant has no such risk.
 */
export async function assessRisk(
  actor: Person,
  { riskId, assessedOn, weight, after, motive }: RiskToAssess,
): Promise<Result<null, AssessFailure>> {
  return withTenant(actor, 'risk.assess', async (tx) => {
    const risk = await requireRisk(tx, riskId);
    if (risk.endedOn !== null) return fail({ code: 'risk-ended' });
    if (assessedOn > today()) return fail({ code: 'assessed-ahead' });
    const scale = await getRiskScale(tx);
    const before = weighed('weight', weight, scale);
    if (!before.ok) return before;
    const then = after === null ? ok(null) : weighed('after', after, scale);
    if (!then.ok) return then;
    const by = { assessedBy: actor.userId, at: now() };
    await insertAssessment(tx, {
      riskId,
      assessedOn,
      weight: before.value,
      after: then.value,
      scale,
      motive,
      ...by,
    });
    await insertLog(tx, { target: { type: 'risk', id: riskId }, detail: { level: before.value.level } });
    return ok(null);
  });
}

function weighed(
  of: 'weight' | 'after',
  written: WrittenWeight,
  scale: RiskScale,
): Result<RiskWeight, AssessFailure> {
  const found = weightOf(written, scale);
  return 'weight' in found ? ok(found.weight) : fail({ code: 'no-weight', of, fault: found.fault });
}
