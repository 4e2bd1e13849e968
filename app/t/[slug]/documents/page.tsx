import { NotebookText } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { BeginDocumentForm } from '@/components/documents/begin-document-form';
import { DocumentsList } from '@/components/documents/documents-list';
import { EmptyState } from '@/components/ui/empty-state';
import { Page } from '@/components/ui/page';
import { PageHeader } from '@/components/ui/page-header';
import { Paper, PaperSection } from '@/components/ui/paper';
import { listDocuments } from '@/lib/data/quality-documents';
import { can } from '@/lib/domain/access';
import { readAs, requireActor } from '@/lib/session/require-actor';
import { today } from '@/lib/time/clock';
import { beginDocumentAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('qualityDocument'))('title') };
}

/** The quality plans and quality reports of all years, and where an administrator begins another. */
export default async function DocumentsPage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  const actor = await requireActor(slug);
  const documents = await readAs(actor, 'document.read', listDocuments);
  const t = await getTranslations('qualityDocument');
  const href = `/t/${slug}/documents`;
  return (
    <Page>
      <PageHeader title={t('title')} lede={t('lede')} />
      <Paper>
        {documents.length === 0 ? (
          <EmptyState icon={NotebookText} title={t('empty.title')} headingLevel={2}>
            {t('empty.text')}
          </EmptyState>
        ) : (
          <DocumentsList documents={documents} href={href} />
        )}
        {can(actor, 'documentDraft.begin') && (
          <PaperSection title={t('begin.title')}>
            <BeginDocumentForm
              documents={documents}
              year={Number(today().slice(0, 4))}
              begin={beginDocumentAction.bind(null, slug)}
              href={href}
            />
          </PaperSection>
        )}
      </Paper>
    </Page>
  );
}
