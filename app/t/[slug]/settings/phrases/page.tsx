import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PhraseDesk } from '@/components/phrases/phrase-desk';
import { Page } from '@/components/ui/page';
import { PageHeader } from '@/components/ui/page-header';
import { listPhrases } from '@/lib/data/phrases';
import { readAs, requireActor } from '@/lib/session/require-actor';
import { endPhraseAction, movePhraseAction, savePhraseAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('phrases'))('title') };
}

type Props = { params: Promise<{ slug: string }> };

/** The tenant's phrases, for those who keep them. */
export default async function PhrasesPage({ params }: Props) {
  const { slug } = await params;
  const actor = await requireActor(slug);
  const phrases = await readAs(actor, 'phrase.edit', listPhrases);
  const t = await getTranslations('phrases');
  return (
    <Page>
      <PageHeader title={t('title')} lede={t('lede')} />
      <PhraseDesk
        phrases={phrases.map(({ id, kind, text, revision }) => ({ id, kind, text, revision }))}
        commands={{
          save: savePhraseAction.bind(null, slug),
          move: movePhraseAction.bind(null, slug),
          end: endPhraseAction.bind(null, slug),
        }}
      />
    </Page>
  );
}
