import { z } from 'zod';
import type { PlanToMeasure } from '@/components/plan/plan-frame';
import { listIndicatorsToMeasure } from '@/lib/data/measuring-tasks';
import type { ScopedTx } from '@/lib/data/scope';
import { can } from '@/lib/domain/access';
import { taskChoices } from '@/lib/domain/plan/indicator-to-measure';
import type { PlanSummary } from '@/lib/domain/plan/stored-plan';
import { today } from '@/lib/time/clock';

/** What the address of a plan's page may say of what is looked at. */
export type PlanSearch = Readonly<Record<string, string | string[] | undefined>>;

const choiceSchema = z.enum(taskChoices).nullable().catch(null);

/** What is to be measured of a plan, and which of it the address asks for; null of a draft. */
export async function readPlanToMeasure(
  tx: ScopedTx,
  plan: PlanSummary,
  search: PlanSearch,
): Promise<PlanToMeasure | null> {
  if (plan.status === 'draft') return null;
  return {
    indicators: await listIndicatorsToMeasure(tx, plan, today()),
    choice: choiceSchema.parse(search.show),
    assigns: plan.status === 'decided' && can(tx.actor, 'measurement.assign'),
  };
}
