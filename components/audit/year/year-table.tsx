import { ArrowUp } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { UnitInYear } from '@/lib/domain/audit-year/audit-year';
import { type YearChoice, yearAddress } from '@/lib/domain/audit-year/year-choice';
import { classNames } from '../../ui/class-names';
import { Cell, ColumnHeader, RowHeader, Table } from '../../ui/table';
import { AuditInWords } from './audit-mark';
import { DueWords, LastAuditWords, PlanLink, ReasonWords, UnitLink, type YearPlaces } from './unit-words';

type YearTableProps = YearPlaces & {
  units: readonly UnitInYear[];
  choice: YearChoice;
  /** The address of the year. */
  href: string;
};

/** The year in words, one row a unit. */
export function YearTable({ units, choice, href, ...places }: YearTableProps) {
  const t = useTranslations('auditYear');
  return (
    <Table label={t('region.table')}>
      <thead>
        <tr>
          <SortedHeader by="unit" name={t('column.unit')} choice={choice} href={href} />
          <ColumnHeader>{t('column.last')}</ColumnHeader>
          <ColumnHeader>{choice.year}</ColumnHeader>
          <SortedHeader by="due" name={t('column.reason')} choice={choice} href={href} />
          {places.mayPlan && (
            <ColumnHeader className="print:hidden">
              <span className="sr-only">{t('column.plan')}</span>
            </ColumnHeader>
          )}
        </tr>
      </thead>
      <tbody>
        {units.map((unit) => (
          <YearRow key={unit.unitId} unit={unit} year={choice.year} {...places} />
        ))}
      </tbody>
    </Table>
  );
}

type YearRowProps = YearPlaces & { unit: UnitInYear; year: number };

function YearRow({ unit, year, auditsHref, unitsHref, mayPlan }: YearRowProps) {
  const t = useTranslations('auditYear');
  const standsOut = unit.standing === 'missing';
  return (
    <tr>
      <RowHeader className={classNames('min-w-40', standsOut && 'border-l-3 border-l-partial pl-2')}>
        <UnitLink unit={unit} unitsHref={unitsHref} />
      </RowHeader>
      <Cell className="text-ink-2">
        <LastAuditWords unit={unit} />
      </Cell>
      <Cell>
        <YearInWords unit={unit} auditsHref={auditsHref} />
      </Cell>
      <Cell className="text-ink-2">
        {unit.standing === 'ended' ? t('ended') : <ReasonWords unit={unit} />}
        <span className="block text-xs empty:hidden">
          <DueWords unit={unit} year={year} />
        </span>
      </Cell>
      {mayPlan && (
        <Cell className="text-right print:hidden">
          {standsOut && <PlanLink unit={unit} auditsHref={auditsHref} />}
        </Cell>
      )}
    </tr>
  );
}

/** The audits that a unit has in the year, or that it has none though it is due. */
export function YearInWords({ unit, auditsHref }: { unit: UnitInYear; auditsHref: string }) {
  const t = useTranslations('auditYear');
  if (unit.standing === 'missing') return <span className="font-medium text-partial">{t('notPlanned')}</span>;
  if (unit.standing === 'due') return <span className="text-ink-2">{t('notDecided')}</span>;
  return unit.audits.map((audit) => (
    <AuditInWords key={audit.id} audit={audit} unitName={unit.name} auditsHref={auditsHref} />
  ));
}

type SortedHeaderProps = { by: 'unit' | 'due'; name: string; choice: YearChoice; href: string };

function SortedHeader({ by, name, choice, href }: SortedHeaderProps) {
  const t = useTranslations('auditYear');
  const isSorted = choice.sort === by;
  return (
    <ColumnHeader aria-sort={isSorted ? 'ascending' : undefined}>
      <Link
        href={yearAddress(href, choice, { sort: isSorted ? 'calendar' : by })}
        prefetch={false}
        aria-label={isSorted ? t('sortByCalendar') : t('sortBy', { column: name })}
        className="inline-flex min-h-6 items-center gap-1 text-ink-2 decoration-line-strong hover:text-accent"
      >
        {name}
        {isSorted && <ArrowUp />}
      </Link>
    </ColumnHeader>
  );
}
