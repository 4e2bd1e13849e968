import { ChartLine } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { AreaStanding, IndicatorStanding } from '@/lib/domain/overview/indicator-standing';
import { isMeasured } from '@/lib/domain/overview/indicator-standing';
import type { YearSummary } from '@/lib/domain/overview/year-summary';
import { shownLabel } from '@/lib/domain/plan/plan-schema';
import { MEASURED } from '../plan/indicator-view';
import { EmptyState } from '../ui/empty-state';
import { PaperSection } from '../ui/paper';
import { ColumnHeader, Table } from '../ui/table';
import { MeasureCard, MeasureRow } from './measure-row';

type IndicatorsSectionProps = {
  summary: YearSummary;
  areas: readonly AreaStanding[];
  /** Below how many people no figure is told. */
  limit: number;
  home: string;
};

/** What the plan's indicators have been measured to be, by quality area, and how that stands to their targets. */
export function IndicatorsSection({ summary, areas, limit, home }: IndicatorsSectionProps) {
  const t = useTranslations('overview');
  const measuring = useTranslations('measuring');
  const { measured, indicators } = summary;
  if (indicators === 0)
    return (
      <PaperSection title={t('indicatorsTitle')}>
        <EmptyState icon={ChartLine} title={t('indicators.noneTitle')}>
          {t('indicators.noneText')}
        </EmptyState>
      </PaperSection>
    );
  return (
    <PaperSection title={t('indicatorsTitle')} aside={t('indicators.aside', { measured, indicators })}>
      {areas.map((area) => (
        <Area key={area.id} area={area} year={summary.year} home={home} />
      ))}
      {hidesSome(areas) && (
        <p className="mt-4 max-w-measure text-sm text-ink-2">{measuring('hiddenNote', { limit })}</p>
      )}
    </PaperSection>
  );
}

const hidesSome = (areas: readonly AreaStanding[]): boolean =>
  areas.some(({ indicators }) =>
    indicators.some(({ measures }) =>
      measures.some(
        ({ latest, before }) => latest.figure.kind === 'hidden' || before?.figure.kind === 'hidden',
      ),
    ),
  );

const hrefOf = (home: string, { id, planId }: IndicatorStanding): string =>
  `${home}/plan/${planId}/indicators/${id}`;

type AreaProps = { area: AreaStanding; year: number; home: string };

function Area({ area: { label, title, indicators }, year, home }: AreaProps) {
  const t = useTranslations('overview.indicators');
  const rows = indicators.flatMap((indicator) =>
    indicator.measures.map((measure) => ({
      key: `${indicator.id} ${measure.name}`,
      row: { indicator, measure, href: `${hrefOf(home, indicator)}#${MEASURED}` },
    })),
  );
  const name = `${shownLabel(label)} ${title}`;
  return (
    <section className="not-first:mt-6">
      <h3 className="break-after-avoid text-lg">{name}</h3>
      {rows.length > 0 && (
        <>
          <ul className="tablet:hidden print:hidden">
            {rows.map(({ key, row }) => (
              <MeasureCard key={key} {...row} />
            ))}
          </ul>
          <div className="hidden tablet:block print:block">
            <Table label={t('area', { area: name })}>
              <thead>
                <tr>
                  <ColumnHeader>{t('indicator')}</ColumnHeader>
                  <ColumnHeader>{t('target')}</ColumnHeader>
                  <ColumnHeader className="text-right">{t('latest')}</ColumnHeader>
                  <ColumnHeader className="text-right">{t('before')}</ColumnHeader>
                  <ColumnHeader className="pl-4">{t('standing')}</ColumnHeader>
                </tr>
              </thead>
              <tbody>
                {rows.map(({ key, row }) => (
                  <MeasureRow key={key} {...row} />
                ))}
              </tbody>
            </Table>
          </div>
        </>
      )}
      <Unmeasured indicators={indicators.filter((one) => !isMeasured(one))} year={year} home={home} />
    </section>
  );
}

type UnmeasuredProps = { indicators: readonly IndicatorStanding[]; year: number; home: string };

/** Those without a value: how many, and on asking which. */
function Unmeasured({ indicators, year, home }: UnmeasuredProps) {
  const t = useTranslations('overview.indicators');
  if (indicators.length === 0) return null;
  return (
    <details className="mt-1 text-sm text-ink-2">
      <summary className="min-h-6 cursor-pointer py-1">
        {t('unmeasured', { count: indicators.length, year: String(year) })}
      </summary>
      <ul className="mb-2 grid gap-0.5 pl-4">
        {indicators.map((indicator) => (
          <li key={indicator.id}>
            <Link href={hrefOf(home, indicator)} prefetch={false} className="inline-block py-0.5">
              {shownLabel(indicator.label)} {indicator.title}
            </Link>
          </li>
        ))}
      </ul>
    </details>
  );
}
