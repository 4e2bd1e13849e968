import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { AskForResetForm } from '@/components/account/ask-for-reset-form';
import { LinkPage } from '@/components/account/link-page';
import { Notice } from '@/components/ui/notice';
import { mailServer } from '@/lib/mail/mail-server';
import { askForNewPasswordAction } from './actions';

// Whether there is a mail server is asked of the environment it runs in, not of the one it was built in.
export const dynamic = 'force-dynamic';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('invitation.reset'))('title') };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Where somebody who has forgotten their password asks for a link to a new one. */
export default async function ResetPage({ searchParams }: Props) {
  const { notice } = await searchParams;
  const t = await getTranslations('invitation.reset');
  return (
    <LinkPage title={t('title')}>
      {notice === 'unproved' && (
        <Notice tone="warning" title={t('unproved')}>
          {t('unprovedText')}
        </Notice>
      )}
      {mailServer() === null ? (
        <Notice tone="info" title={t('noServer')}>
          {t('noServerText')}
        </Notice>
      ) : (
        <>
          <p className="text-ink-2">{t('lede')}</p>
          <AskForResetForm ask={askForNewPasswordAction} />
        </>
      )}
      <p className="text-sm">
        <Link href="/login" prefetch={false} className="inline-block py-1">
          {t('back')}
        </Link>
      </p>
    </LinkPage>
  );
}
