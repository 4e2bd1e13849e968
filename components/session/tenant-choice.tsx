import { Building2, ChevronRight } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { RoleName } from '../shell/viewer';
import { EmptyState } from '../ui/empty-state';
import { Page } from '../ui/page';
import { PageHeader } from '../ui/page-header';

type TenantChoiceProps = {
  tenants: readonly { name: string; href: string; roles: readonly RoleName[] }[];
};

/** Where to go for a person with duties in several organisations, or in none. */
export function TenantChoice({ tenants }: TenantChoiceProps) {
  const t = useTranslations('login.tenants');
  const role = useTranslations('role');
  if (tenants.length === 0) {
    return (
      <Page>
        <PageHeader title={t('title')} />
        <EmptyState icon={Building2} title={t('none')} headingLevel={2}>
          {t('noneText')}
        </EmptyState>
      </Page>
    );
  }
  return (
    <Page>
      <PageHeader title={t('title')} lede={t('lede')} />
      <ul className="max-w-measure rounded-sm border border-line bg-sheet shadow-sheet">
        {tenants.map((tenant) => (
          <li key={tenant.href} className="border-line not-first:border-t">
            <Link
              href={tenant.href}
              className="flex min-h-target items-center gap-4 px-4 py-3 text-ink no-underline hover:bg-accent-soft"
            >
              <span className="min-w-0 grow">
                <span className="block font-bold">{tenant.name}</span>
                <span className="text-sm text-ink-2">
                  {tenant.roles.map((name) => role(name)).join(', ')}
                </span>
              </span>
              <ChevronRight className="text-accent" />
            </Link>
          </li>
        ))}
      </ul>
    </Page>
  );
}
