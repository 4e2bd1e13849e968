import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { LoginPage } from '@/components/session/login-page';
import { TenantLogin } from '@/components/session/tenant-login';
import { getSignOnPlace } from '@/lib/data/sign-on';
import { tenantSlug } from '@/lib/domain/input';
import { presenceIn } from '@/lib/session/current-session';
import { tenantLoginQuery } from '@/lib/session/login-address';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('login'))('title') };
}

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** Where the people of one organisation sign in. Without a login of its own it is the page that all share. */
export default async function Page({ params, searchParams }: Props) {
  const { slug } = await params;
  const { to, notice, problem } = tenantLoginQuery(slug, await searchParams);
  if (await presenceIn(slug)) redirect(to);
  const place = tenantSlug.safeParse(slug).success ? await getSignOnPlace(slug) : null;
  if (!place) redirect(`/login?${new URLSearchParams({ to })}`);
  return (
    <LoginPage notice={notice} tenantName={place.tenantName}>
      <TenantLogin slug={slug} to={to} problem={problem} withPassword={place.passwordsAllowed} />
    </LoginPage>
  );
}
