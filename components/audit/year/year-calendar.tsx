import { useLocale, useTranslations } from 'next-intl';
import type { UnitInYear } from '@/lib/domain/audit-year/audit-year';
import { type AuditorLoad, months } from '@/lib/domain/audit-year/auditor-load';
import { languageOf } from '@/lib/text/language';
import { monthNames } from '@/lib/time/format';
import { classNames } from '../../ui/class-names';
import { AuditInWords, AuditMark } from './audit-mark';
import { firstColumn, monthCell } from './calendar-cells';
import { LoadRow } from './load-row';
import { DueWords, LastAuditWords, PlanLink, ReasonWords, UnitLink, type YearPlaces } from './unit-words';

type YearCalendarProps = YearPlaces & {
  units: readonly UnitInYear[];
  /** Null for those who do not see whose visits there are. */
  loads: readonly AuditorLoad[] | null;
  year: number;
  /** The month that it is, 1 to 12, when it is that year. */
  thisMonth: number | null;
};

/** The year month by month: each unit with its audits, what stands out last, then the auditors with how many visits they have. */
export function YearCalendar({ units, loads, year, thisMonth, ...places }: YearCalendarProps) {
  const t = useTranslations('auditYear');
  return (
    <section
      aria-label={t('region.calendar')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
      tabIndex={0}
      className="relative overflow-x-auto print:overflow-visible"
    >
      <table className="w-full min-w-208 border-separate border-spacing-0 text-sm">
        <CalendarHead thisMonth={thisMonth} />
        <tbody>
          {units.map((unit) => (
            <UnitRow key={unit.unitId} unit={unit} year={year} thisMonth={thisMonth} {...places} />
          ))}
        </tbody>
        {loads && (
          <tbody>
            {loads.map((load, index) => (
              <LoadRow key={load.userId} load={load} isFirst={index === 0} thisMonth={thisMonth} />
            ))}
          </tbody>
        )}
      </table>
    </section>
  );
}

function CalendarHead({ thisMonth }: Pick<YearCalendarProps, 'thisMonth'>) {
  const t = useTranslations('auditYear.column');
  const language = languageOf(useLocale());
  const long = monthNames(language, 'long');
  const head = 'border-b border-line-strong py-1.5 font-medium text-ink-2';
  return (
    <thead>
      <tr>
        <th
          scope="col"
          className={classNames(
            head,
            'sticky left-0 z-10 bg-sheet pr-3 text-left print:static print:bg-transparent',
          )}
        >
          {t('unit')}
        </th>
        {monthNames(language, 'short').map((name, index) => (
          <th
            key={name}
            scope="col"
            abbr={long[index]}
            className={classNames(
              head,
              'w-12 text-center',
              thisMonth === index + 1 && 'bg-accent-soft font-bold text-ink print:bg-transparent',
            )}
          >
            {name}
          </th>
        ))}
        <th scope="col" className={classNames(head, 'pl-3 text-left')}>
          {t('reason')}
        </th>
      </tr>
    </thead>
  );
}

type UnitRowProps = Omit<YearCalendarProps, 'units' | 'loads'> & { unit: UnitInYear };

function UnitRow({ unit, year, thisMonth, auditsHref, unitsHref, mayPlan }: UnitRowProps) {
  const standsOut = unit.standing === 'missing';
  return (
    <tr>
      <th
        scope="row"
        className={classNames(firstColumn, 'min-w-40', standsOut && 'border-l-3 border-l-partial pl-2')}
      >
        <UnitLink unit={unit} unitsHref={unitsHref} />
        <span className="block text-xs text-ink-2">
          <LastAuditWords unit={unit} />
        </span>
      </th>
      {months.map((month) => (
        <td key={month} className={monthCell(month === thisMonth)}>
          {unit.audits
            .filter((audit) => audit.month === month)
            .map((audit) => (
              <AuditMark key={audit.id} audit={audit} unitName={unit.name} auditsHref={auditsHref} />
            ))}
        </td>
      ))}
      <td className="border-b border-line py-2 pl-3 align-top text-ink-2">
        <UnitReason unit={unit} year={year} auditsHref={auditsHref} mayPlan={mayPlan} />
      </td>
    </tr>
  );
}

/** Beside the months: why, what has no day, and the way to plan what stands out. */
function UnitReason({
  unit,
  year,
  auditsHref,
  mayPlan,
}: Pick<UnitRowProps, 'unit' | 'year' | 'auditsHref' | 'mayPlan'>) {
  const t = useTranslations('auditYear');
  if (unit.standing === 'ended') return t('ended');
  if (unit.standing === 'notDue') return <DueWords unit={unit} year={year} />;
  const undated = unit.audits.filter(({ month }) => month === null);
  return (
    <div className="grid justify-items-start gap-1">
      {undated.map((audit) => (
        <AuditInWords key={audit.id} audit={audit} unitName={unit.name} auditsHref={auditsHref} />
      ))}
      <span>
        <ReasonWords unit={unit} />
        <span className="block text-xs empty:hidden">
          <DueWords unit={unit} year={year} />
        </span>
      </span>
      {unit.standing === 'missing' && mayPlan && <PlanLink unit={unit} auditsHref={auditsHref} />}
    </div>
  );
}
