import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { TenantChoice } from '@/components/session/tenant-choice';
import { myTenants, standingSessionId } from '@/lib/session/current-session';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('login.tenants'))('title') };
}

/** The way in: to the login page, to one's only organisation, or to a choice. */
export default async function RootPage() {
  if (!(await standingSessionId())) redirect('/login');
  const tenants = await myTenants();
  const [only] = tenants;
  if (only && tenants.length === 1) redirect(`/t/${only.slug}`);
  return (
    <TenantChoice tenants={tenants.map(({ slug, name, roles }) => ({ name, roles, href: `/t/${slug}` }))} />
  );
}
