import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { OutboxList } from '@/components/notices/outbox-list';
import { Notice } from '@/components/ui/notice';
import { Page } from '@/components/ui/page';
import { PageHeader } from '@/components/ui/page-header';
import { Paper } from '@/components/ui/paper';
import { listMails } from '@/lib/data/mails';
import { readAs, requireActor } from '@/lib/session/require-actor';

const MOST = 200;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('notices.outbox'))('title') };
}

/** The mails that were written to the tenant's people, for its administrator. */
export default async function OutboxPage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  const actor = await requireActor(slug);
  const mails = await readAs(actor, 'outbox.read', (tx) => listMails(tx, MOST));
  const t = await getTranslations('notices.outbox');
  return (
    <Page>
      <PageHeader title={t('title')} lede={t('lede')} />
      {mails[0]?.status === 'kept' && <Notice tone="warning" title={t('kept')} className="mb-6" />}
      <Paper>
        <OutboxList mails={mails} href={`/t/${slug}/outbox`} />
      </Paper>
    </Page>
  );
}
