import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { type AuditStatus, auditStatuses } from '@/lib/domain/audit';
import { FilterForm } from '../ui/filter-form';
import { type FilterOption, OptionFilter } from '../ui/option-filter';

/** Which audits a person looks at; it stands in the address, so that it can be kept and sent. */
export type AuditChoice = {
  whose: 'mine' | 'all';
  status: AuditStatus | null;
  unitId: string | null;
};

type AuditFilterProps = {
  choice: AuditChoice;
  /** Whether the person has audits of their own to choose. */
  hasOwn: boolean;
  statuses: readonly AuditStatus[];
  units: readonly FilterOption[];
  /** The address of the list. */
  href: string;
};

/** Chooses among the audits, by links and fields: it works before the page has come alive. */
export function AuditFilter({ choice, hasOwn, statuses, units, href }: AuditFilterProps) {
  const t = useTranslations('audits');
  const status = useTranslations('lifeCycle.status');
  return (
    <div className="mb-5 flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
      {hasOwn && <WhoseLinks choice={choice} href={href} />}
      <FilterForm href={href} label={t('filter.label')} show={t('filter.show')}>
        <input type="hidden" name="whose" value={choice.whose} />
        <OptionFilter
          name="status"
          label={t('filter.status')}
          any={t('filter.anyStatus')}
          chosen={choice.status}
          options={auditStatuses
            .filter((id) => statuses.includes(id))
            .map((id) => ({ id, name: status(id) }))}
        />
        <OptionFilter
          name="unit"
          label={t('filter.unit')}
          any={t('filter.anyUnit')}
          chosen={choice.unitId}
          options={units}
        />
      </FilterForm>
    </div>
  );
}

function WhoseLinks({ choice, href }: Pick<AuditFilterProps, 'choice' | 'href'>) {
  const t = useTranslations('audits');
  return (
    <nav aria-label={t('whose')}>
      <ul className="flex gap-1 text-sm">
        {(['mine', 'all'] as const).map((whose) => (
          <li key={whose} className="flex">
            <Link
              href={addressOf(href, { ...choice, whose })}
              aria-current={choice.whose === whose ? 'page' : undefined}
              className="flex min-h-target items-center px-3 text-ink-2 no-underline hover:bg-accent-soft hover:text-ink current:font-bold current:text-ink current:inset-shadow-place"
            >
              {t(whose)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The address of the list with a choice. */
export function addressOf(href: string, { whose, status, unitId }: AuditChoice): string {
  const query = new URLSearchParams({
    whose,
    ...(status && { status }),
    ...(unitId && { unit: unitId }),
  });
  return `${href}?${query}`;
}
