import { TriangleAlert } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { type AuditorLoad, months } from '@/lib/domain/audit-year/auditor-load';
import { languageOf } from '@/lib/text/language';
import { monthNames } from '@/lib/time/format';
import { classNames } from '../../ui/class-names';
import { firstColumn, monthCell } from './calendar-cells';

type LoadRowProps = { load: AuditorLoad; isFirst: boolean; thisMonth: number | null };

/** How many visits an auditor has each month, with the months that have too many marked. */
export function LoadRow({ load, isFirst, thisMonth }: LoadRowProps) {
  const t = useTranslations('auditYear.load');
  const edge = isFirst && 'border-t border-t-line-strong';
  return (
    <tr>
      <th scope="row" className={classNames(firstColumn, edge)}>
        {load.name}
        <span className="block text-xs text-ink-2">{t('row')}</span>
      </th>
      {months.map((month) => (
        <td
          key={month}
          className={classNames(
            load.over.includes(month)
              ? 'border-b border-l border-line bg-partial-soft text-center font-bold text-partial print-color-exact'
              : classNames(monthCell(month === thisMonth), 'text-ink-2'),
            'tabular-nums',
            edge,
          )}
        >
          {load.visits[month - 1] || t('none')}
        </td>
      ))}
      <td className={classNames('border-b border-line py-2 pl-3 align-top text-ink-2', edge)}>
        <LoadWords load={load} />
      </td>
    </tr>
  );
}

/** Which months have too many, or else how many visits the year has; and what has no month yet. */
export function LoadWords({ load: { visits, over, undated } }: { load: AuditorLoad }) {
  const t = useTranslations('auditYear.load');
  const names = monthNames(languageOf(useLocale()), 'long');
  const count = visits.reduce((sum, one) => sum + one, 0);
  return (
    <>
      {over.length === 0 && <span className="block">{t('total', { count })}</span>}
      {over.map((month) => (
        <span key={month} className="flex items-center gap-1.5">
          <TriangleAlert className="text-partial" />
          {t('over', { month: names[month - 1] ?? '', count: visits[month - 1] ?? 0 })}
        </span>
      ))}
      {undated > 0 && <span className="block text-xs">{t('undated', { count: undated })}</span>}
    </>
  );
}
