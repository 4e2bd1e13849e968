import { insertLog } from '@/lib/data/log';
import { requirePlanInFull } from '@/lib/data/plans';
import { withTenant } from '@/lib/data/scope';
import { requireTenant } from '@/lib/data/tenants';
import type { Person } from '@/lib/domain/actor';
import type { PlanSummary } from '@/lib/domain/plan/stored-plan';
import { isTooLongToPrint } from '@/lib/domain/printable';
import { fail, ok, type Result } from '@/lib/domain/result';
import { processRenderer } from '@/lib/report/process-renderer';
import { readLook } from '@/lib/report/read-look';
import { now } from '@/lib/time/clock';

export type PrintedPlanFile = { readonly plan: PlanSummary; readonly bytes: Uint8Array<ArrayBuffer> };

/**
 * A follow-up plan as PDF, in the shape it has on paper; a draft for those who may see it. Notes who took it.
 * @throws Denied (notFound).
 */
export async function printPlan(actor: Person, planId: string): Promise<Result<PrintedPlanFile, 'too-long'>> {
  const read = await withTenant(actor, 'plan.download', async (tx) => {
    const plan = await requirePlanInFull(tx, planId);
    if (isTooLongToPrint([plan.introduction, ...plan.areas, plan.footnotes]))
      return fail('too-long' as const);
    const { year, status, version } = plan;
    await insertLog(tx, { target: { type: 'plan', id: planId }, detail: { year, status, version } });
    const tenant = { name: (await requireTenant(tx)).name, ...(await readLook(tx)) };
    return ok({ plan, tenant, at: now().toISOString() });
  });
  if (!read.ok) return read;
  const { plan } = read.value;
  return ok({ plan, bytes: new Uint8Array(await processRenderer().renderPlan(read.value)) });
}
