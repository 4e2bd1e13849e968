import { FileCheck } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { YearSummary } from '@/lib/domain/overview/year-summary';
import { AuditList } from '../audit/audit-list';
import type { AuditRow } from '../audit/audit-row';
import { OverviewHeader } from '../overview/overview-header';
import { EmptyState } from '../ui/empty-state';
import { LinkButton } from '../ui/link-button';
import { PaperSection } from '../ui/paper';

export type ReaderStartData = {
  /** This year, in figures. */
  summary: YearSummary;
  /** Where the year is told in one page. */
  overviewHref: string;
  /** What has been decided, the newest first. */
  audits: readonly AuditRow[];
};

/** How the year stands, and the way to the page that tells of it. */
export function ReaderHeader({ data, today }: { data: ReaderStartData; today: string }) {
  const t = useTranslations('overview');
  return (
    <OverviewHeader
      summary={data.summary}
      today={today}
      action={
        <LinkButton href={data.overviewHref} prefetch={false} variant="primary" size="large">
          {t('open')}
        </LinkButton>
      }
    />
  );
}

/** The decided audits. */
export function ReaderSections({ data }: { data: ReaderStartData }) {
  const t = useTranslations('start.reader');
  const overview = useTranslations('overview');
  return (
    <PaperSection
      title={t('reports')}
      aside={
        <Link href={data.overviewHref} prefetch={false}>
          {overview('title', { year: String(data.summary.year) })}
        </Link>
      }
    >
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
