import { CircleAlert, CircleCheck, Download, FileCheck, LoaderCircle } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReportStanding } from '@/lib/domain/report-standing';
import { formatDay, formatTime } from '@/lib/time/format';
import { EmptyState } from '../ui/empty-state';
import { Fact, Facts } from '../ui/facts';
import { LinkButton } from '../ui/link-button';
import { Notice } from '../ui/notice';
import { PaperSection } from '../ui/paper';

export type ReportRow = {
  readonly id: string;
  readonly kind: 'decision' | 'closing';
  readonly version: number;
  readonly status: 'queued' | 'sealed' | 'failed';
  /** How it stands among the reports of its audit. */
  readonly standing: ReportStanding;
  readonly code: string;
  readonly sha256: string | null;
  readonly sealedAt: Date | null;
  /** Where the sealed file is fetched. */
  readonly href: string;
};

/** The reports of an audit, the newest first, and how far each has come. */
export function ReportList({ reports }: { reports: readonly ReportRow[] }) {
  const t = useTranslations('reportPage');
  if (reports.length === 0) {
    return (
      <EmptyState icon={FileCheck} title={t('emptyTitle')} headingLevel={2}>
        {t('emptyText')}
      </EmptyState>
    );
  }
  return reports.map((report) => <ReportEntry key={report.id} report={report} />);
}

function ReportEntry({ report }: { report: ReportRow }) {
  const t = useTranslations('reportPage');
  const isOld = report.standing === 'replaced';
  return (
    <PaperSection
      title={`${t(`kind.${report.kind}`)}, ${t('version', { version: String(report.version) })}`}
      aside={<Status report={report} />}
    >
      {report.status === 'queued' && <Notice title={t('status.queued')}>{t('queuedText')}</Notice>}
      {report.status === 'failed' && (
        <Notice tone="error" title={t('status.failed')}>
          {t('failedText')}
        </Notice>
      )}
      {report.status === 'sealed' && (
        <p className="mb-4">
          <LinkButton
            href={report.href}
            variant={isOld ? 'default' : 'primary'}
            size="large"
            prefetch={false}
          >
            <Download />
            {t('download')}
          </LinkButton>
        </p>
      )}
      <Facts>
        <Fact term={t('standing.term')}>{t(`standing.${report.standing}`)}</Fact>
        <Fact term={t('code')}>
          <span className="font-mono">{report.code.match(/.{1,4}/g)?.join(' ')}</span>
          <p className="text-sm text-ink-2">{t('codeHint')}</p>
        </Fact>
        {report.sha256 && (
          <Fact term={t('sha256')}>
            <span className="font-mono break-all">{report.sha256}</span>
          </Fact>
        )}
      </Facts>
    </PaperSection>
  );
}

function Status({ report: { status, sealedAt } }: { report: ReportRow }) {
  const t = useTranslations('reportPage.status');
  if (status === 'sealed' && sealedAt) {
    return (
      <span>
        <CircleCheck className="mr-1 inline text-fulfilled" />
        {t('sealed', { day: formatDay(sealedAt), time: formatTime(sealedAt) })}
      </span>
    );
  }
  return status === 'failed' ? (
    <span className="text-unfulfilled">
      <CircleAlert className="mr-1 inline" />
      {t('failed')}
    </span>
  ) : (
    <span>
      <LoaderCircle className="mr-1 inline" />
      {t('queued')}
    </span>
  );
}
