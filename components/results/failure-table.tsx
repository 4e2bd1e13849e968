import { Minus, Plus, TrendingDown, TrendingUp, Unlink } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import {
  assessedIn,
  type ComparedFigures,
  type FailureFigures,
  type Trend,
  trendOf,
} from '@/lib/domain/results/failures';
import type { Grouping } from '@/lib/domain/results/results-choice';
import { Cell, ColumnHeader, RowHeader, Table } from '../ui/table';
import { BarLegend, StackedBar } from './stacked-bar';

export type FailureLine = FailureFigures &
  ComparedFigures & {
    key: string;
    name: string;
    /** Where it stands: its section and its templates. */
    place: string;
    /** The page of a control, else null. */
    href: string | null;
  };

type FailureTableProps = { grouping: Grouping; year: number; rows: readonly FailureLine[] };

/** What is lacking most often: bars, and the figures beside them. */
export function FailureTable({ grouping, year, rows }: FailureTableProps) {
  const t = useTranslations('results.failures');
  const most = Math.max(1, ...rows.map(assessedIn));
  const figure = 'text-right text-base tabular-nums';
  return (
    <Table label={t('caption')}>
      <thead>
        <tr>
          <ColumnHeader>
            <span className="sr-only">{t('column.rank')}</span>
          </ColumnHeader>
          <ColumnHeader>{t(`column.${grouping}`)}</ColumnHeader>
          <ColumnHeader className="hidden w-1/3 tablet:table-cell">
            {t(grouping === 'control' ? 'column.units' : 'column.answers')} <BarLegend />
          </ColumnHeader>
          <ColumnHeader className="text-right">{t('column.unfulfilled')}</ColumnHeader>
          <ColumnHeader className="text-right">{t('column.partial')}</ColumnHeader>
          <ColumnHeader className="text-right">{t('column.assessed')}</ColumnHeader>
          <ColumnHeader>{t('column.trend')}</ColumnHeader>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={row.key}>
            <Cell className="text-xs text-ink-3 tabular-nums">{index + 1}</Cell>
            <RowHeader className="min-w-40">
              <ControlName row={row} />
              <span className="block text-xs text-ink-2">{row.place}</span>
            </RowHeader>
            <Cell className="hidden pt-3 tablet:table-cell">
              <StackedBar figures={row} most={most} />
            </Cell>
            <Cell className={`${figure} font-bold`}>{row.unfulfilled}</Cell>
            <Cell className={figure}>{row.partial}</Cell>
            <Cell className={figure}>{assessedIn(row)}</Cell>
            <Cell>
              <TrendWord row={row} year={year} />
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function ControlName({ row: { name, href } }: { row: FailureLine }) {
  if (href === null) return <span className="text-base leading-ui font-medium">{name}</span>;
  return (
    <Link
      href={href}
      className="inline-block py-0.5 text-base leading-ui font-medium text-ink decoration-line-strong hover:text-accent"
    >
      {name}
    </Link>
  );
}

const icons = {
  more: TrendingUp,
  fewer: TrendingDown,
  same: Minus,
  isNew: Plus,
  incomparable: Unlink,
} as const satisfies Record<Trend, unknown>;

function TrendWord({ row, year }: { row: FailureLine; year: number }) {
  const t = useTranslations('results.failures.trend');
  const trend = trendOf(row);
  const Icon = icons[trend];
  const figures = { now: row.lackingNow, before: row.lackingBefore, year: String(year) };
  return (
    <span className="inline-flex items-center gap-1.5 whitespace-nowrap text-ink-2">
      <Icon />
      {t(trend, figures)}
    </span>
  );
}
