import { insertLog } from '@/lib/data/log';
import { requirePlanInFull } from '@/lib/data/plans';
import { withTenant } from '@/lib/data/scope';
import { requireTenant } from '@/lib/data/tenants';
import type { Person } from '@/lib/domain/actor';
import type { PlanSummary } from '@/lib/domain/plan/stored-plan';
import { processRenderer } from '@/lib/report/process-renderer';
import { readLook } from '@/lib/report/read-look';
import { now } from '@/lib/time/clock';

/**
 * A follow-up plan as PDF, in the shape it has on paper; a draft for those who may see it. Notes who took it.
 * @throws Denied (notFound).
 */
export async function printPlan(
  actor: Person,
  planId: string,
): Promise<{ readonly plan: PlanSummary; readonly bytes: Uint8Array<ArrayBuffer> }> {
  const printed = await withTenant(actor, 'plan.download', async (tx) => {
    const plan = await requirePlanInFull(tx, planId);
    const { year, status, version } = plan;
    await insertLog(tx, { target: { type: 'plan', id: planId }, detail: { year, status, version } });
    const tenant = { name: (await requireTenant(tx)).name, ...(await readLook(tx)) };
    return { plan, tenant, at: now().toISOString() };
  });
  return { plan: printed.plan, bytes: new Uint8Array(await processRenderer().renderPlan(printed)) };
}
