import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { emptyDraft } from '@/components/sources/source-draft';
import { SourceForm } from '@/components/sources/source-form';
import { Page } from '@/components/ui/page';
import { PageHeader } from '@/components/ui/page-header';
import { Paper } from '@/components/ui/paper';
import { listSources } from '@/lib/data/sources';
import { readAs, requireActor } from '@/lib/session/require-actor';
import { saveOwnSourceAction } from '../actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('sources.form'))('newTitle') };
}

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<{ key?: string | string[]; designation?: string | string[] }>;
};

/** The page where a source is added; the address may bring what a template calls it. */
export default async function NewSourcePage({ params, searchParams }: Props) {
  const { slug } = await params;
  const actor = await requireActor(slug);
  const { key, designation } = await searchParams;
  const sources = await readAs(actor, 'source.edit', listSources);
  const t = await getTranslations('sources.form');
  return (
    <Page>
      <PageHeader title={t('newTitle')} lede={t('newLede')} />
      <Paper>
        <SourceForm
          draft={emptyDraft({ key: [key].flat()[0] ?? '', designation: [designation].flat()[0] ?? '' })}
          isNew
          revision={0}
          amendedBy={[]}
          others={sources}
          save={saveOwnSourceAction.bind(null, slug)}
          sourcesHref={`/t/${slug}/templates/sources`}
        />
      </Paper>
    </Page>
  );
}
