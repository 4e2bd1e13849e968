import { ListTree } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { PlanFrame } from '@/components/plan/plan-frame';
import { PlanFront } from '@/components/plan/plan-front';
import { EmptyState } from '@/components/ui/empty-state';
import { Page } from '@/components/ui/page';
import { PageHeader } from '@/components/ui/page-header';
import { Paper } from '@/components/ui/paper';
import { listMeasurers } from '@/lib/data/measuring-tasks';
import { listPlans, requirePlan } from '@/lib/data/plans';
import { readAs, requireActor } from '@/lib/session/require-actor';
import { today } from '@/lib/time/clock';
import { MeasuredFiles } from './measured-files';
import { PlanDeeds } from './plan-deeds';
import { type PlanSearch, readPlanToMeasure } from './read-plan-to-measure';
import { ResponsibleOfAreas } from './responsible-of-areas';

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<PlanSearch> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('plan'))('title') };
}

/** The plan that holds this year, or else the newest that has been decided, and the way to the others. */
export default async function PlansPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const search = await searchParams;
  const actor = await requireActor(slug);
  const plans = await readAs(actor, 'plan.read', listPlans);
  const year = Number(today().slice(0, 4));
  const shown =
    plans.find((plan) => plan.year === year && plan.status === 'decided') ??
    plans.find(({ status }) => status !== 'draft') ??
    plans[0];
  if (!shown) return <NothingYet deeds={<PlanDeeds slug={slug} actor={actor} plan={null} plans={plans} />} />;
  const [plan, measuring, measurers] = await readAs(actor, 'plan.read', async (tx) => [
    await requirePlan(tx, shown.id),
    await readPlanToMeasure(tx, shown, search),
    await listMeasurers(tx, today()),
  ]);
  const plansHref = `/t/${slug}/plan`;
  return (
    <PlanFrame
      plan={plan}
      href={`${plansHref}/${plan.id}`}
      openId={null}
      measuring={measuring}
      deeds={<PlanDeeds slug={slug} actor={actor} plan={plan} plans={plans} />}
    >
      <PlanFront
        plan={plan}
        others={plans.filter(({ id }) => id !== plan.id)}
        plansHref={plansHref}
        responsible={measuring?.assigns && <ResponsibleOfAreas {...{ slug, plan, measuring, measurers }} />}
        choosesResponsible={measuring?.choice === 'unassigned'}
      >
        <MeasuredFiles slug={slug} actor={actor} plan={plan} />
      </PlanFront>
    </PlanFrame>
  );
}

async function NothingYet({ deeds }: { deeds: ReactNode }) {
  const t = await getTranslations('plan');
  return (
    <Page width="wide">
      <PageHeader title={t('title')} action={deeds} />
      <Paper>
        <EmptyState icon={ListTree} title={t('empty.title')} headingLevel={2}>
          {t('empty.text')}
        </EmptyState>
      </Paper>
    </Page>
  );
}
