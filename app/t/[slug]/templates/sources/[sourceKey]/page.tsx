import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { EndOwnSource } from '@/components/sources/end-own-source';
import { draftOf } from '@/components/sources/source-draft';
import { SourceForm } from '@/components/sources/source-form';
import { Page } from '@/components/ui/page';
import { PageHeader } from '@/components/ui/page-header';
import { Paper } from '@/components/ui/paper';
import { listSources } from '@/lib/data/sources';
import { byKey } from '@/lib/domain/source/registered-source';
import { readAs, requireActor } from '@/lib/session/require-actor';
import { endOwnSourceAction, saveOwnSourceAction } from '../actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('sources'))('title') };
}

type Props = { params: Promise<{ slug: string; sourceKey: string }> };

/** The page where a source is corrected, or a correction is taken back. */
export default async function SourcePage({ params }: Props) {
  const { slug, sourceKey } = await params;
  const actor = await requireActor(slug);
  const sources = await readAs(actor, 'source.edit', listSources);
  const source = byKey(sources).get(sourceKey) ?? notFound();
  const { key, designation, revision, amendedBy, origin } = source;
  const sourcesHref = `/t/${slug}/templates/sources`;
  const t = await getTranslations('sources.form');
  return (
    <Page>
      <PageHeader title={designation} lede={t('editLede')} />
      <Paper>
        <SourceForm
          draft={draftOf(source)}
          isNew={false}
          revision={revision}
          amendedBy={amendedBy}
          others={sources.filter((other) => other.key !== key)}
          save={saveOwnSourceAction.bind(null, slug)}
          sourcesHref={sourcesHref}
        />
        {origin !== 'shipped' && (
          <EndOwnSource
            designation={designation}
            isShipped={origin === 'corrected'}
            end={endOwnSourceAction.bind(null, slug, key, revision)}
            sourcesHref={sourcesHref}
          />
        )}
      </Paper>
    </Page>
  );
}
