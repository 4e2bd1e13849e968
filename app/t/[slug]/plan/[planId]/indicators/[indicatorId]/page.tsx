import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { IndicatorView } from '@/components/plan/indicator-view';
import { PlanFrame } from '@/components/plan/plan-frame';
import { requirePlan, requirePlanIndicator } from '@/lib/data/plans';
import type { ScopedTx } from '@/lib/data/scope';
import { getReportingOccasions } from '@/lib/data/tenants';
import { measuringYear } from '@/lib/domain/plan/measuring-times';
import { idFromAddress } from '@/lib/session/id-from-address';
import { readAs, requireActor } from '@/lib/session/require-actor';
import { today } from '@/lib/time/clock';

type Props = { params: Promise<{ slug: string; planId: string; indicatorId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('plan'))('title') };
}

/** One indicator of a plan, with the plan around it. */
export default async function IndicatorPage({ params }: Props) {
  const { slug, planId, indicatorId } = await params;
  const actor = await requireActor(slug);
  const [id, openId] = [idFromAddress(planId), idFromAddress(indicatorId)];
  const read = async (tx: ScopedTx) => ({
    plan: await requirePlan(tx, id),
    indicator: await requirePlanIndicator(tx, id, openId),
    reporting: await getReportingOccasions(tx),
  });
  const { plan, indicator, reporting } = await readAs(actor, 'plan.read', read);
  const goal = plan.areas
    .flatMap((area) => area.goals)
    .find(({ indicators }) => indicators.some(({ id }) => id === indicator.id));
  if (!goal) notFound();
  return (
    <PlanFrame plan={plan} href={`/t/${slug}/plan/${plan.id}`} openId={indicator.id}>
      <IndicatorView
        indicator={indicator}
        goal={goal}
        footnotes={plan.footnotes}
        year={measuringYear(indicator.occasions?.when ?? [], { year: plan.year, reporting })}
        today={today()}
      />
    </PlanFrame>
  );
}
