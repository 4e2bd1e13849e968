import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NoticeChoiceForm } from '@/components/notices/notice-choice-form';
import { Page } from '@/components/ui/page';
import { PageHeader } from '@/components/ui/page-header';
import { Paper } from '@/components/ui/paper';
import { getNoticeChoice } from '@/lib/data/notice-list';
import { readAs, requireActor } from '@/lib/session/require-actor';
import { chooseNoticesAction } from '../actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('notices.settings'))('title') };
}

/** How one wants to be told by mail. */
export default async function NoticeSettingsPage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  const actor = await requireActor(slug);
  const choice = await readAs(actor, 'ownNotices.read', (tx) => getNoticeChoice(tx, actor.userId));
  const t = await getTranslations('notices.settings');
  return (
    <Page>
      <PageHeader title={t('title')} lede={t('lede')} />
      <Paper>
        <NoticeChoiceForm choice={choice} save={chooseNoticesAction.bind(null, slug)} />
      </Paper>
    </Page>
  );
}
