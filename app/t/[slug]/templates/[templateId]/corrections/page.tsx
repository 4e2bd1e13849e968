import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { CorrectionTraces } from '@/components/corrections/correction-traces';
import { TakeOutOfTemplate } from '@/components/corrections/take-out-of-template';
import { Page } from '@/components/ui/page';
import { PageHeader } from '@/components/ui/page-header';
import { Paper, PaperSection } from '@/components/ui/paper';
import { listTemplateCorrections } from '@/lib/data/history-corrections';
import { requireTemplateOverview } from '@/lib/data/template-versions';
import { idFromAddress } from '@/lib/session/id-from-address';
import { readAs, requireActor } from '@/lib/session/require-actor';
import { correctTemplateAction } from './actions';

type Props = { params: Promise<{ slug: string; templateId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('correction'))('title') };
}

/** Taking what should never have been written out of how a template's drafts were written. */
export default async function CorrectionsPage({ params }: Props) {
  const { slug, templateId } = await params;
  const actor = await requireActor(slug);
  const id = idFromAddress(templateId);
  const { template, corrections } = await readAs(actor, 'draft.correct', async (tx) => ({
    template: await requireTemplateOverview(tx, id),
    corrections: await listTemplateCorrections(tx, id),
  }));
  const t = await getTranslations('correction');
  return (
    <Page>
      <PageHeader
        title={t('ofAudit')}
        lede={template.name}
        action={
          <Link href={`/t/${slug}/templates/${id}`} prefetch={false}>
            {t('backToTemplate')}
          </Link>
        }
      />
      <Paper>
        <PaperSection title={t('title')}>
          <TakeOutOfTemplate take={correctTemplateAction.bind(null, slug, id)} />
        </PaperSection>
        <PaperSection title={t('made')}>
          <CorrectionTraces corrections={corrections} />
        </PaperSection>
      </Paper>
    </Page>
  );
}
