import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { LoginPage } from '@/components/session/login-page';
import { SignInHere } from '@/components/session/sign-in-here';
import { standingSessionId } from '@/lib/session/current-session';
import { loginPageQuery } from '@/lib/session/login-address';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('login'))('title') };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function Page({ searchParams }: Props) {
  const { to, notice } = loginPageQuery(await searchParams);
  if (await standingSessionId()) redirect(to);
  return (
    <LoginPage notice={notice}>
      <SignInHere to={to} />
    </LoginPage>
  );
}
