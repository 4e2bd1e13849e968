import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { EndProvider } from '@/components/sign-on/end-provider';
import { PasswordRulesForm } from '@/components/sign-on/password-rules-form';
import { ProviderForm } from '@/components/sign-on/provider-form';
import { Fact, Facts } from '@/components/ui/facts';
import { Page } from '@/components/ui/page';
import { PageHeader } from '@/components/ui/page-header';
import { Paper, PaperSection } from '@/components/ui/paper';
import { getLoginOfSession } from '@/lib/data/sign-in';
import { getPasswordRules, getSignOn, getSignOnRevision } from '@/lib/data/sign-on';
import { listUnits } from '@/lib/data/units';
import { env } from '@/lib/env';
import { currentSessionId } from '@/lib/session/current-session';
import { providerId } from '@/lib/session/provider-sign-on';
import { readAs, requireActor } from '@/lib/session/require-actor';
import { today } from '@/lib/time/clock';
import { changePasswordRulesAction, endSignOnAction, saveSignOnAction, tryProviderAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('signOn'))('title') };
}

/** How the organisation's people sign in: its own provider, and what it thinks of passwords. */
export default async function SignOnPage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  const actor = await requireActor(slug);
  const known = await readAs(actor, 'signOn.read', async (tx) => ({
    signOn: await getSignOn(tx),
    revision: await getSignOnRevision(tx),
    rules: await getPasswordRules(tx),
  }));
  const units = await readAs(actor, 'unit.list', (tx) => listUnits(tx, today()));
  const session = await getLoginOfSession((await currentSessionId()) ?? '');
  const site = env().NEXTAUTH_URL ?? env().PUBLIC_URL ?? '';
  const { secret: _, revision: _revision, ...provider } = known.signOn ?? { secret: null, revision: 0 };
  const t = await getTranslations('signOn');
  return (
    <Page>
      <PageHeader title={t('title')} lede={t('lede')} />
      <Paper>
        <PaperSection title={t('addresses')}>
          <Facts>
            <Fact term={t('loginAddress')}>
              <code className="font-mono text-sm break-all">{`${site}/login/${slug}`}</code>
            </Fact>
            <Fact term={t('callbackAddress')}>
              <code className="font-mono text-sm break-all">
                {`${site}/api/auth/callback/${providerId(slug)}`}
              </code>
            </Fact>
          </Facts>
        </PaperSection>
        <PaperSection title={t('provider')}>
          <ProviderForm
            revision={known.revision}
            signOn={'issuer' in provider ? provider : null}
            units={units.map(({ id, name }) => ({ id, name }))}
            save={saveSignOnAction.bind(null, slug)}
            tryIt={tryProviderAction.bind(null, slug)}
          />
          {known.signOn && (
            <EndProvider end={endSignOnAction.bind(null, slug, known.revision)} home={`/t/${slug}`} />
          )}
        </PaperSection>
        <PaperSection title={t('passwords')}>
          <PasswordRulesForm
            rules={known.rules}
            mayBeOff={session?.vouchedIn === actor.tenantId}
            change={changePasswordRulesAction.bind(null, slug)}
          />
        </PaperSection>
      </Paper>
    </Page>
  );
}
