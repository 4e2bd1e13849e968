import { useTranslations } from 'next-intl';
import type { Gathered } from '@/lib/domain/quality-document/gathered';
import { DataCell, DataHead, DataTable, dataCellStyle } from './data-table';

type AuditsViewProps = { audits: Extract<Gathered, { kind: 'audits' }>['audits']; year: number };

/** The decided audits of a year and how each of them was judged. */
export function AuditsView({ audits, year }: AuditsViewProps) {
  const t = useTranslations('qualityDocumentTables.audits');
  if (audits.length === 0) return <p className="text-sm text-ink-2">{t('none')}</p>;
  const caption = t('caption', { year: String(year) });
  return (
    <DataTable caption={caption} minWidth="min-w-152">
      <thead>
        <tr>
          <DataHead className="w-1/6">{t('caseNumber')}</DataHead>
          <DataHead className="w-1/4">{t('unit')}</DataHead>
          <DataHead>{t('template')}</DataHead>
          <DataHead className="w-28">{t('heldOn')}</DataHead>
          <DataHead>{t('judgement')}</DataHead>
          <DataHead className="w-24 text-right">{t('deficiencies')}</DataHead>
        </tr>
      </thead>
      <tbody>
        {audits.map(({ caseNumber, unit, template, heldOn, chosen, deficiencies }) => (
          <tr key={caseNumber}>
            <th scope="row" className={dataCellStyle}>
              {caseNumber}
            </th>
            <DataCell>{unit}</DataCell>
            <DataCell>{template}</DataCell>
            <DataCell className="tabular-nums">{heldOn}</DataCell>
            <DataCell>{t(`judgements.${chosen}`)}</DataCell>
            <DataCell className="text-right tabular-nums">{deficiencies}</DataCell>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
