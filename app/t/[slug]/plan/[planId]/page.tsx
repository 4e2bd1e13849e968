import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PlanFrame } from '@/components/plan/plan-frame';
import { PlanFront } from '@/components/plan/plan-front';
import { listMeasurers } from '@/lib/data/measuring-tasks';
import { listPlans, requirePlan } from '@/lib/data/plans';
import type { ScopedTx } from '@/lib/data/scope';
import { idFromAddress } from '@/lib/session/id-from-address';
import { readAs, requireActor } from '@/lib/session/require-actor';
import { today } from '@/lib/time/clock';
import { MeasuredFiles } from '../measured-files';
import { PlanDeeds } from '../plan-deeds';
import { type PlanSearch, readPlanToMeasure } from '../read-plan-to-measure';
import { ResponsibleOfAreas } from '../responsible-of-areas';

type Props = {
  params: Promise<{ slug: string; planId: string }>;
  searchParams: Promise<PlanSearch>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('plan'))('title') };
}

/** What a plan says as a whole. */
export default async function PlanPage({ params, searchParams }: Props) {
  const { slug, planId } = await params;
  const search = await searchParams;
  const actor = await requireActor(slug);
  const id = idFromAddress(planId);
  const read = async (tx: ScopedTx) => {
    const plan = await requirePlan(tx, id);
    return {
      plan,
      plans: await listPlans(tx),
      measuring: await readPlanToMeasure(tx, plan, search),
      measurers: await listMeasurers(tx, today()),
    };
  };
  const { plan, plans, measuring, measurers } = await readAs(actor, 'plan.read', read);
  const plansHref = `/t/${slug}/plan`;
  return (
    <PlanFrame
      plan={plan}
      href={`${plansHref}/${id}`}
      openId={null}
      measuring={measuring}
      deeds={<PlanDeeds slug={slug} actor={actor} plan={plan} plans={plans} />}
    >
      <PlanFront
        plan={plan}
        others={plans.filter((other) => other.id !== id)}
        plansHref={plansHref}
        responsible={measuring?.assigns && <ResponsibleOfAreas {...{ slug, plan, measuring, measurers }} />}
        choosesResponsible={measuring?.choice === 'unassigned'}
      >
        <MeasuredFiles slug={slug} actor={actor} plan={plan} />
      </PlanFront>
    </PlanFrame>
  );
}
