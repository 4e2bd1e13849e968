import { FileCheck } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { formatWeekday } from '@/lib/time/format';
import { AuditList } from '../audit/audit-list';
import type { AuditRow } from '../audit/audit-row';
import { EmptyState } from '../ui/empty-state';
import { PageHeader } from '../ui/page-header';
import { PaperSection } from '../ui/paper';

export type ReaderStartData = {
  /** What has been decided, the newest first. */
  audits: readonly AuditRow[];
};

/** What there is for a reader, in one sentence. */
export function ReaderHeader({ data, today }: { data: ReaderStartData; today: string }) {
  const t = useTranslations('start.reader');
  return (
    <PageHeader
      size="ask"
      title={t('title', { count: data.audits.length })}
      lede={`${formatWeekday(today, useLocale())}. ${t('lede')}`}
    />
  );
}

/** The decided audits. */
export function ReaderSections({ data }: { data: ReaderStartData }) {
  const t = useTranslations('start.reader');
  return (
    <PaperSection title={t('reports')}>
      {data.audits.length === 0 ? (
        <EmptyState icon={FileCheck} title={t('emptyTitle')}>
          {t('emptyText')}
        </EmptyState>
      ) : (
        <AuditList audits={data.audits} />
      )}
    </PaperSection>
  );
}
