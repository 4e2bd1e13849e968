import { measureAddress } from '@/components/plan/measure-address';
import type { ShownTasks } from '@/components/plan/measuring-task-list';
import type { PlanToMeasure } from '@/components/plan/plan-frame';
import { ResponsibleDialog } from '@/components/plan/responsible-dialog';
import type { Measurer } from '@/lib/domain/plan/indicator-to-measure';
import { shownLabel } from '@/lib/domain/plan/plan-schema';
import type { PlanSummary, StoredIndicator } from '@/lib/domain/plan/stored-plan';
import { today } from '@/lib/time/clock';
import { assignMeasuringAction } from '../../../actions';

type Found = {
  readonly slug: string;
  readonly plan: PlanSummary;
  readonly indicator: StoredIndicator;
  readonly measuring: PlanToMeasure | null;
  readonly measurers: readonly Measurer[];
  /** Its address, for whoever may write its figures; null for others. */
  readonly indicatorHref: string | null;
};

/** What is to be measured of the indicator that is open; null in a draft. */
export function shownTasks(found: Found): ShownTasks | null {
  const { slug, plan, indicator, measuring, measurers, indicatorHref } = found;
  const own = measuring?.indicators.find(({ id }) => id === indicator.id);
  if (!measuring || !own) return null;
  return {
    tasks: own.tasks,
    undated: own.undated,
    isFollowed: plan.status === 'decided',
    responsible: own.responsible?.name ?? null,
    change: measuring.assigns && (
      <ResponsibleDialog
        indicator={{ id: indicator.id, name: `${shownLabel(indicator.label)} ${indicator.title}` }}
        responsibleId={own.responsible?.userId ?? null}
        measurers={measurers}
        assign={assignMeasuringAction.bind(null, slug, plan.id)}
      />
    ),
    measureHref: indicatorHref === null ? null : (time) => measureAddress(indicatorHref, time, today()),
  };
}
