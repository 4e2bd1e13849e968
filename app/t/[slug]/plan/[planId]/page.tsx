import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PlanFrame } from '@/components/plan/plan-frame';
import { PlanFront } from '@/components/plan/plan-front';
import { listPlans, requirePlan } from '@/lib/data/plans';
import { idFromAddress } from '@/lib/session/id-from-address';
import { readAs, requireActor } from '@/lib/session/require-actor';
import { MeasuredFiles } from '../measured-files';
import { PlanDeeds } from '../plan-deeds';

type Props = { params: Promise<{ slug: string; planId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('plan'))('title') };
}

/** What a plan says as a whole. */
export default async function PlanPage({ params }: Props) {
  const { slug, planId } = await params;
  const actor = await requireActor(slug);
  const id = idFromAddress(planId);
  const [plan, plans] = await readAs(actor, 'plan.read', async (tx) => [
    await requirePlan(tx, id),
    await listPlans(tx),
  ]);
  const plansHref = `/t/${slug}/plan`;
  return (
    <PlanFrame
      plan={plan}
      href={`${plansHref}/${id}`}
      openId={null}
      deeds={<PlanDeeds slug={slug} actor={actor} plan={plan} plans={plans} />}
    >
      <PlanFront plan={plan} others={plans.filter((other) => other.id !== id)} plansHref={plansHref}>
        <MeasuredFiles slug={slug} actor={actor} plan={plan} />
      </PlanFront>
    </PlanFrame>
  );
}
