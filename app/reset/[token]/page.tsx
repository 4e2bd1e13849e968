import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { GoneLink } from '@/components/account/gone-link';
import { LinkPage } from '@/components/account/link-page';
import { ResetForm } from '@/components/account/reset-form';
import { resetAt } from '@/lib/session/followed-link';
import { resetPasswordAction } from '../actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('invitation.reset'))('title'), robots: { index: false } };
}

/** Where a link to a new password leads. To look at it changes nothing. */
export default async function NewPasswordPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const reset = await resetAt(token);
  if (!reset) return <GoneLink kind="reset" why="unknown" />;
  if (reset.status !== 'open') return <GoneLink kind="reset" why={reset.status} />;
  const t = await getTranslations('invitation.reset');
  return (
    <LinkPage title={t('choose')}>
      <p className="text-ink-2">{t('chooseText')}</p>
      <p className="font-medium break-words">{reset.email}</p>
      <ResetForm email={reset.email} reset={resetPasswordAction.bind(null, token)} />
    </LinkPage>
  );
}
