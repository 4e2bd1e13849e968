import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { EditorWithFeedback } from '@/components/templates/editor/editor-with-feedback';
import { listSources } from '@/lib/data/sources';
import { requireDraft } from '@/lib/data/template-drafts';
import { idFromAddress } from '@/lib/session/id-from-address';
import { readAs, requireActor } from '@/lib/session/require-actor';
import { today } from '@/lib/time/clock';
import { discardDraftAction, publishDraftAction } from '../actions';

type Props = { params: Promise<{ slug: string; templateId: string; draftId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('templateEditor'))('title') };
}

/** The editor. It loads the draft itself, so that it can load it anew without losing its place. */
export default async function Page({ params }: Props) {
  const { slug, templateId, draftId } = await params;
  const actor = await requireActor(slug);
  const address = { templateId: idFromAddress(templateId), draftId: idFromAddress(draftId) };
  await readAs(actor, 'draft.read', (tx) => requireDraft(tx, address));
  const sources = await readAs(actor, 'source.read', listSources);
  return (
    <EditorWithFeedback
      slug={slug}
      {...address}
      register={{ sources, today: today(), href: `/t/${slug}/templates/sources` }}
      publish={publishDraftAction.bind(null, slug)}
      discard={discardDraftAction.bind(null, slug)}
    />
  );
}
