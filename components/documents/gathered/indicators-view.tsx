import { useTranslations } from 'next-intl';
import { numberOf } from '@/lib/domain/measurement/told-figures';
import type { GatheredMeasure } from '@/lib/domain/quality-document/gathered';
import { type IndicatorEntry, reasonOf } from '@/lib/domain/quality-document/section';
import { FigureText } from '../../measurement/figure-text';
import { LateMeasuredChart } from '../../measurement/late-measured-chart';
import { DataCell, DataHead, DataTable, dataCellStyle, Written } from './data-table';

type IndicatorsViewProps = {
  entries: readonly IndicatorEntry[];
  /** What was gathered of each of them, in their order; null while nothing was. */
  gathered: readonly { readonly measures: readonly GatheredMeasure[] }[] | null;
};

/** *Kvalitetsindikator | Resultat*: the figures as a chart and a table, or in words why there are none. */
export function IndicatorsView({ entries, gathered }: IndicatorsViewProps) {
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
                <ResultOf entry={entry} measures={measures[at] ?? []} />
              </DataCell>
            </tr>
          ))}
        </tbody>
      </DataTable>
      {hides && <p className="max-w-measure text-sm text-ink-2">{t('hiddenNote')}</p>}
    </>
  );
}

/** Why there is no figure is said where there is none. */
function ResultOf({ entry, measures }: { entry: IndicatorEntry; measures: readonly GatheredMeasure[] }) {
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
        <MeasureResult key={at} measure={measure} title={entry.title} />
      ))}
      <Written>{entry.text}</Written>
      {measured.length === 0 && !isSaid && <p className="not-first:mt-1">{reason}</p>}
    </>
  );
}

function MeasureResult({ measure, title }: { measure: GatheredMeasure; title: string }) {
  const t = useTranslations('qualityDocumentTables.indicators');
  const { name, times, targets } = measure;
  return (
    <div className="not-first:mt-4">
      {name !== null && <p className="font-bold">{name}</p>}
      {times.length > 1 && <Chart measure={measure} />}
      {times.length > 0 && <Figures measure={measure} label={t('tableOf', { title: name ?? title })} />}
      {targets.map(({ unit, words }) => (
        <p key={`${unit ?? ''} ${words}`} className="mt-1 text-ink-2">
          {unit === null ? t('target', { words }) : t('targetOf', { unit, words })}
        </p>
      ))}
    </div>
  );
}

function Chart({ measure: { times, series, targets } }: { measure: GatheredMeasure }) {
  const t = useTranslations('qualityDocumentTables.indicators');
  const isShare = series.some(({ figures }) => figures.some((figure) => figure?.kind === 'share'));
  return (
    <div className="overflow-x-auto">
      <LateMeasuredChart
        days={times.map(({ to }) => to)}
        series={series.map(({ group, figures }) => ({
          name: group ?? t('all'),
          numbers: figures.map((figure) => figure && numberOf(figure)),
        }))}
        unit={isShare ? '%' : ''}
        targets={targets.map(({ value, measuredIn, unit }) => ({
          value,
          label: [`${value} ${measuredIn}`, unit].flatMap((part) => part ?? []).join(', '),
        }))}
      />
    </div>
  );
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
