import type { Metadata } from 'next';
import { getFormatter, getTranslations } from 'next-intl/server';
import { AcceptAsNew } from '@/components/account/accept-as-new';
import { AcceptSignedIn } from '@/components/account/accept-signed-in';
import { GoneLink } from '@/components/account/gone-link';
import { LinkPage } from '@/components/account/link-page';
import { SignInHere } from '@/components/session/sign-in-here';
import { Notice } from '@/components/ui/notice';
import type { InvitationByLink } from '@/lib/data/invitation-links';
import { invitationAt, signedInAddress } from '@/lib/session/followed-link';
import { today } from '@/lib/time/clock';
import { acceptAsNewAction, acceptSignedInAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('invitation'))('title'), robots: { index: false } };
}

type Props = { params: Promise<{ token: string }> };

/** Where an invitation leads: who invites to what, and the way in. To look at it changes nothing. */
export default async function InvitationPage({ params }: Props) {
  const { token } = await params;
  const invitation = await invitationAt(token);
  if (!invitation) return <GoneLink kind="invitation" why="unknown" />;
  if (invitation.status !== 'open') return <GoneLink kind="invitation" why={invitation.status} />;
  const t = await getTranslations('invitation');
  const { tenantName, email } = invitation;
  return (
    <LinkPage title={t('welcome', { tenant: tenantName })}>
      <Offer invitation={invitation} />
      {invitation.hasAccount ? (
        <WithAccount token={token} invitation={invitation} />
      ) : (
        <>
          <p>
            {t('newAccount')} <strong className="break-words">{email}</strong>
          </p>
          <AcceptAsNew email={email} tenantName={tenantName} accept={acceptAsNewAction.bind(null, token)} />
        </>
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

async function WithAccount({ token, invitation: { email, tenantName } }: PartProps & { token: string }) {
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
