import { ChartColumn } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ResultsFilter } from '@/components/results/results-filter';
import { UnitYearsSection } from '@/components/results/unit-years-section';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { Page } from '@/components/ui/page';
import { PageHeader } from '@/components/ui/page-header';
import { Paper } from '@/components/ui/paper';
import { assessedIn, fewestWithHalf, lackingIn } from '@/lib/domain/results/failures';
import { type Outcome, yearsOf } from '@/lib/domain/results/outcome';
import { type ResultsChoice, resultsAddress, resultsChoiceSchema } from '@/lib/domain/results/results-choice';
import { readAs, requireActor } from '@/lib/session/require-actor';
import { ComparisonSection } from './comparison-section';
import { FailureSection } from './failure-section';
import { type ResultsPage, readResultsPage } from './read-results-page';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('results'))('title') };
}

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** What the decided audits show: what is lacking most often, the units beside each other, one unit over the years. */
export default async function ResultsPageOfTenant({ params, searchParams }: Props) {
  const { slug } = await params;
  const actor = await requireActor(slug);
  const choice = resultsChoiceSchema.parse(await searchParams);
  const page = await readAs(actor, 'results.read', (tx) => readResultsPage(tx, choice));
  const href = `/t/${slug}/results`;
  if (!page) return <NothingYet />;
  return (
    <Page width="wide">
      <Headline page={page} choice={choice} />
      <ResultsFilter
        href={href}
        choice={choice}
        year={page.year}
        years={[...new Set([page.year, ...yearsOf(page.all)])].sort((a, b) => b - a)}
        templates={named(page.all, ({ templateId, templateName }) => [templateId, templateName])}
        units={named(page.all, ({ unitId, unitName }) => [unitId, unitName])}
        accepted={page.accepted}
        download={resultsAddress(`/api/t/${slug}/results/xlsx`, choice)}
      />
      <Paper>
        {page.outcomes.length === 0 ? (
          <NothingFits href={href} />
        ) : (
          <>
            <FailureSection page={page} choice={choice} href={href} />
            <ComparisonSection page={page} href={href} auditsHref={`/t/${slug}/audits`} />
          </>
        )}
        <UnitYearsSection
          href={href}
          choice={choice}
          unitId={page.years.unitId}
          units={named(page.all, ({ unitId, unitName }) => [unitId, unitName])}
          years={page.years}
          auditsHref={`/t/${slug}/audits`}
        />
      </Paper>
    </Page>
  );
}

/** What there is to choose among, once each under its newest name, in alphabetical order. */
function named(
  all: readonly Outcome[],
  of: (outcome: Outcome) => [string, string],
): { id: string; name: string }[] {
  return [...new Map(all.map(of))]
    .map(([id, name]) => ({ id, name }))
    .sort((a, b) => a.name.localeCompare(b.name, 'sv'));
}

/** The one sentence that says what stands out. */
async function Headline({ page, choice: { group } }: { page: ResultsPage; choice: ResultsChoice }) {
  const t = await getTranslations('results');
  const { failures, outcomes, year } = page;
  const [worst] = failures;
  const lacking = worst ? lackingIn(worst) : 0;
  const lede = t('lede', { count: outcomes.length, year: String(year) });
  if (!worst || lacking === 0)
    return <PageHeader size="ask" title={t(outcomes.length > 0 ? 'headline.none' : 'title')} lede={lede} />;
  const figures = { name: worst.name, lacking, assessed: assessedIn(worst) };
  const half = t('half', { few: fewestWithHalf(failures), all: failures.length, group });
  return (
    <PageHeader
      size="ask"
      title={t(group === 'control' ? 'headline.control' : 'headline.group', figures)}
      lede={`${lede} ${half}`}
    />
  );
}

async function NothingYet() {
  const t = await getTranslations('results');
  return (
    <Page width="wide">
      <PageHeader title={t('title')} />
      <Paper>
        <EmptyState icon={ChartColumn} title={t('empty.title')} headingLevel={2}>
          {t('empty.text')}
        </EmptyState>
      </Paper>
    </Page>
  );
}

async function NothingFits({ href }: { href: string }) {
  const t = await getTranslations('results');
  const clear = <LinkButton href={href}>{t('filter.clear')}</LinkButton>;
  return (
    <EmptyState icon={ChartColumn} title={t('empty.filteredTitle')} headingLevel={2} action={clear}>
      {t('empty.filteredText')}
    </EmptyState>
  );
}
