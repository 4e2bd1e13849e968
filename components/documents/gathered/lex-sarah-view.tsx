import { useTranslations } from 'next-intl';
import type { DataChoice } from '@/lib/domain/quality-document/section';
import { DataCell, DataHead, DataTable, dataCellStyle } from './data-table';

const counted = ['reports', 'wrongs', 'toInspectorate'] as const;

/** How many reports were made of wrongs, and what became of them. */
export function LexSarahView({ counts }: { counts: Extract<DataChoice, { kind: 'lexSarah' }> }) {
  const t = useTranslations('qualityDocumentTables.lexSarah');
  const caption = t('caption', { year: String(counts.year) });
  return (
    <DataTable caption={caption}>
      <thead>
        <tr>
          <DataHead className="w-3/4">{t('what')}</DataHead>
          <DataHead className="text-right">{t('count')}</DataHead>
        </tr>
      </thead>
      <tbody>
        {counted.map((what) => (
          <tr key={what}>
            <th scope="row" className={dataCellStyle}>
              {t(what)}
            </th>
            <DataCell className="text-right tabular-nums">
              {counts[what] ?? <span className="text-ink-2">{t('unsaid')}</span>}
            </DataCell>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
