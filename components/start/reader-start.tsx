import { FileCheck } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { formatWeekday } from '@/lib/time/format';
import { EmptyState } from '../ui/empty-state';
import { PageHeader } from '../ui/page-header';
import { PaperSection } from '../ui/paper';

/** What there is for a reader, in one sentence. */
export function ReaderHeader({ today }: { today: string }) {
  const t = useTranslations('start.reader');
  return (
    <PageHeader size="ask" title={t('title')} lede={`${formatWeekday(today, useLocale())}. ${t('lede')}`} />
  );
}

/** The decided reports. */
export function ReaderSections() {
  const t = useTranslations('start.reader');
  return (
    <PaperSection title={t('reports')}>
      <EmptyState icon={FileCheck} title={t('emptyTitle')}>
        {t('emptyText')}
      </EmptyState>
    </PaperSection>
  );
}
