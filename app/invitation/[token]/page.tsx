import type { Metadata } from 'next';
import { getFormatter, getTranslations } from 'next-intl/server';
import { AcceptAsNew } from '@/components/account/accept-as-new';
import { AcceptAtProvider } from '@/components/account/accept-at-provider';
import { AcceptSignedIn } from '@/components/account/accept-signed-in';
import { GoneLink } from '@/components/account/gone-link';
import { LinkPage } from '@/components/account/link-page';
import { ProviderProblemNotice } from '@/components/session/provider-problem-notice';
import { SignInHere } from '@/components/session/sign-in-here';
import { Notice } from '@/components/ui/notice';
import type { InvitationByLink } from '@/lib/data/invitation-links';
import { invitationAt, signedInAddress } from '@/lib/session/followed-link';
import { providerProblem } from '@/lib/session/login-address';
import { today } from '@/lib/time/clock';
import { acceptAsNewAction, acceptAtProviderAction, acceptSignedInAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('invitation'))('title'), robots: { index: false } };
}

type Props = {
  params: Promise<{ token: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** Where an invitation leads: who invites to what, and the way in. To look at it changes nothing. */
export default async function InvitationPage({ params, searchParams }: Props) {
  const { token } = await params;
  const invitation = await invitationAt(token);
  if (!invitation) return <GoneLink kind="invitation" why="unknown" />;
  const { status, slug } = invitation;
  if (status !== 'open')
    return (
      <GoneLink kind="invitation" why={status} login={invitation.hasProvider ? `/login/${slug}` : '/login'} />
    );
  const t = await getTranslations('invitation');
  const { tenantName, hasProvider, passwordsAllowed } = invitation;
  const problem = providerProblem(await searchParams);
  const Way = invitation.hasAccount ? WithAccount : AsNew;
  const withPassword = <Way token={token} invitation={invitation} />;
  return (
    <LinkPage title={t('welcome', { tenant: tenantName })}>
      {problem && <ProviderProblemNotice problem={problem} />}
      <Offer invitation={invitation} />
      {hasProvider && <AtProvider token={token} invitation={invitation} />}
      {hasProvider && passwordsAllowed ? (
        <section aria-labelledby="with-password" className="grid gap-4 border-t border-line pt-4">
          <h2 id="with-password" className="text-lg">
            {t('orPassword')}
          </h2>
          {withPassword}
        </section>
      ) : (
        passwordsAllowed && withPassword
      )}
    </LinkPage>
  );
}

type PartProps = { invitation: InvitationByLink };

async function Offer({ invitation: { invitedBy: by, roles, unitNames, startedOn } }: PartProps) {
  const t = await getTranslations('invitation');
  const role = await getTranslations('role');
  const format = await getFormatter();
  const asRoles = format.list(roles.map((name) => role(name).toLocaleLowerCase('sv')));
  return (
    <div className="grid gap-1 text-ink-2">
      <p>{by === null ? t('invited', { roles: asRoles }) : t('invitedBy', { by, roles: asRoles })}</p>
      {unitNames.length > 0 && <p>{t('manages', { units: format.list([...unitNames]) })}</p>}
      {startedOn > today() && <p>{t('starts', { day: startedOn })}</p>}
    </div>
  );
}

type WayProps = PartProps & { token: string };

/** The organisation's own login, which knows whose address it is; no password is asked for. */
async function AtProvider({ token, invitation: { slug, email } }: WayProps) {
  const t = await getTranslations('invitation');
  return (
    <>
      <p className="break-words">{t('atProvider', { email })}</p>
      <AcceptAtProvider slug={slug} note={acceptAtProviderAction.bind(null, token)} />
    </>
  );
}

async function AsNew({ token, invitation: { email, tenantName } }: WayProps) {
  const t = await getTranslations('invitation');
  return (
    <>
      <p>
        {t('newAccount')} <strong className="break-words">{email}</strong>
      </p>
      <AcceptAsNew email={email} tenantName={tenantName} accept={acceptAsNewAction.bind(null, token)} />
    </>
  );
}

async function WithAccount({ token, invitation: { email, tenantName } }: WayProps) {
  const t = await getTranslations('invitation');
  const signedIn = await signedInAddress();
  if (signedIn === email) {
    return (
      <>
        <p className="break-words">{t('signedIn', { email })}</p>
        <AcceptSignedIn tenantName={tenantName} accept={acceptSignedInAction.bind(null, token)} />
      </>
    );
  }
  return (
    <>
      {signedIn === null ? (
        <p>{t('hasAccount')}</p>
      ) : (
        <Notice tone="warning" title={t('otherAccount', { email })} />
      )}
      <SignInHere to={`/invitation/${token}`} />
    </>
  );
}
