import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { UnitInYear } from '@/lib/domain/audit-year/audit-year';
import { judgementCodes } from '@/lib/domain/judgement-code';
import { reasonWords } from '@/lib/text/year-words';
import { LinkButton } from '../../ui/link-button';

/** Where what a year shows leads to. */
export type YearPlaces = {
  /** The page of an audit, before its id. */
  readonly auditsHref: string;
  /** The page of a unit, before its id. */
  readonly unitsHref: string;
  /** Whether the person may plan what stands out. */
  readonly mayPlan: boolean;
};

export function UnitLink({ unit, unitsHref }: { unit: UnitInYear; unitsHref: string }) {
  return (
    <Link
      href={`${unitsHref}/${unit.unitId}`}
      prefetch={false}
      className="inline-block py-0.5 leading-ui font-medium text-ink decoration-line-strong hover:text-accent"
    >
      {unit.name}
    </Link>
  );
}

/** What the audit before the year came to: *Öppenvård · Alternativ 3, 2023*; or that there was none. */
export function LastAuditWords({ unit: { last, audits } }: { unit: UnitInYear }) {
  const t = useTranslations('auditYear');
  if (last === null) return t(audits.length > 0 ? 'noneBefore' : 'never');
  const judgement =
    last.judgement === null
      ? t('undecided')
      : t('alternative', { alternative: judgementCodes.indexOf(last.judgement) + 1 });
  return t('last', { template: last.templateName, judgement, year: String(last.year) });
}

/** Why a unit is followed up as often as it is: *Varje år efter svag bedömning*. */
export function ReasonWords({ unit: { reason } }: { unit: UnitInYear }) {
  return reasonWords(reason, useTranslations('auditYear'));
}

/** In which year it is to be followed up, where that is another than the year that is looked at. */
export function DueWords({ unit: { standing, dueYear }, year }: { unit: UnitInYear; year: number }) {
  const t = useTranslations('auditYear');
  if (dueYear === null || standing === 'ended') return null;
  if (standing === 'notDue') return t('next', { year: String(dueYear) });
  const stillToDo = standing === 'missing' || standing === 'due';
  return stillToDo && dueYear < year ? t('overdue', { year: String(dueYear) }) : null;
}

/** Leads to the planning of an audit, with the unit and the template of its last one filled in. */
export function PlanLink({ unit, auditsHref }: { unit: UnitInYear; auditsHref: string }) {
  const t = useTranslations('auditYear');
  const query = new URLSearchParams({
    unit: unit.unitId,
    ...(unit.last && { template: unit.last.templateId }),
  });
  return (
    <LinkButton
      href={`${auditsHref}/new?${query}`}
      prefetch={false}
      aria-label={t('planUnit', { unit: unit.name })}
      className="print:hidden"
    >
      {t('plan')}
    </LinkButton>
  );
}
