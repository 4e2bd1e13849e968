import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Page } from '@/components/ui/page';
import { PageHeader } from '@/components/ui/page-header';
import { Paper } from '@/components/ui/paper';
import { UnitForm } from '@/components/units/unit-form';
import { listProviders } from '@/lib/data/providers';
import { listUnits } from '@/lib/data/units';
import { readAs, requireActor } from '@/lib/session/require-actor';
import { today } from '@/lib/time/clock';
import { registerUnitAction } from '../actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('units.form'))('title') };
}

const nothing = { name: '', providerId: '', parentId: '', address: '', phone: '', email: '' };

export default async function NewUnitPage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  const actor = await requireActor(slug);
  const day = today();
  const [providers, units] = await readAs(actor, 'unit.register', async (tx) => [
    await listProviders(tx),
    await listUnits(tx, day),
  ]);
  const t = await getTranslations('units.form');
  return (
    <Page>
      <PageHeader title={t('title')} lede={t('lede')} />
      <Paper>
        <UnitForm
          providers={providers.map(({ id, name }) => ({ id, name }))}
          parents={units.filter(({ validTo }) => validTo === null).map(({ id, name }) => ({ id, name }))}
          initial={{ ...nothing, addressProtected: false, validFrom: day, changedFrom: day }}
          registered={false}
          save={registerUnitAction.bind(null, slug)}
          unitsHref={`/t/${slug}/units`}
        />
      </Paper>
    </Page>
  );
}
