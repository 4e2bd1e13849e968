import { useTranslations } from 'next-intl';
import type { UnitInYear } from '@/lib/domain/audit-year/audit-year';
import type { AuditorLoad } from '@/lib/domain/audit-year/auditor-load';
import { classNames } from '../../ui/class-names';
import { LoadWords } from './load-row';
import { DueWords, LastAuditWords, PlanLink, ReasonWords, UnitLink, type YearPlaces } from './unit-words';
import { YearInWords } from './year-table';

type YearListProps = YearPlaces & {
  units: readonly UnitInYear[];
  loads: readonly AuditorLoad[] | null;
  year: number;
};

/** The year where neither months nor columns have room: a row a unit, then one an auditor. */
export function YearList({ units, loads, year, ...places }: YearListProps) {
  const t = useTranslations('auditYear.load');
  return (
    <>
      <ul>
        {units.map((unit) => (
          <UnitCard key={unit.unitId} unit={unit} year={year} {...places} />
        ))}
      </ul>
      {loads && loads.length > 0 && (
        <>
          <h2 className="mt-6 border-t-2 border-ink pt-3 text-base">{t('title')}</h2>
          <ul className="text-sm">
            {loads.map((load) => (
              <li key={load.userId} className="border-b border-line py-2">
                <span className="font-medium">{load.name}</span>
                <span className="block text-ink-2">
                  <LoadWords load={load} />
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

type UnitCardProps = YearPlaces & { unit: UnitInYear; year: number };

function UnitCard({ unit, year, auditsHref, unitsHref, mayPlan }: UnitCardProps) {
  const t = useTranslations('auditYear');
  const standsOut = unit.standing === 'missing';
  return (
    <li
      className={classNames(
        'border-t border-line py-3 text-sm first:border-t-0',
        standsOut && 'border-l-3 border-l-partial pl-3',
      )}
    >
      <UnitLink unit={unit} unitsHref={unitsHref} />
      <p className="text-ink-2">
        <LastAuditWords unit={unit} />
      </p>
      <YearInWords unit={unit} auditsHref={auditsHref} />
      <p className="flex flex-wrap gap-x-2 text-ink-2">
        <span>{unit.standing === 'ended' ? t('ended') : <ReasonWords unit={unit} />}</span>
        <span className="empty:hidden">
          <DueWords unit={unit} year={year} />
        </span>
      </p>
      {standsOut && mayPlan && (
        <p className="mt-2">
          <PlanLink unit={unit} auditsHref={auditsHref} />
        </p>
      )}
    </li>
  );
}
