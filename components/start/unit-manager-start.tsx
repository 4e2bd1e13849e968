import { Building2, ClipboardList } from 'lucide-react';
import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { formatWeekday } from '@/lib/time/format';
import { AuditList } from '../audit/audit-list';
import type { AuditRow } from '../audit/audit-row';
import { EmptyState } from '../ui/empty-state';
import { PageHeader } from '../ui/page-header';
import { PaperSection } from '../ui/paper';
import { QuietList, QuietRow } from '../ui/quiet-list';

export type UnitManagerStartData = {
  /** The units the person answers for today. */
  units: readonly { id: string; name: string; href: string; providerName: string }[];
  /** The audits of those units, the newest first. */
  audits: readonly AuditRow[];
};

/** What waits for the unit manager, in one sentence. */
export function UnitManagerHeader({ today }: { today: string }) {
  const t = useTranslations('start.unitManager');
  return (
    <PageHeader size="ask" title={t('nothing')} lede={`${formatWeekday(today, useLocale())}. ${t('lede')}`} />
  );
}

type SectionProps = { data: UnitManagerStartData };

/** The audits of the units that the person answers for, and the units. */
export function UnitManagerSections({ data }: SectionProps) {
  return (
    <>
      {data.units.length > 0 && <Audits data={data} />}
      <Units data={data} />
    </>
  );
}

function Audits({ data }: SectionProps) {
  const t = useTranslations('start.unitManager');
  return (
    <PaperSection title={t('audits')}>
      {data.audits.length === 0 ? (
        <EmptyState icon={ClipboardList} title={t('noAuditsTitle')}>
          {t('noAuditsText')}
        </EmptyState>
      ) : (
        <AuditList audits={data.audits} />
      )}
    </PaperSection>
  );
}

function Units({ data }: SectionProps) {
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
