import { useTranslations } from 'next-intl';
import { chartsOf } from '@/lib/domain/measurement/measure-charts';
import type { GatheredMeasure } from '@/lib/domain/quality-document/gathered';
import { type IndicatorEntry, reasonOf } from '@/lib/domain/quality-document/section';
import { FigureText } from '../../measurement/figure-text';
import { LateMeasuredChart } from '../../measurement/late-measured-chart';
import { DataCell, DataHead, DataTable, dataCellStyle, Written } from './data-table';

type IndicatorsViewProps = {
  entries: readonly IndicatorEntry[];
  /** What was gathered of each of them, in their order; null while nothing was. */
  gathered: readonly { readonly measures: readonly GatheredMeasure[] }[] | null;
  /** Whether figures are shown as charts, too. */
  withCharts: boolean;
};

/** *Kvalitetsindikator | Resultat*: the figures as charts and a table, or in words why there are none. */
export function IndicatorsView({ entries, gathered, withCharts }: IndicatorsViewProps) {
  const t = useTranslations('qualityDocumentTables.indicators');
  if (entries.length === 0) return <p className="text-sm text-ink-2">{t('none')}</p>;
  const measures = entries.map((_, at) => gathered?.[at]?.measures ?? []);
  const hides = measures
    .flat()
    .some(({ series }) => series.some(({ figures }) => figures.some((figure) => figure?.kind === 'hidden')));
  return (
    <>
      <DataTable caption={t('caption')} quietCaption minWidth="min-w-152">
        <thead>
          <tr>
            <DataHead className="w-1/3">{t('indicator')}</DataHead>
            <DataHead>{t('result')}</DataHead>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: an indicator may stand twice, and is known by its place
            <tr key={at}>
              <th scope="row" className={dataCellStyle}>
                <b>{entry.title}</b>
              </th>
              <DataCell>
                <ResultOf entry={entry} measures={measures[at] ?? []} withCharts={withCharts} />
              </DataCell>
            </tr>
          ))}
        </tbody>
      </DataTable>
      {hides && <p className="max-w-measure text-sm text-ink-2">{t('hiddenNote')}</p>}
    </>
  );
}

type ResultOfProps = {
  entry: IndicatorEntry;
  measures: readonly GatheredMeasure[];
  withCharts: boolean;
};

/** Why there is no figure is said where there is none. */
function ResultOf({ entry, measures, withCharts }: ResultOfProps) {
  const t = useTranslations('qualityDocumentTables.indicators');
  const measured = measures.filter(({ times }) => times.length > 0);
  const why = reasonOf(entry);
  const reason = why === null ? null : t(why);
  // The plan's own words may say so already.
  const isSaid = reason === null || (entry.text ?? '').includes(reason);
  return (
    <>
      {measures.map((measure, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a measure is known by its place
        <MeasureResult key={at} measure={measure} title={entry.title} withCharts={withCharts} />
      ))}
      <Written>{entry.text}</Written>
      {measured.length === 0 && !isSaid && <p className="not-first:mt-1">{reason}</p>}
    </>
  );
}

type MeasureResultProps = { measure: GatheredMeasure; title: string; withCharts: boolean };

function MeasureResult({ measure, title, withCharts }: MeasureResultProps) {
  const t = useTranslations('qualityDocumentTables.indicators');
  const { name, times, targets } = measure;
  return (
    <div className="not-first:mt-4">
      {name !== null && <p className="font-bold">{name}</p>}
      {withCharts && <Charts measure={measure} title={name ?? title} />}
      {times.length > 0 && <Figures measure={measure} label={t('tableOf', { title: name ?? title })} />}
      {targets.map(({ unit, words }) => (
        <p key={`${unit ?? ''} ${words}`} className="mt-1 text-ink-2">
          {unit === null ? t('target', { words }) : t('targetOf', { unit, words })}
        </p>
      ))}
    </div>
  );
}

function Charts({ measure, title }: { measure: GatheredMeasure; title: string }) {
  return chartsOf(measure).map((chart) => (
    <div key={`${chart.shows} ${chart.times[0]?.to} ${chart.series[0]?.group}`} className="overflow-x-auto">
      <LateMeasuredChart chart={chart} title={title} />
    </div>
  ));
}

function Figures({ measure: { times, series }, label }: { measure: GatheredMeasure; label: string }) {
  const t = useTranslations('qualityDocumentTables.indicators');
  const cell = 'border-b border-line py-1 pr-3';
  return (
    <table className="w-full border-collapse text-sm">
      <caption className="sr-only">{label}</caption>
      <thead>
        <tr>
          <th scope="col" className={`${cell} text-left font-medium text-ink-2`}>
            {t('time')}
          </th>
          {series.map(({ group }) => (
            <th key={group ?? ''} scope="col" className={`${cell} text-right font-medium text-ink-2`}>
              {group ?? t('all')}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {times.map(({ from, to }, at) => (
          <tr key={`${from} ${to}`}>
            <th scope="row" className={`${cell} text-left font-text tabular-nums`}>
              {from === to ? to : t('span', { from, to })}
            </th>
            {series.map(({ group, figures }) => (
              <td key={group ?? ''} className={`${cell} text-right tabular-nums`}>
                <FigureText figure={figures[at] ?? { kind: 'missing' }} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
