import { Building2, ClipboardList } from 'lucide-react';
import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import type { ManagerAsk } from '@/lib/domain/followed-action';
import { type Language, locales } from '@/lib/text/language';
import { formatDayOfMonth, formatWeekday } from '@/lib/time/format';
import { AuditList } from '../audit/audit-list';
import type { AuditRow } from '../audit/audit-row';
import { ActionRows } from '../remedy/action-rows';
import type { RowGroup } from '../remedy/remedy-view';
import { EmptyState } from '../ui/empty-state';
import { PageHeader } from '../ui/page-header';
import { PaperSection } from '../ui/paper';
import { QuietList, QuietRow } from '../ui/quiet-list';

export type UnitManagerStartData = {
  /** What is asked of the person about the actions of decided audits. */
  ask: ManagerAsk;
  /** The audits that it is about. */
  about: readonly { unitName: string; day: string | null }[];
  actions: readonly RowGroup[];
  /** The units the person answers for today. */
  units: readonly { id: string; name: string; href: string; providerName: string }[];
  /** The audits of those units, the newest first. */
  audits: readonly AuditRow[];
};

/** What waits for the unit manager, in one sentence: what is asked, and by when. */
export function UnitManagerHeader({ data, today }: { data: UnitManagerStartData; today: string }) {
  const t = useTranslations('start.unitManager');
  const language = useLocale();
  const { ask } = data;
  const day = 'day' in ask ? formatDayOfMonth(ask.day, today, language) : '';
  const count = 'count' in ask ? ask.count : 0;
  return (
    <PageHeader
      size="ask"
      title={t(`ask.${ask.code}`, { count, day })}
      lede={<Lede data={data} today={today} />}
    />
  );
}

function Lede({ data: { ask, about }, today }: { data: UnitManagerStartData; today: string }) {
  const t = useTranslations('start.unitManager');
  const language: Language = useLocale();
  if (ask.code === 'nothing') return `${formatWeekday(today, language)}. ${t('lede')}`;
  const audits = about.map(({ unitName, day }) =>
    day === null ? unitName : t('auditOf', { unit: unitName, day }),
  );
  return t('about', { count: ask.count, audits: new Intl.ListFormat(locales[language]).format(audits) });
}

type SectionProps = { data: UnitManagerStartData };

/** What is to be done, the audits of the units that the person answers for, and the units. */
export function UnitManagerSections({ data }: SectionProps) {
  const t = useTranslations('start.unitManager');
  return (
    <>
      {data.actions.some(({ rows }) => rows.length > 0) && (
        <PaperSection title={t('actions')}>
          <ActionRows groups={data.actions} level={3} withUnits={data.units.length > 1} />
        </PaperSection>
      )}
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
