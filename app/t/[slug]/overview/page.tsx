import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AuditsSection } from '@/components/overview/audits-section';
import { DecidedSection } from '@/components/overview/decided-section';
import { IndicatorsSection } from '@/components/overview/indicators-section';
import { OverdueSection } from '@/components/overview/overdue-section';
import { OverviewHeader } from '@/components/overview/overview-header';
import { YearLinks } from '@/components/overview/year-links';
import { Page } from '@/components/ui/page';
import { Paper } from '@/components/ui/paper';
import { readOverview } from '@/lib/data/overview';
import { requireTenant } from '@/lib/data/tenants';
import { overviewYearFrom } from '@/lib/domain/overview/overview-choice';
import { readAs, requireActor } from '@/lib/session/require-actor';
import { today } from '@/lib/time/clock';

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const year = overviewYearFrom(await searchParams, today());
  return { title: (await getTranslations('overview'))('title', { year: String(year) }) };
}

/** Översikt: a year in one page for the board, to read and to hand out. There is nothing to change on it. */
export default async function OverviewPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const actor = await requireActor(slug);
  const day = today();
  const year = overviewYearFrom(await searchParams, day);
  const [overview, tenant] = await readAs(actor, 'overview.read', async (tx) => [
    await readOverview(tx, year, day),
    await requireTenant(tx),
  ]);
  const home = `/t/${slug}`;
  const { summary, years, plans, documents, audits, areas, overdue, limit } = overview;
  const t = await getTranslations('overview');
  return (
    <Page>
      <p className="mb-4 hidden text-sm text-ink-2 print:block">
        {tenant.name}. {t('title', { year: String(year) })}.
      </p>
      <OverviewHeader
        summary={summary}
        today={day}
        action={<YearLinks years={years} year={year} href={`${home}/overview`} />}
      />
      <Paper>
        <DecidedSection year={year} plans={plans} documents={documents} home={home} />
        <AuditsSection year={year} audits={audits} home={home} />
        <IndicatorsSection summary={summary} areas={areas} limit={limit} home={home} />
        <OverdueSection year={year} overdue={overdue} home={home} />
      </Paper>
    </Page>
  );
}
