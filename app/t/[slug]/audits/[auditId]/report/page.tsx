import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { RefreshWhileWaiting } from '@/components/report/refresh-while-waiting';
import { ReportList } from '@/components/report/report-list';
import { Page } from '@/components/ui/page';
import { PageHeader } from '@/components/ui/page-header';
import { Paper } from '@/components/ui/paper';
import { listReports } from '@/lib/data/reports';
import { idFromAddress } from '@/lib/session/id-from-address';
import { readAs, requireActor } from '@/lib/session/require-actor';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reportPage'))('title') };
}

/** The reports of an audit: made at the decision and at the closing, sealed a moment later. */
export default async function ReportPage({ params }: { params: Promise<{ slug: string; auditId: string }> }) {
  const { slug, auditId } = await params;
  const actor = await requireActor(slug);
  const id = idFromAddress(auditId);
  const reports = await readAs(actor, 'report.read', (tx) => listReports(tx, id));
  const t = await getTranslations('reportPage');
  return (
    <Page>
      <PageHeader title={t('title')} lede={t('lede')} />
      <RefreshWhileWaiting waiting={reports.some((report) => report.status === 'queued')} />
      <Paper>
        <ReportList
          reports={reports.map((report) => ({ ...report, href: `/api/t/${slug}/reports/${report.id}` }))}
        />
      </Paper>
    </Page>
  );
}
