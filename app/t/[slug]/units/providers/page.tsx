import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { ProviderDesk } from '@/components/providers/provider-desk';
import { ProviderHistory } from '@/components/providers/provider-history';
import { Page } from '@/components/ui/page';
import { PageHeader } from '@/components/ui/page-header';
import { Paper, PaperSection } from '@/components/ui/paper';
import { listProviderEvents } from '@/lib/data/provider-events';
import { countUnitsByProvider, listProviders } from '@/lib/data/providers';
import { can } from '@/lib/domain/access';
import { contractStanding } from '@/lib/domain/contract';
import { readAs, requireActor } from '@/lib/session/require-actor';
import { today } from '@/lib/time/clock';
import { editProviderAction, registerProviderAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('units.providers'))('title') };
}

/** Those who run the tenant's units, and their contracts. */
export default async function ProvidersPage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  const actor = await requireActor(slug);
  const day = today();
  const { providers, units, events } = await readAs(actor, 'provider.list', async (tx) => ({
    providers: await listProviders(tx),
    units: await countUnitsByProvider(tx, day),
    events: await listProviderEvents(tx),
  }));
  const t = await getTranslations('units.providers');
  return (
    <Page>
      <PageHeader
        title={t('title')}
        lede={t('lede')}
        action={<Link href={`/t/${slug}/units`}>{t('back')}</Link>}
      />
      <ProviderDesk
        providers={providers.map((provider) => ({
          ...provider,
          standing: contractStanding(provider.contractTo, day),
          units: units.get(provider.id) ?? 0,
        }))}
        today={day}
        commands={
          can(actor, 'provider.edit')
            ? {
                register: registerProviderAction.bind(null, slug),
                edit: editProviderAction.bind(null, slug),
              }
            : null
        }
      />
      {events.length > 0 && (
        <Paper className="mt-6">
          <PaperSection title={t('history.title')}>
            <ProviderHistory rows={events} />
          </PaperSection>
        </Paper>
      )}
    </Page>
  );
}
