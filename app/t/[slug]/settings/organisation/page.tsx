import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { OrganisationForm } from '@/components/settings/organisation-form';
import { Page } from '@/components/ui/page';
import { PageHeader } from '@/components/ui/page-header';
import { Paper } from '@/components/ui/paper';
import { getReportingOccasions, getSettings, requireTenant } from '@/lib/data/tenants';
import { readAs, requireActor } from '@/lib/session/require-actor';
import { previewOrganisationAction, saveOrganisationAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('organisation'))('title') };
}

/** What the organisation is called, and when its units report. */
export default async function OrganisationPage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  const actor = await requireActor(slug);
  const { tenant, settings, occasions } = await readAs(actor, 'organisation.change', async (tx) => ({
    tenant: await requireTenant(tx),
    settings: await getSettings(tx),
    occasions: await getReportingOccasions(tx),
  }));
  const t = await getTranslations('organisation');
  return (
    <Page>
      <PageHeader title={t('title')} lede={t('lede')} />
      <Paper>
        <OrganisationForm
          organisation={{ name: tenant.name, occasions: [...occasions], revision: settings.revision }}
          preview={previewOrganisationAction.bind(null, slug)}
          save={saveOrganisationAction.bind(null, slug)}
          auditsHref={`/t/${slug}/audits`}
        />
      </Paper>
    </Page>
  );
}
