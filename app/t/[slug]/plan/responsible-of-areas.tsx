import { AreaResponsible } from '@/components/plan/area-responsible';
import type { PlanToMeasure } from '@/components/plan/plan-frame';
import type { Measurer } from '@/lib/domain/plan/indicator-to-measure';
import { shownLabel } from '@/lib/domain/plan/plan-schema';
import type { PlanOutline } from '@/lib/domain/plan/stored-plan';
import { assignMeasuringAction } from './actions';

type ResponsibleOfAreasProps = {
  slug: string;
  plan: PlanOutline;
  measuring: PlanToMeasure;
  measurers: readonly Measurer[];
};

/** Where whole areas of a plan are given to somebody to measure. */
export function ResponsibleOfAreas({ slug, plan, measuring, measurers }: ResponsibleOfAreasProps) {
  const responsible = new Map(measuring.indicators.map((one) => [one.id, one.responsible]));
  const areas = plan.areas.map(({ id, label, title, goals }) => ({
    id,
    name: `${shownLabel(label)} ${title}`,
    indicators: goals.flatMap(({ indicators }) =>
      indicators.map((indicator) => ({
        id: indicator.id,
        responsible: responsible.get(indicator.id) ?? null,
      })),
    ),
  }));
  return (
    <AreaResponsible
      areas={areas.filter(({ indicators }) => indicators.length > 0)}
      measurers={measurers}
      assign={assignMeasuringAction.bind(null, slug, plan.id)}
    />
  );
}
