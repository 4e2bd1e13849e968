import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { FreshLoginStart } from '@/components/session/fresh-login-start';
import { Notice } from '@/components/ui/notice';
import { Page } from '@/components/ui/page';
import { PageHeader } from '@/components/ui/page-header';
import { Paper } from '@/components/ui/paper';
import { requireTenant } from '@/lib/data/tenants';
import { freshDeeds } from '@/lib/domain/fresh-login';
import { currentSessionId } from '@/lib/session/current-session';
import { freshLoginWay } from '@/lib/session/fresh-login';
import { readAs, requireActor } from '@/lib/session/require-actor';
import { askFreshLoginAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('freshLogin.page'))('title') };
}

type Props = {
  params: Promise<{ slug: string; deed: string }>;
  searchParams: Promise<{ proved?: string }>;
};

/** Where somebody whom the organisation's login vouches for is sent there anew, and comes back to. */
export default async function FreshLoginPage({ params, searchParams }: Props) {
  const { slug, deed } = await params;
  const actor = await requireActor(slug);
  const known = freshDeeds.find((one) => one === deed);
  if (!known) notFound();
  const { name } = await readAs(actor, 'tenant.read', requireTenant);
  const { proved } = await searchParams;
  const byProvider = (await freshLoginWay((await currentSessionId()) ?? '')) === 'provider';
  const t = await getTranslations('freshLogin.page');
  return (
    <Page>
      <PageHeader title={t('title')} />
      <Paper>
        <div className="grid max-w-measure justify-items-start gap-4">
          {proved === 'yes' && (
            <Notice tone="done" title={t('done')}>
              {t('doneText')}
            </Notice>
          )}
          {proved === 'no' && (
            <Notice tone="error" title={t('failed')}>
              {t('failedText')}
            </Notice>
          )}
          {!byProvider && <Notice title={t('notNeeded')}>{t('notNeededText')}</Notice>}
          {byProvider && proved !== 'yes' && (
            <>
              <p>{t('text', { tenant: name })}</p>
              <FreshLoginStart slug={slug} ask={askFreshLoginAction.bind(null, slug, known)} />
            </>
          )}
        </div>
      </Paper>
    </Page>
  );
}
