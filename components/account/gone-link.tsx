import { useTranslations } from 'next-intl';
import { LinkButton } from '../ui/link-button';
import { LinkPage } from './link-page';

type GoneLinkProps = {
  kind: 'invitation' | 'reset';
  why: 'expired' | 'used' | 'withdrawn' | 'unknown';
  /** Where whoever has joined already signs in. */
  login?: string;
};

/** Says that a link leads nowhere any more, why, and what to do. */
export function GoneLink({ kind, why, login = '/login' }: GoneLinkProps) {
  const t = useTranslations('invitation.gone');
  const invitation = useTranslations('invitation');
  const used = kind === 'invitation' && why === 'used';
  return (
    <LinkPage title={t('title')}>
      <p>{t(why)}</p>
      <p>{used ? t('alreadyUsed') : t(kind === 'invitation' ? 'askAdministrator' : 'askAgain')}</p>
      {kind === 'reset' ? (
        <LinkButton href="/reset" prefetch={false} className="justify-self-start">
          {t('toReset')}
        </LinkButton>
      ) : (
        <LinkButton href={login} prefetch={false} className="justify-self-start">
          {invitation('toLogin')}
        </LinkButton>
      )}
    </LinkPage>
  );
}
