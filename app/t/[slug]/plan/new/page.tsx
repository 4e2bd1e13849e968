import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { BeginForm } from '@/components/plan/draft/begin-form';
import { Page } from '@/components/ui/page';
import { PageHeader } from '@/components/ui/page-header';
import { Paper } from '@/components/ui/paper';
import { listPlans } from '@/lib/data/plans';
import { readAs, requireActor } from '@/lib/session/require-actor';
import { today } from '@/lib/time/clock';
import { beginPlanDraftAction } from '../actions';

type Props = {
  params: Promise<{ slug: string }>;
  /** The plan to start from, and the year to propose, when the way here has chosen them. */
  searchParams: Promise<{ from?: string | string[]; year?: string | string[] }>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('planDraft.begin'))('title') };
}

/** Begins the draft of a plan, from an earlier one or empty. */
export default async function NewPlanPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const { from, year } = await searchParams;
  const actor = await requireActor(slug);
  const plans = (await readAs(actor, 'planDraft.begin', listPlans)).filter(
    ({ status }) => status !== 'draft',
  );
  const t = await getTranslations('planDraft.begin');
  const [newest] = plans;
  const asked = Number(year);
  const proposed = newest ? newest.year + 1 : Number(today().slice(0, 4));
  return (
    <Page>
      <PageHeader title={t('title')} lede={t('lede')} />
      <Paper>
        <BeginForm
          plans={plans}
          fromId={plans.find(({ id }) => id === from)?.id ?? newest?.id ?? null}
          year={asked >= 2000 && asked <= 2099 ? asked : proposed}
          begin={beginPlanDraftAction.bind(null, slug)}
          plansHref={`/t/${slug}/plan`}
        />
      </Paper>
    </Page>
  );
}
