import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { SecondStep } from '@/components/account/second-step';
import { FreshLoginWays } from '@/components/session/fresh-login-way';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { Page } from '@/components/ui/page';
import { PageHeader } from '@/components/ui/page-header';
import { Paper } from '@/components/ui/paper';
import { getTotp } from '@/lib/data/totp';
import { loginPageQuery } from '@/lib/session/login-address';
import { requireOwnSession } from '../account-facts';
import { finishTotpAction, renewCodesAction, startTotpAction, stopTotpAction } from '../actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account.secondStep'))('title') };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Where one is led when an organisation demands a second step that the account lacks. */
export default async function SecondStepPage({ searchParams }: Props) {
  const { userId, hasTotp } = await requireOwnSession('/account/second-step');
  const { to } = loginPageQuery(await searchParams);
  const t = await getTranslations('account.secondStep');
  return (
    <Page>
      <PageHeader title={t('title')} />
      <Paper>
        {!hasTotp && (
          <Notice tone="warning" title={t('demanded')} className="mb-5">
            {t('demandedText')}
          </Notice>
        )}
        <FreshLoginWays way={hasTotp ? 'passwordAndCode' : 'password'} home={null}>
          <SecondStep
            start={startTotpAction}
            finish={finishTotpAction}
            renew={renewCodesAction}
            stop={stopTotpAction}
            codesLeft={hasTotp ? ((await getTotp(userId))?.codesLeft ?? 0) : null}
          />
        </FreshLoginWays>
        {hasTotp && (
          <LinkButton href={to} variant="primary" size="large" className="mt-6">
            {t('goOn')}
          </LinkButton>
        )}
      </Paper>
    </Page>
  );
}
