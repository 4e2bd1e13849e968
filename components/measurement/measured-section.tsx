import { ChartLine } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { chartsOf } from '@/lib/domain/measurement/measure-charts';
import { seriesOf } from '@/lib/domain/measurement/measured-series';
import type { Measured } from '@/lib/domain/measurement/measurement';
import { isPartlyHidden, type ToldGrid } from '@/lib/domain/measurement/told-figures';
import type { PlainDate } from '@/lib/domain/plain-date';
import type { Measure, Target } from '@/lib/domain/plan/measure';
import { EmptyState } from '../ui/empty-state';
import { PaperSection } from '../ui/paper';
import { Cell, ColumnHeader, RowHeader, Table } from '../ui/table';
import { FigureText } from './figure-text';
import { LateMeasuredChart } from './late-measured-chart';
import { ToldTable } from './told-table';

/** A measurement as the page shows it. */
export interface ShownMeasurement extends Measured {
  readonly id: string;
  readonly grid: ToldGrid;
  /** Which of the indicator's definitions it was measured by: those with the same can be compared. */
  readonly definition: number;
  readonly comment: string | null;
  readonly version: number;
  readonly savedOn: PlainDate;
  /** Where it is corrected; null for whoever may not, and of a year that is over. */
  readonly correctHref: string | null;
}

type MeasuredSectionProps = {
  id: string;
  measures: readonly Measure[];
  /** In the order of time. */
  measured: readonly ShownMeasurement[];
  /** Where figures are written; null for whoever may not. */
  registerHref: string | null;
  limit: number;
};

/** What an indicator has been measured to be: the last time by its groups, and over time as a chart and a table. */
export function MeasuredSection({ id, measures, measured, registerHref, limit }: MeasuredSectionProps) {
  const t = useTranslations('measuring');
  const aside = registerHref && (
    <Link href={registerHref} className="print:hidden">
      {t('register')}
    </Link>
  );
  return (
    <PaperSection id={id} title={t('title')} aside={aside}>
      {measured.length === 0 && (
        <EmptyState icon={ChartLine} title={t('none')}>
          {t('noneText')}
        </EmptyState>
      )}
      {measures.map((measure, at) => (
        <MeasurePart
          // biome-ignore lint/suspicious/noArrayIndexKey: a measure is known by its place
          key={at}
          title={
            measures.length > 1
              ? t('measureNumber', { number: at + 1, kind: t(`measureKind.${measure.kind}`) })
              : null
          }
          measure={measure}
          measured={measured.filter((one) => one.measure === at)}
        />
      ))}
      {measured.some(({ grid }) => isPartlyHidden(grid)) && (
        <p className="mt-4 max-w-measure text-sm text-ink-2">{t('hiddenNote', { limit })}</p>
      )}
    </PaperSection>
  );
}

type MeasurePartProps = { title: string | null; measure: Measure; measured: readonly ShownMeasurement[] };

function MeasurePart({ title, measure, measured }: MeasurePartProps) {
  const t = useTranslations('measuring');
  const last = measured.at(-1);
  if (!last) return null;
  const Heading = title === null ? 'h3' : 'h4';
  return (
    <section className="not-first:mt-8">
      {title !== null && <h3 className="mb-2 text-lg">{title}</h3>}
      <Heading className="text-base font-bold">
        {t('latest')} <WhenMeasured measured={last} />
      </Heading>
      <Standing measured={last} />
      <ToldTable grid={last.grid} label={`${t('latest')} ${last.from}–${last.to}`} />
      {last.comment !== null && <p className="mt-2 max-w-measure whitespace-pre-line">{last.comment}</p>}
      {measured.length > 1 && (
        <OverTime Heading={Heading} title={title} measured={measured} targets={measure.targets} />
      )}
    </section>
  );
}

function WhenMeasured({ measured: { from, to } }: { measured: Measured }) {
  const t = useTranslations('measuring');
  return <span className="tabular-nums">{from === to ? to : t('time', { from, to })}</span>;
}

function Standing({ measured }: { measured: ShownMeasurement }) {
  const t = useTranslations('measuring');
  const { version, savedOn, correctHref, from, to } = measured;
  return (
    <p className="mb-2 flex flex-wrap gap-x-4 text-sm text-ink-2">
      <span className="tabular-nums">
        {version > 1 ? t('corrected', { day: savedOn, version }) : t('savedOn', { day: savedOn })}
      </span>
      {correctHref && (
        <Link
          href={correctHref}
          className="print:hidden"
          aria-label={t('correctNamed', { time: from === to ? to : t('time', { from, to }) })}
        >
          {t('correct')}
        </Link>
      )}
    </p>
  );
}

function OverTime({
  Heading,
  title,
  measured,
  targets,
}: {
  Heading: 'h3' | 'h4';
  title: string | null;
  measured: readonly ShownMeasurement[];
  targets: readonly Target[];
}) {
  const t = useTranslations('measuring');
  const series = seriesOf(measured).map(({ group, figures }) => ({ name: group ?? t('all'), figures }));
  const charts = chartsOf({
    times: measured,
    series: seriesOf(measured),
    targets,
  });
  return (
    <>
      <Heading className="mt-6 text-base font-bold">{t('over')}</Heading>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <section aria-label={t('over')} tabIndex={0} className="relative overflow-x-auto">
        {charts.map((chart) => (
          <LateMeasuredChart
            key={`${chart.times[0]?.to} ${chart.series[0]?.group}`}
            chart={chart}
            title={title ?? t('title')}
          />
        ))}
      </section>
      <Table label={t('table.label')}>
        <thead>
          <tr>
            <ColumnHeader>{t('table.time')}</ColumnHeader>
            {series.map(({ name }) => (
              <ColumnHeader key={name}>
                <span className="block text-right">{name}</span>
              </ColumnHeader>
            ))}
          </tr>
        </thead>
        <tbody>
          {measured.map((one, at) => (
            <tr key={one.id}>
              <RowHeader>
                <WhenMeasured measured={one} />
                <Standing measured={one} />
              </RowHeader>
              {series.map(({ name, figures }) => (
                <Cell key={name} className="text-right tabular-nums">
                  <FigureText figure={figures[at] ?? { kind: 'missing' }} />
                </Cell>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
    </>
  );
}
