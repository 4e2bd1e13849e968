import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { OwnIdentities } from '@/components/account/own-identities';
import { PasswordForm } from '@/components/account/password-form';
import { SecondStep } from '@/components/account/second-step';
import { SessionList } from '@/components/account/session-list';
import { FreshLoginWays } from '@/components/session/fresh-login-way';
import { Notice } from '@/components/ui/notice';
import { Page } from '@/components/ui/page';
import { PageHeader } from '@/components/ui/page-header';
import { Paper, PaperSection } from '@/components/ui/paper';
import { listOwnIdentities, listSessions } from '@/lib/data/sessions';
import { getTotp } from '@/lib/data/totp';
import { formatDayAndTime } from '@/lib/time/format';
import { requireOwnSession } from './account-facts';
import {
  changePasswordAction,
  endSessionAction,
  finishTotpAction,
  renewCodesAction,
  startTotpAction,
  stopTotpAction,
} from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account'))('title') };
}

/** One's own account: where one is signed in, the password and the second step. */
export default async function AccountPage() {
  const { sessionId, userId, email, vouchedIn, hasTotp } = await requireOwnSession('/account');
  const t = await getTranslations('account');
  const sessions = (await listSessions(sessionId)).map(({ id, device, openedAt, tenantName }) => ({
    id,
    device,
    since: formatDayAndTime(openedAt),
    tenantName,
    isThis: id === sessionId,
  }));
  const identities = (await listOwnIdentities(sessionId)).map(
    ({ tenantName, issuer, madeAt, lastUsedAt }) => ({
      tenantName,
      issuer,
      since: formatDayAndTime(madeAt),
      lastUsed: formatDayAndTime(lastUsedAt),
    }),
  );
  const actions = { start: startTotpAction, finish: finishTotpAction, renew: renewCodesAction };
  return (
    <Page>
      <PageHeader title={t('title')} lede={email} />
      <Paper>
        <FreshLoginWays way={hasTotp ? 'passwordAndCode' : 'password'} home={null}>
          <PaperSection title={t('sessions.title')}>
            <SessionList sessions={sessions} end={endSessionAction} />
          </PaperSection>
          {identities.length > 0 && (
            <PaperSection title={t('identities.title')}>
              <OwnIdentities identities={identities} />
            </PaperSection>
          )}
          {vouchedIn === null ? (
            <>
              <PaperSection title={t('secondStep.title')}>
                <SecondStep
                  {...actions}
                  stop={stopTotpAction}
                  codesLeft={hasTotp ? ((await getTotp(userId))?.codesLeft ?? 0) : null}
                />
              </PaperSection>
              <PaperSection title={t('password.title')}>
                <PasswordForm change={changePasswordAction} />
              </PaperSection>
            </>
          ) : (
            <Notice title={t('byProvider')} className="mt-8">
              {t('byProviderText')}
            </Notice>
          )}
        </FreshLoginWays>
      </Paper>
    </Page>
  );
}
