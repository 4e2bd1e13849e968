import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { Messages } from '@/lib/text/messages';
import { Mark } from '../shell/mark';
import { Notice } from '../ui/notice';

type LoginPageProps = {
  /** Why the person came here, when it was not of their own will. */
  notice?: keyof Messages['login']['notices'] | null;
  /** The organisation that this login page is of; left out on the one that all share. */
  tenantName?: string;
  /** The login form. */
  children: ReactNode;
};

/** What Följsam is, beside the paper on which one signs in. */
export function LoginPage({ notice, tenantName, children }: LoginPageProps) {
  const t = useTranslations('login');
  return (
    <main
      id="main"
      tabIndex={-1}
      className="mx-auto grid w-full max-w-login grow content-center items-center gap-x-16 gap-y-8 px-4 py-8 tablet:px-8 desktop:grid-cols-halves"
    >
      <div className="min-w-0">
        <Mark size="large" />
        <p className="mt-7 max-w-tagline text-3xl font-bold tracking-tight text-balance">{t('tagline')}</p>
        <p className="mt-3 max-w-lede text-lg text-ink-2">{t('audience')}</p>
      </div>
      <div className="w-full max-w-card rounded-sm border border-line bg-sheet px-4 py-5 shadow-sheet tablet:p-8 desktop:justify-self-end">
        <h1 className={tenantName ? 'text-2xl' : 'mb-5 text-2xl'}>{t('title')}</h1>
        {tenantName && <p className="mb-5 text-ink-2">{tenantName}</p>}
        {notice && (
          <Notice title={t(`notices.${notice}.title`)} className="mb-4">
            {t(`notices.${notice}.text`)}
          </Notice>
        )}
        {children}
        <p className="mt-4 text-sm">
          <Link href="/reset" prefetch={false} className="inline-block py-1">
            {t('forgotten')}
          </Link>
        </p>
        <p className="mt-3 border-t border-line pt-3 text-sm text-ink-2">{t('help')}</p>
      </div>
    </main>
  );
}
