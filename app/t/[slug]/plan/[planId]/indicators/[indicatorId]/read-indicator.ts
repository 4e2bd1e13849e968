import { getSmallCountLimit, listToldMeasurements } from '@/lib/data/measurements';
import { listMeasurers } from '@/lib/data/measuring-tasks';
import { listActionsRaisedFrom } from '@/lib/data/outside-actions';
import { listMeasuresOf } from '@/lib/data/planned-indicators';
import { requirePlan, requirePlanIndicator } from '@/lib/data/plans';
import type { ScopedTx } from '@/lib/data/scope';
import { getReportingOccasions } from '@/lib/data/tenants';
import { definitionsOf } from '@/lib/domain/measurement/measure-charts';
import { today } from '@/lib/time/clock';
import { type PlanSearch, readPlanToMeasure } from '../../../read-plan-to-measure';

type Asked = { readonly planId: string; readonly indicatorId: string; readonly search: PlanSearch };

/** An indicator with its plan, what it was measured to be up to the plan's year, and what is to be done about its figures. */
export async function readIndicator(tx: ScopedTx, { planId, indicatorId, search }: Asked) {
  const indicator = await requirePlanIndicator(tx, planId, indicatorId);
  const plan = await requirePlan(tx, planId);
  const told = await listToldMeasurements(tx, indicator.lineageId);
  const measured = told.filter(({ year }) => year <= plan.year);
  const measuredBy = await listMeasuresOf(
    tx,
    measured.map((one) => one.indicatorId),
  );
  return {
    indicator,
    plan,
    goal: plan.areas
      .flatMap((area) => area.goals)
      .find(({ indicators }) => indicators.some(({ id }) => id === indicator.id)),
    measuring: await readPlanToMeasure(tx, plan, search),
    measurers: await listMeasurers(tx, today()),
    reporting: await getReportingOccasions(tx),
    measured,
    definitions: definitionsOf(measured.map((one) => measuredBy.get(one.indicatorId)?.[one.measure])),
    limit: await getSmallCountLimit(tx),
    actions: await listActionsRaisedFrom(tx, { kind: 'lineage', id: indicator.lineageId }, today()),
  };
}
