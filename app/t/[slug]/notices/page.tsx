import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { MarkAllRead } from '@/components/notices/mark-all-read';
import { NoticeList } from '@/components/notices/notice-list';
import { Page } from '@/components/ui/page';
import { PageHeader } from '@/components/ui/page-header';
import { Paper } from '@/components/ui/paper';
import { listOwnNotices } from '@/lib/data/notice-list';
import { can } from '@/lib/domain/access';
import { readAs, requireActor } from '@/lib/session/require-actor';
import { markNoticesReadAction } from './actions';

const MOST = 200;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('notices'))('title') };
}

/** What one has been told oneself, newest first. */
export default async function NoticesPage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  const actor = await requireActor(slug);
  const notices = await readAs(actor, 'ownNotices.read', (tx) => listOwnNotices(tx, MOST));
  const t = await getTranslations('notices');
  const href = `/t/${slug}/notices`;
  return (
    <Page>
      <PageHeader
        title={t('title')}
        lede={t('lede')}
        action={
          notices.some(({ read }) => !read) && (
            <MarkAllRead mark={markNoticesReadAction.bind(null, slug, 'all')} />
          )
        }
      />
      <Paper>
        <NoticeList notices={notices} href={href} />
        {notices.length === MOST && (
          <p className="mt-4 text-sm text-ink-2">{t('most', { count: String(MOST) })}</p>
        )}
      </Paper>
      <p className="mt-6 flex flex-wrap gap-x-6 gap-y-2 text-sm">
        <Link href={`${href}/settings`} prefetch={false}>
          {t('toSettings')}
        </Link>
        {can(actor, 'outbox.read') && (
          <Link href={`/t/${slug}/outbox`} prefetch={false}>
            {t('toOutbox')}
          </Link>
        )}
      </p>
    </Page>
  );
}
