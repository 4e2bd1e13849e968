import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ColourForm } from '@/components/look/colour-form';
import { LogoForm } from '@/components/look/logo-form';
import { OrganisationForm } from '@/components/settings/organisation-form';
import { Page } from '@/components/ui/page';
import { PageHeader } from '@/components/ui/page-header';
import { Paper, PaperSection } from '@/components/ui/paper';
import { getLook } from '@/lib/data/looks';
import { getReportingOccasions, getSettings, requireTenant } from '@/lib/data/tenants';
import { readAs, requireActor } from '@/lib/session/require-actor';
import {
  previewOrganisationAction,
  removeLogoAction,
  saveOrganisationAction,
  setColourAction,
} from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('organisation'))('title') };
}

/** What the organisation is called, how it looks, and when its units report. */
export default async function OrganisationPage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  const actor = await requireActor(slug);
  const { tenant, settings, occasions, look } = await readAs(actor, 'organisation.change', async (tx) => ({
    tenant: await requireTenant(tx),
    settings: await getSettings(tx),
    occasions: await getReportingOccasions(tx),
    look: await getLook(tx),
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
          home={`/t/${slug}`}
        />
        <PaperSection title={t('logo.title')}>
          <LogoForm
            name={tenant.name}
            logo={look.logo}
            address={`/api/t/${slug}/logo`}
            remove={removeLogoAction.bind(null, slug)}
          />
        </PaperSection>
        <PaperSection title={t('colour.title')}>
          <ColourForm colour={look.colour} save={setColourAction.bind(null, slug)} />
        </PaperSection>
      </Paper>
    </Page>
  );
}
