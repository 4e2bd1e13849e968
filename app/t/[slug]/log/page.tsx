import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { LogList } from '@/components/log/log-list';
import { Page } from '@/components/ui/page';
import { PageHeader } from '@/components/ui/page-header';
import { Paper } from '@/components/ui/paper';
import { listLog } from '@/lib/data/log';
import { readAs, requireActor } from '@/lib/session/require-actor';

const MOST = 200;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('log'))('title') };
}

export default async function LogPage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  const actor = await requireActor(slug);
  const entries = await readAs(actor, 'log.read', (tx) => listLog(tx, MOST));
  const t = await getTranslations('log');
  return (
    <Page>
      <PageHeader title={t('title')} lede={t('lede')} />
      <Paper>
        <LogList entries={entries} />
      </Paper>
    </Page>
  );
}
