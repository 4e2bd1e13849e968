import { ScrollText } from 'lucide-react';
import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { LogFilter } from '@/components/log/log-filter';
import { LogList } from '@/components/log/log-list';
import { LogPages } from '@/components/log/log-pages';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { Page } from '@/components/ui/page';
import { PageHeader } from '@/components/ui/page-header';
import { Paper } from '@/components/ui/paper';
import { type LogEntry, listLog } from '@/lib/data/log';
import { listMembers } from '@/lib/data/members';
import { type LogChoice, logAddress, logChoiceSchema } from '@/lib/domain/log/log-choice';
import { readAs, requireActor } from '@/lib/session/require-actor';
import { languageOf } from '@/lib/text/language';
import { logRows } from './log-rows';

const AT_ONCE = 50;

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<Record<string, unknown>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('log'))('title') };
}

/** The tenant's log, for its administrator: newest first, a page at a time, what the address asks for. */
export default async function LogPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const actor = await requireActor(slug);
  const choice = logChoiceSchema.parse(await searchParams);
  const home = `/t/${slug}`;
  const language = languageOf(await getLocale());
  const { rows, people, older } = await readAs(actor, 'log.read', async (tx) => {
    const found = await listLog(tx, AT_ONCE + 1, choice);
    const shown = found.slice(0, AT_ONCE);
    return {
      rows: await logRows(tx, shown, { home, language, mayLook: true }),
      people: (await listMembers(tx)).map(({ userId, name }) => ({ id: userId, name })),
      older: found.length > AT_ONCE ? lastOf(shown) : null,
    };
  });
  const t = await getTranslations('log');
  const href = `${home}/log`;
  return (
    <Page width="wide">
      <PageHeader
        title={t('title')}
        lede={t('lede')}
        action={<LinkButton href={`${href}/review`}>{t('review')}</LinkButton>}
      />
      <Paper>
        <LogFilter
          href={href}
          choice={choice}
          people={people}
          download={logAddress(`/api/t/${slug}/log/xlsx`, { ...choice, before: null })}
        />
        {choice.target && <OnlyTarget href={logAddress(href, { ...choice, target: null, before: null })} />}
        {rows.length > 0 ? <LogList entries={rows} /> : <NothingFound />}
        <LogPages
          older={older && logAddress(href, { ...choice, before: older })}
          newest={choice.before && logAddress(href, { ...choice, before: null })}
        />
      </Paper>
    </Page>
  );
}

function lastOf(entries: readonly LogEntry[]): LogChoice['before'] {
  const last = entries.at(-1);
  return last ? { at: last.at.toISOString(), id: last.id } : null;
}

async function OnlyTarget({ href }: { href: string }) {
  const t = await getTranslations('log');
  return (
    <Notice
      title={t('onlyTarget')}
      className="mb-4"
      actions={<LinkButton href={href}>{t('showAll')}</LinkButton>}
    />
  );
}

async function NothingFound() {
  const t = await getTranslations('log');
  return (
    <EmptyState icon={ScrollText} title={t('notFoundTitle')}>
      {t('notFoundText')}
    </EmptyState>
  );
}
