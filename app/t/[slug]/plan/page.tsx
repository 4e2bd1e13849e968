import { ListTree } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PlanFrame } from '@/components/plan/plan-frame';
import { PlanFront } from '@/components/plan/plan-front';
import { EmptyState } from '@/components/ui/empty-state';
import { Page } from '@/components/ui/page';
import { PageHeader } from '@/components/ui/page-header';
import { Paper } from '@/components/ui/paper';
import { listPlans, requirePlan } from '@/lib/data/plans';
import { readAs, requireActor } from '@/lib/session/require-actor';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('plan'))('title') };
}

/** The plan of the newest year, and the way to the others. */
export default async function PlansPage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  const actor = await requireActor(slug);
  const plans = await readAs(actor, 'plan.read', listPlans);
  const [newest, ...others] = plans;
  if (!newest) return <NothingYet />;
  const plan = await readAs(actor, 'plan.read', (tx) => requirePlan(tx, newest.id));
  const plansHref = `/t/${slug}/plan`;
  return (
    <PlanFrame plan={plan} href={`${plansHref}/${plan.id}`} openId={null}>
      <PlanFront plan={plan} others={others} plansHref={plansHref} />
    </PlanFrame>
  );
}

async function NothingYet() {
  const t = await getTranslations('plan');
  return (
    <Page width="wide">
      <PageHeader title={t('title')} />
      <Paper>
        <EmptyState icon={ListTree} title={t('empty.title')} headingLevel={2}>
          {t('empty.text')}
        </EmptyState>
      </Paper>
    </Page>
  );
}
