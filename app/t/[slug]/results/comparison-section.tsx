import { getTranslations } from 'next-intl/server';
import { FindingLegend, UnitComparisonTable } from '@/components/results/unit-comparison-table';
import { PaperSection } from '@/components/ui/paper';
import type { ResultsPage } from './read-results-page';

type Props = { page: ResultsPage; href: string; auditsHref: string };

/** The worst controls in each unit. */
export async function ComparisonSection({ page: { comparison, outcomes }, href, auditsHref }: Props) {
  const t = await getTranslations('results.units');
  const audits = Object.fromEntries(
    outcomes.map(({ auditId, caseNumber }) => [
      auditId,
      { caseNumber, href: `${auditsHref}/${auditId}/report` },
    ]),
  );
  const shown = comparison.units.length;
  return (
    <PaperSection title={t('title')} aside={<FindingLegend />}>
      <UnitComparisonTable comparison={comparison} controlHref={href} audits={audits} />
      <p className="mt-3 text-sm text-ink-2">
        {shown < comparison.unitCount && `${t('shown', { shown, all: comparison.unitCount })} `}
        {t('open')}
      </p>
    </PaperSection>
  );
}
