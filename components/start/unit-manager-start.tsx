import { Building2 } from 'lucide-react';
import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { formatWeekday } from '@/lib/time/format';
import { EmptyState } from '../ui/empty-state';
import { PageHeader } from '../ui/page-header';
import { PaperSection } from '../ui/paper';
import { QuietList, QuietRow } from '../ui/quiet-list';

export type UnitManagerStartData = {
  /** The units the person answers for today. */
  units: readonly { id: string; name: string; href: string; providerName: string }[];
};

/** What waits for the unit manager, in one sentence. */
export function UnitManagerHeader({ today }: { today: string }) {
  const t = useTranslations('start.unitManager');
  return (
    <PageHeader size="ask" title={t('nothing')} lede={`${formatWeekday(today, useLocale())}. ${t('lede')}`} />
  );
}

/** The units that the person answers for. */
export function UnitManagerSections({ data }: { data: UnitManagerStartData }) {
  const t = useTranslations('start.unitManager');
  return (
    <PaperSection title={t('yourUnits')}>
      {data.units.length === 0 ? (
        <EmptyState icon={Building2} title={t('emptyTitle')}>
          {t('emptyText')}
        </EmptyState>
      ) : (
        <QuietList>
          {data.units.map((unit) => (
            <QuietRow key={unit.id} aside={unit.providerName}>
              <Link href={unit.href}>{unit.name}</Link>
            </QuietRow>
          ))}
        </QuietList>
      )}
    </PaperSection>
  );
}
