import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AuditHead } from '@/components/audit/audit-head';
import { RefreshWhileWaiting } from '@/components/report/refresh-while-waiting';
import { ReportList } from '@/components/report/report-list';
import { Page } from '@/components/ui/page';
import { Paper } from '@/components/ui/paper';
import { requireAudit, resourceOf } from '@/lib/data/audits';
import { listReports } from '@/lib/data/reports';
import { can } from '@/lib/domain/access';
import { reportStanding } from '@/lib/domain/report-standing';
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
  const { audit, reports } = await readAs(actor, 'report.read', async (tx) => ({
    audit: await requireAudit(tx, id),
    reports: await listReports(tx, id),
  }));
  const t = await getTranslations('reportPage');
  const mayWork = can(actor, 'audit.work', resourceOf(audit));
  return (
    <Page>
      <AuditHead
        audit={audit}
        href={`/t/${slug}/audits/${id}`}
        mayWork={mayWork}
        title={t('titleOf', { unit: audit.facts.unitName })}
      />
      <p className="mb-6 max-w-measure text-ink-2">{t('lede')}</p>
      <RefreshWhileWaiting waiting={reports.some((report) => report.status === 'queued')} />
      <Paper>
        <ReportList
          reports={reports.map((report) => ({
            ...report,
            standing: reportStanding(report.kind, {
              laterKinds: reports
                .filter(({ version, status }) => version > report.version && status === 'sealed')
                .map(({ kind }) => kind),
              reopened: audit.reopened,
            }),
            href: `/api/t/${slug}/reports/${report.id}`,
          }))}
        />
      </Paper>
    </Page>
  );
}
