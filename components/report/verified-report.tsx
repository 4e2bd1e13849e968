import { CircleAlert, CircleCheck } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { DocumentKind } from '@/lib/domain/quality-document/quality-document';
import { reportStanding } from '@/lib/domain/report-standing';
import { formatDay, formatTime } from '@/lib/time/format';
import { Fact, Facts } from '../ui/facts';
import { Notice } from '../ui/notice';
import { PageHeader } from '../ui/page-header';
import { Paper, PaperSection } from '../ui/paper';

type Kind = 'decision' | 'closing' | DocumentKind;

type VerifiedReport = {
  readonly tenantName: string;
  readonly caseNumber: string | null;
  readonly title: string | null;
  readonly kind: Kind;
  readonly version: number;
  readonly decisionDate: string | null;
  readonly sealedAt: Date;
  readonly sha256: string;
  readonly laterKinds: readonly Kind[];
  readonly reopened: boolean;
  /** When and by which decision it was disposed of; null while it is kept. */
  readonly disposed: { readonly at: Date; readonly reference: string } | null;
};

/** What anyone may know of a sealed report: nothing of what it says. */
export function VerifiedReportFacts({ report }: { report: VerifiedReport }) {
  const t = useTranslations('reportPage');
  const standing = reportStanding(report.kind, report);
  const Icon = standing === 'replaced' ? CircleAlert : CircleCheck;
  const tone = standing === 'replaced' ? 'text-unfulfilled' : 'text-fulfilled';
  return (
    <>
      <PageHeader title={t('verify.title')} lede={t('verify.found', { tenant: report.tenantName })} />
      <Paper>
        <PaperSection title={report.caseNumber ?? report.title ?? ''}>
          <p className="mb-4">
            <Icon className={`mr-1 inline ${tone}`} />
            {t(`verify.${standing}`)} {t('verify.lede')}
          </p>
          {report.disposed && (
            <Notice
              className="mb-4"
              title={t('verify.disposed', {
                day: formatDay(report.disposed.at),
                reference: report.disposed.reference,
              })}
            />
          )}
          <Facts>
            <Fact term={t('verify.tenant')}>{report.tenantName}</Fact>
            <Fact term={t('verify.report')}>
              {t(`kind.${report.kind}`)}, {t('version', { version: String(report.version) })}
            </Fact>
            {report.decisionDate && <Fact term={t('verify.decisionDate')}>{report.decisionDate}</Fact>}
            <Fact term={t('verify.sealedAt')}>
              {formatDay(report.sealedAt)} {formatTime(report.sealedAt)}
            </Fact>
            <Fact term={t('sha256')}>
              <span className="font-mono break-all">{report.sha256}</span>
            </Fact>
          </Facts>
        </PaperSection>
      </Paper>
    </>
  );
}

type Failure = { readonly code: 'unknown' } | { readonly code: 'slow-down'; readonly seconds: number };

/** Why nothing can be said of a code. */
export function UnverifiedReport({ failure }: { failure: Failure }) {
  const t = useTranslations('reportPage.verify');
  if (failure.code === 'unknown') return <PageHeader title={t('unknownTitle')} lede={t('unknownText')} />;
  const minutes = Math.max(1, Math.ceil(failure.seconds / 60));
  return <PageHeader title={t('slowedTitle')} lede={t('slowedText', { minutes })} />;
}
