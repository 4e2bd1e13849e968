import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { SettingsForm } from '@/components/settings/settings-form';
import { SettingsPages } from '@/components/settings/settings-pages';
import { Page } from '@/components/ui/page';
import { PageHeader } from '@/components/ui/page-header';
import { Paper, PaperSection } from '@/components/ui/paper';
import { getSettings } from '@/lib/data/tenants';
import { readAs, requireActor } from '@/lib/session/require-actor';
import { saveSettingsAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('settings'))('title') };
}

/** What an administrator sets for the organisation. */
export default async function SettingsPage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  const actor = await requireActor(slug);
  const settings = await readAs(actor, 'settings.read', getSettings);
  const t = await getTranslations('settings');
  return (
    <Page>
      <PageHeader title={t('title')} lede={t('lede')} />
      <Paper>
        <SettingsForm settings={settings} save={saveSettingsAction.bind(null, slug)} />
        <PaperSection title={t('more')}>
          <SettingsPages home={`/t/${slug}/settings`} />
        </PaperSection>
      </Paper>
    </Page>
  );
}
