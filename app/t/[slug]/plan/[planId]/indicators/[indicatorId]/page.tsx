import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { MeasuredSection, type ShownMeasurement } from '@/components/measurement/measured-section';
import { IndicatorView, MEASURED } from '@/components/plan/indicator-view';
import { PlanFrame } from '@/components/plan/plan-frame';
import { getSmallCountLimit, listToldMeasurements, type ToldMeasurement } from '@/lib/data/measurements';
import { listMeasurers } from '@/lib/data/measuring-tasks';
import { listActionsRaisedFrom } from '@/lib/data/outside-actions';
import { requirePlan, requirePlanIndicator } from '@/lib/data/plans';
import type { ScopedTx } from '@/lib/data/scope';
import { getReportingOccasions } from '@/lib/data/tenants';
import { can } from '@/lib/domain/access';
import { measuresOf } from '@/lib/domain/measurement/measurement';
import { measuringYear } from '@/lib/domain/plan/measuring-times';
import { idFromAddress } from '@/lib/session/id-from-address';
import { readAs, requireActor } from '@/lib/session/require-actor';
import { dayOfMoment, today } from '@/lib/time/clock';
import { type PlanSearch, readPlanToMeasure } from '../../../read-plan-to-measure';
import { FigureActions } from './figure-actions';
import { shownTasks } from './shown-tasks';

type Props = {
  params: Promise<{ slug: string; planId: string; indicatorId: string }>;
  searchParams: Promise<PlanSearch>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('plan'))('title') };
}

/** One indicator of a plan, with the plan around it. */
export default async function IndicatorPage({ params, searchParams }: Props) {
  const { slug, planId, indicatorId } = await params;
  const search = await searchParams;
  const actor = await requireActor(slug);
  const [id, openId] = [idFromAddress(planId), idFromAddress(indicatorId)];
  const read = async (tx: ScopedTx) => {
    const indicator = await requirePlanIndicator(tx, id, openId);
    const plan = await requirePlan(tx, id);
    return {
      indicator,
      plan,
      measuring: await readPlanToMeasure(tx, plan, search),
      measurers: await listMeasurers(tx, today()),
      reporting: await getReportingOccasions(tx),
      measured: await listToldMeasurements(tx, indicator.lineageId),
      limit: await getSmallCountLimit(tx),
      actions: await listActionsRaisedFrom(tx, { kind: 'lineage', id: indicator.lineageId }, today()),
    };
  };
  const found = await readAs(actor, 'plan.read', read);
  const { plan, indicator, reporting, measured, measuring, limit } = found;
  const goal = plan.areas
    .flatMap((area) => area.goals)
    .find(({ indicators }) => indicators.some(({ id }) => id === indicator.id));
  if (!goal) notFound();
  const plans = `/t/${slug}/plan`;
  const href = `${plans}/${plan.id}`;
  const measures = plan.status === 'decided' && can(actor, 'measurement.register');
  const measureHref = (of: { planId: string; indicatorId: string }) =>
    measures ? `${plans}/${of.planId}/indicators/${of.indicatorId}/measure` : null;
  // What was measured this year under a version that this one replaced is corrected where it was written.
  const shown = ({ savedAt, year, ...one }: ToldMeasurement): ShownMeasurement => ({
    ...one,
    savedOn: dayOfMoment(savedAt),
    correctHref: measures && year === plan.year ? `${measureHref(one)}?correct=${one.id}` : null,
  });
  return (
    <PlanFrame plan={plan} href={href} openId={indicator.id} measuring={measuring}>
      <IndicatorView
        indicator={indicator}
        goal={goal}
        footnotes={plan.footnotes}
        year={measuringYear(indicator.occasions?.when ?? [], { year: plan.year, reporting })}
        shown={shownTasks({
          ...found,
          slug,
          indicatorHref: measures ? `${href}/indicators/${indicator.id}` : null,
        })}
      >
        <MeasuredSection
          id={MEASURED}
          measures={measuresOf(indicator)}
          measured={measured.filter(({ year }) => year <= plan.year).map(shown)}
          registerHref={measureHref({ planId: plan.id, indicatorId: indicator.id })}
          limit={limit}
        />
        <FigureActions
          {...{ actor, slug, indicator, actions: found.actions }}
          measured={plan.status === 'decided' ? measured.filter(({ year }) => year === plan.year) : []}
        />
      </IndicatorView>
    </PlanFrame>
  );
}
