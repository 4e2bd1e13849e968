import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AuditHead } from '@/components/audit/audit-head';
import { CorrectionTraces } from '@/components/corrections/correction-traces';
import { TakeOutOfAudit } from '@/components/corrections/take-out-of-audit';
import { Page } from '@/components/ui/page';
import { Paper, PaperSection } from '@/components/ui/paper';
import { requireAudit } from '@/lib/data/audits';
import { listAuditCorrections } from '@/lib/data/history-corrections';
import { idFromAddress } from '@/lib/session/id-from-address';
import { readAs, requireActor } from '@/lib/session/require-actor';
import { correctAuditAction } from './actions';

type Props = { params: Promise<{ slug: string; auditId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('correction'))('title') };
}

/** Taking what should never have been written out of an audit, and what has been taken out of it. */
export default async function CorrectionsPage({ params }: Props) {
  const { slug, auditId } = await params;
  const actor = await requireActor(slug);
  const id = idFromAddress(auditId);
  const { audit, corrections } = await readAs(actor, 'history.correct', async (tx) => ({
    audit: await requireAudit(tx, id),
    corrections: await listAuditCorrections(tx, id),
  }));
  const t = await getTranslations('correction');
  return (
    <Page>
      <AuditHead audit={audit} href={`/t/${slug}/audits/${id}`} mayWork title={t('ofAudit')} />
      <Paper>
        <PaperSection title={t('title')}>
          <TakeOutOfAudit take={correctAuditAction.bind(null, slug, id)} />
        </PaperSection>
        <PaperSection title={t('made')}>
          <CorrectionTraces corrections={corrections} />
        </PaperSection>
      </Paper>
    </Page>
  );
}
