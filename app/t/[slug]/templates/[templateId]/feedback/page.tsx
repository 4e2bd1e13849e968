import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { InboxPage } from '@/components/feedback/inbox-page';
import { Page } from '@/components/ui/page';
import { PageHeader } from '@/components/ui/page-header';
import { Paper } from '@/components/ui/paper';
import { readFeedbackInbox } from '@/lib/data/feedback-inbox';
import { listOpenDrafts } from '@/lib/data/template-drafts';
import { requireTemplateOverview } from '@/lib/data/template-versions';
import { idFromAddress } from '@/lib/session/id-from-address';
import { readAs, requireActor } from '@/lib/session/require-actor';

type Props = { params: Promise<{ slug: string; templateId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('feedback.inbox'))('title') };
}

/** What has been said of a template, for reading and answering without a draft. */
export default async function FeedbackPage({ params }: Props) {
  const { slug, templateId } = await params;
  const actor = await requireActor(slug);
  const id = idFromAddress(templateId);
  const [template, inbox] = await readAs(actor, 'feedback.read', async (tx) => [
    await requireTemplateOverview(tx, id),
    await readFeedbackInbox(tx, id),
  ]);
  const [draft] = await readAs(actor, 'draft.read', (tx) => listOpenDrafts(tx, id));
  const href = `/t/${slug}/templates/${id}`;
  const t = await getTranslations('feedback.inbox');
  return (
    <Page>
      <PageHeader
        title={`${template.name}: ${t('title').toLowerCase()}`}
        lede={t('lede')}
        action={<Link href={href}>{t('back')}</Link>}
      />
      <Paper>
        {inbox.feedback.length > 0 && (
          <p className="mb-5 text-sm text-ink-2">
            {t(draft ? 'draft' : 'noDraft')}{' '}
            <Link href={draft ? `${href}/drafts/${draft.id}` : href}>{t(draft ? 'openDraft' : 'back')}</Link>
          </p>
        )}
        <InboxPage slug={slug} templateId={id} inbox={inbox} />
      </Paper>
    </Page>
  );
}
