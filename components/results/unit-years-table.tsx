import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { shownShare } from '@/lib/domain/fulfilled-share';
import { judgementCodes } from '@/lib/domain/judgement-code';
import type { Outcome } from '@/lib/domain/results/outcome';
import { locales } from '@/lib/text/language';
import { Cell, ColumnHeader, RowHeader, Table } from '../ui/table';

type UnitYearsTableProps = { outcomes: readonly Outcome[]; auditsHref: string };

/** Each audit of a unit, the newest first: what share was fulfilled, and what it led to. */
export function UnitYearsTable({ outcomes, auditsHref }: UnitYearsTableProps) {
  const t = useTranslations('results.years');
  const percent = new Intl.NumberFormat(locales[useLocale()], { style: 'percent', maximumFractionDigits: 1 });
  return (
    <Table label={t('table')}>
      <thead>
        <tr>
          <ColumnHeader>{t('column.visit')}</ColumnHeader>
          <ColumnHeader>{t('column.unit')}</ColumnHeader>
          <ColumnHeader className="text-right">{t('column.share')}</ColumnHeader>
          <ColumnHeader className="text-right">{t('column.deficiencies')}</ColumnHeader>
          <ColumnHeader>{t('column.judgement')}</ColumnHeader>
        </tr>
      </thead>
      <tbody>
        {outcomes.map(({ auditId, heldOn, unitName, templateName, versionNumber, ...outcome }) => (
          <tr key={auditId}>
            <RowHeader className="whitespace-nowrap tabular-nums">
              <Link href={`${auditsHref}/${auditId}/report`} aria-label={t('report', { day: heldOn })}>
                {heldOn}
              </Link>
            </RowHeader>
            <Cell>
              {unitName}
              <span className="block text-xs text-ink-2">
                {t('templateName', { template: templateName, version: versionNumber })}
              </span>
            </Cell>
            <Cell className="text-right font-medium tabular-nums">
              {percent.format(shownShare(outcome.share))}
            </Cell>
            <Cell className="text-right tabular-nums">{outcome.deficiencies}</Cell>
            <Cell>
              {t('judgement', {
                alternative: judgementCodes.indexOf(outcome.chosen) + 1,
                own: String(outcome.chosen !== outcome.proposed),
              })}
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
