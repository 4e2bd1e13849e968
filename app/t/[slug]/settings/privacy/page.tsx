import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PersonalDataForm } from '@/components/personal-data/personal-data-form';
import { Page } from '@/components/ui/page';
import { PageHeader } from '@/components/ui/page-header';
import { Paper } from '@/components/ui/paper';
import { getPersonalDataRule } from '@/lib/data/tenants';
import { readAs, requireActor } from '@/lib/session/require-actor';
import { setPersonalDataRuleAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('personalData'))('title') };
}

/** What the organisation does about texts that single persons out. */
export default async function PrivacyPage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  const actor = await requireActor(slug);
  const rule = await readAs(actor, 'personalData.setRule', getPersonalDataRule);
  const t = await getTranslations('personalData');
  return (
    <Page>
      <PageHeader title={t('title')} lede={t('lede')} />
      <Paper>
        <PersonalDataForm rule={rule} save={setPersonalDataRuleAction.bind(null, slug)} />
      </Paper>
    </Page>
  );
}
