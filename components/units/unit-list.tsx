import { Building2, EyeOff } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { classNames } from '../ui/class-names';
import { EmptyState } from '../ui/empty-state';
import { Tag } from '../ui/tag';
import { Managers } from './managers';
import { type UnitBranch, type UnitRow, unitTree, validityOn } from './unit-row';
import { Validity } from './validity';

type UnitListProps = {
  units: readonly UnitRow[];
  /** The calendar day that it is, `YYYY-MM-DD`. */
  today: string;
  /** The way to register a unit, for those who may. */
  register?: ReactNode;
};

/** All units the reader may see, each under the unit it is a part of. */
export function UnitList({ units, today, register }: UnitListProps) {
  const t = useTranslations('units.list');
  if (units.length === 0) {
    return (
      <EmptyState icon={Building2} title={t('emptyTitle')} headingLevel={2} action={register}>
        {register ? t('emptyText') : t('emptyForOthers')}
      </EmptyState>
    );
  }
  return <Branches branches={unitTree(units)} today={today} />;
}

type BranchesProps = { branches: readonly UnitBranch[]; today: string; nested?: boolean };

function Branches({ branches, today, nested = false }: BranchesProps) {
  return (
    <ul className={classNames(nested && 'ml-2 border-l border-line-strong pl-2 tablet:ml-3 tablet:pl-3')}>
      {branches.map(({ unit, parts }) => (
        <li key={unit.id}>
          <UnitLine unit={unit} today={today} strong={!nested && parts.length > 0} />
          {parts.length > 0 && <Branches branches={parts} today={today} nested />}
        </li>
      ))}
    </ul>
  );
}

type UnitLineProps = { unit: UnitRow; today: string; strong: boolean };

function UnitLine({ unit, today, strong }: UnitLineProps) {
  const t = useTranslations('units');
  const validity = validityOn(unit, today);
  return (
    <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-0.5 border-t border-line py-2 text-sm">
      <p className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
        <Link
          href={unit.href}
          className={classNames(
            'inline-block py-0.5 text-base leading-ui text-ink decoration-line-strong hover:text-accent',
            strong ? 'font-bold' : 'font-medium',
            validity === 'ended' && 'italic',
          )}
        >
          {unit.name}
        </Link>
        {unit.addressProtected && (
          <Tag>
            <EyeOff />
            {t('list.addressProtected')}
          </Tag>
        )}
        {validity === 'ended' && <Tag>{t('list.ended')}</Tag>}
        {validity === 'planned' && <Tag>{t('list.planned', { from: unit.validFrom })}</Tag>}
      </p>
      <p className="text-ink-2">
        {unit.providerName}, {t(`operatingForm.${unit.operatingForm}`)}
        {' · '}
        {validity === 'ended' ? <Validity unit={unit} /> : <Managers names={unit.managers} />}
      </p>
    </div>
  );
}
