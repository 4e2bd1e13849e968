import { ScrollText } from 'lucide-react';
import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { LogList } from '@/components/log/log-list';
import { LogPages } from '@/components/log/log-pages';
import { EmptyState } from '@/components/ui/empty-state';
import { Page } from '@/components/ui/page';
import { PageHeader } from '@/components/ui/page-header';
import { Paper } from '@/components/ui/paper';
import { listOwnLog } from '@/lib/data/log';
import { requireTenant } from '@/lib/data/tenants';
import { logAddress, logChoiceSchema, wholeLog } from '@/lib/domain/log/log-choice';
import { readAs, requireActor } from '@/lib/session/require-actor';
import { languageOf } from '@/lib/text/language';
import { logRows } from '../log-rows';

const AT_ONCE = 50;

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<Record<string, unknown>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('log.own'))('title') };
}

/** What anyone may know of themselves: what they have done here, and what others have done that concerns them. */
export default async function OwnLogPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const actor = await requireActor(slug);
  const { before } = logChoiceSchema.parse(await searchParams);
  const home = `/t/${slug}`;
  const language = languageOf(await getLocale());
  const { tenant, rows, older } = await readAs(actor, 'ownLog.read', async (tx) => {
    const found = await listOwnLog(tx, AT_ONCE + 1, before);
    const shown = found.slice(0, AT_ONCE);
    const last = shown.at(-1);
    return {
      tenant: await requireTenant(tx),
      rows: await logRows(tx, shown, { home, language, mayLook: false }),
      older: found.length > AT_ONCE && last ? { at: last.at.toISOString(), id: last.id } : null,
    };
  });
  const t = await getTranslations('log.own');
  const href = `${home}/log/mine`;
  return (
    <Page>
      <PageHeader title={t('title')} lede={t('lede', { tenant: tenant.name })} />
      <Paper>
        {rows.length > 0 ? (
          <LogList entries={rows} />
        ) : (
          <EmptyState icon={ScrollText} title={t('title')}>
            {t('emptyText')}
          </EmptyState>
        )}
        <LogPages older={older && logAddress(href, { ...wholeLog, before: older })} newest={before && href} />
        <p className="mt-4 max-w-measure text-sm text-ink-2">{t('about')}</p>
        <p className="mt-4">
          <a href={`/api/t/${slug}/members/${actor.userId}/data`} download>
            {t('export')}
          </a>
        </p>
      </Paper>
    </Page>
  );
}
