import { Plus } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { MissingDocuments } from '@/components/sources/missing-documents';
import { missingDocuments, sourceRows } from '@/components/sources/source-row';
import { SourceTable } from '@/components/sources/source-table';
import { TemplatesToReview } from '@/components/sources/templates-to-review';
import { LinkButton } from '@/components/ui/link-button';
import { Page } from '@/components/ui/page';
import { PageHeader } from '@/components/ui/page-header';
import { Paper, PaperSection } from '@/components/ui/paper';
import { listCitingTemplates, listSources } from '@/lib/data/sources';
import { can } from '@/lib/domain/access';
import { byKey } from '@/lib/domain/source/registered-source';
import { sourceProblems } from '@/lib/domain/source/source-problems';
import { readAs, requireActor } from '@/lib/session/require-actor';
import { today } from '@/lib/time/clock';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('sources'))('title') };
}

export default async function SourcesPage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  const actor = await requireActor(slug);
  const [sources, citing] = await readAs(actor, 'source.read', async (tx) => [
    await listSources(tx),
    await listCitingTemplates(tx),
  ]);
  const templates = citing.map(({ content }) => content);
  const register = byKey(sources);
  const mayEdit = can(actor, 'source.edit');
  const sourcesHref = `/t/${slug}/templates/sources`;
  const t = await getTranslations('sources');
  const add = mayEdit && (
    <LinkButton href={`${sourcesHref}/new`} variant="primary" size="large">
      <Plus />
      {t('add')}
    </LinkButton>
  );
  return (
    <Page width="wide">
      <PageHeader title={t('title')} lede={t('lede')} action={add} />
      <Paper>
        <MissingDocuments
          documents={missingDocuments(sources, templates)}
          newHref={mayEdit ? `${sourcesHref}/new` : null}
        />
        <TemplatesToReview
          templates={templates.map((template) => ({
            name: template.name,
            problems: sourceProblems(template, register, today()),
          }))}
        />
        <PaperSection title={t('table.title')}>
          <SourceTable
            rows={sourceRows(sources, templates, today())}
            editHrefOf={mayEdit ? (key) => `${sourcesHref}/${key}` : null}
          />
        </PaperSection>
      </Paper>
    </Page>
  );
}
