import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { IndicatorReviews } from '@/components/case-reviews/indicator-reviews';
import { MeasuredSection, type ShownMeasurement } from '@/components/measurement/measured-section';
import { IndicatorView, MEASURED } from '@/components/plan/indicator-view';
import { PlanFrame } from '@/components/plan/plan-frame';
import { listCaseReviews } from '@/lib/data/case-reviews';
import type { ToldMeasurement } from '@/lib/data/measurements';
import { can } from '@/lib/domain/access';
import { measuresOf } from '@/lib/domain/measurement/measurement';
import { measuringYear } from '@/lib/domain/plan/measuring-times';
import { idFromAddress } from '@/lib/session/id-from-address';
import { readAs, requireActor } from '@/lib/session/require-actor';
import { dayOfMoment } from '@/lib/time/clock';
import type { PlanSearch } from '../../../read-plan-to-measure';
import { FigureActions } from './figure-actions';
import { readIndicator } from './read-indicator';
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
  const actor = await requireActor(slug);
  const asked = {
    planId: idFromAddress(planId),
    indicatorId: idFromAddress(indicatorId),
    search: await searchParams,
  };
  const found = await readAs(actor, 'plan.read', (tx) => readIndicator(tx, asked));
  const { plan, indicator, goal, reporting, measured, definitions, measuring, limit } = found;
  if (!goal) notFound();
  const reviews = can(actor, 'caseReview.read')
    ? await readAs(actor, 'caseReview.read', (tx) => listCaseReviews(tx, indicator.lineageId))
    : null;
  const plans = `/t/${slug}/plan`;
  const href = `${plans}/${plan.id}`;
  const measures = plan.status === 'decided' && can(actor, 'measurement.register');
  const measureHref = (of: { planId: string; indicatorId: string }) =>
    measures ? `${plans}/${of.planId}/indicators/${of.indicatorId}/measure` : null;
  // What was measured this year under a version that this one replaced is corrected where it was written.
  const shown = ({ savedAt, year, ...one }: ToldMeasurement, at: number): ShownMeasurement => ({
    ...one,
    definition: definitions[at] ?? 0,
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
          measured={measured.map(shown)}
          registerHref={measureHref({ planId: plan.id, indicatorId: indicator.id })}
          limit={limit}
        />
        {reviews && (
          <IndicatorReviews
            reviews={reviews}
            href={`/t/${slug}/case-reviews`}
            beginHref={
              measures && can(actor, 'caseReview.begin')
                ? `/t/${slug}/case-reviews/new?indicator=${indicator.lineageId}`
                : null
            }
          />
        )}
        <FigureActions
          {...{ actor, slug, indicator, actions: found.actions }}
          measured={plan.status === 'decided' ? measured.filter(({ year }) => year === plan.year) : []}
        />
      </IndicatorView>
    </PlanFrame>
  );
}
