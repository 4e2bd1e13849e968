import { Building2, CircleAlert, TriangleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { formatDistance, formatPeriod } from '@/lib/time/format';
import { EmptyState } from '../ui/empty-state';
import { Cell, ColumnHeader, RowHeader, Table } from '../ui/table';
import { Tag } from '../ui/tag';
import type { OperatingFormName } from '../units/unit-row';

/** A provider as the list shows it. Days are calendar days, `YYYY-MM-DD`. */
export type ProviderRow = {
  readonly id: string;
  readonly name: string;
  readonly operatingForm: OperatingFormName;
  readonly contract: string | null;
  readonly contractFrom: string | null;
  readonly contractTo: string | null;
  readonly revision: number;
  readonly standing: 'goes-on' | 'ends-soon' | 'ended';
  /** How many units it runs today. */
  readonly units: number;
};

type ProviderListProps = {
  providers: readonly ProviderRow[];
  today: string;
  /** The way to change one, for those who may. */
  change?: (provider: ProviderRow) => ReactNode;
  /** The way to add one, for those who may. */
  add?: ReactNode;
};

/** Everyone who runs units, with the contract and how long it holds. */
export function ProviderList({ providers, today, change, add }: ProviderListProps) {
  const t = useTranslations('units.providers');
  const forms = useTranslations('units.operatingForm');
  if (providers.length === 0)
    return (
      <EmptyState icon={Building2} title={t('emptyTitle')} headingLevel={2} action={add}>
        {t('emptyText')}
      </EmptyState>
    );
  return (
    <Table label={t('title')}>
      <thead>
        <tr>
          <ColumnHeader>{t('name')}</ColumnHeader>
          <ColumnHeader>{t('form')}</ColumnHeader>
          <ColumnHeader>{t('contract')}</ColumnHeader>
          <ColumnHeader className="text-right">{t('units')}</ColumnHeader>
          {change && (
            <ColumnHeader>
              <span className="sr-only">{t('change')}</span>
            </ColumnHeader>
          )}
        </tr>
      </thead>
      <tbody>
        {providers.map((provider) => (
          <tr key={provider.id}>
            <RowHeader className="font-medium">{provider.name}</RowHeader>
            <Cell>{forms(provider.operatingForm)}</Cell>
            <Cell>
              <Contract provider={provider} today={today} />
            </Cell>
            <Cell className="text-right tabular-nums">{provider.units}</Cell>
            {change && <Cell className="text-right">{change(provider)}</Cell>}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function Contract({ provider, today }: { provider: ProviderRow; today: string }) {
  const t = useTranslations('units.providers');
  const time = useTranslations('time');
  const { contract, contractFrom, contractTo, standing } = provider;
  if (contract === null && contractFrom === null && contractTo === null)
    return <span className="text-ink-3">{t('none')}</span>;
  return (
    <div className="grid justify-items-start gap-1">
      {contract && <span>{contract}</span>}
      <span className="whitespace-nowrap text-ink-2 tabular-nums">
        {formatPeriod(contractFrom, contractTo, time)}
      </span>
      {standing === 'ends-soon' && contractTo && (
        <Tag tone="soon">
          <TriangleAlert />
          {t('ends', { when: formatDistance(contractTo, today, time) })}
        </Tag>
      )}
      {standing === 'ended' && (
        <Tag tone="late">
          <CircleAlert />
          {t('hasEnded')}
        </Tag>
      )}
    </div>
  );
}
