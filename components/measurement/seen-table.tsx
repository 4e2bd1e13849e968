import { useLocale, useTranslations } from 'next-intl';
import { writeFigure } from '@/lib/domain/measurement/figure-notation';
import { shownLabel } from '@/lib/domain/plan/plan-schema';
import { languageOf } from '@/lib/text/language';
import { Cell, ColumnHeader, RowHeader, Table } from '../ui/table';
import type { SeenMeasurements } from './send-measurement-file';

/** What a file would enter, a row a measurement. */
export function SeenTable({ what: { count, unfilled, measurements } }: { what: SeenMeasurements }) {
  const t = useTranslations('measurementImport');
  const language = languageOf(useLocale());
  return (
    <section>
      <h2 className="mb-2 text-lg">{t('found', { count })}</h2>
      {measurements.length < count && (
        <p className="mb-2 text-sm text-ink-2">{t('firstOnes', { shown: measurements.length })}</p>
      )}
      {unfilled > 0 && <p className="mb-2 text-sm text-ink-2">{t('unfilled', { count: unfilled })}</p>}
      <Table label={t('found', { count })}>
        <thead>
          <tr>
            <ColumnHeader>{t('what')}</ColumnHeader>
            <ColumnHeader>{t('when')}</ColumnHeader>
            <ColumnHeader className="text-right">{t('rows')}</ColumnHeader>
            <ColumnHeader className="text-right">{t('total')}</ColumnHeader>
          </tr>
        </thead>
        <tbody>
          {measurements.map(({ label, title, measure, measures, from, to, rows, total }) => (
            <tr key={`${label} ${title} ${measure} ${from} ${to}`}>
              <RowHeader className="min-w-40">
                {shownLabel(label)} {title}
                {measures > 1 && (
                  <span className="block font-normal text-ink-2">
                    {t('measureNumber', { number: measure + 1 })}
                  </span>
                )}
              </RowHeader>
              <Cell className="min-w-24 tabular-nums">{from === to ? to : t('time', { from, to })}</Cell>
              <Cell className="text-right tabular-nums">{rows}</Cell>
              <Cell className="min-w-24 text-right tabular-nums">
                {writeFigure(total, language) || t('missing')}
              </Cell>
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  );
}
