import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Page } from '@/components/ui/page';
import { PageHeader } from '@/components/ui/page-header';
import { Paper } from '@/components/ui/paper';
import { RegisterUnitForm } from '@/components/units/register-unit-form';
import { listProviders } from '@/lib/data/providers';
import { listUnits } from '@/lib/data/units';
import { readAs, requireActor } from '@/lib/session/require-actor';
import { today } from '@/lib/time/clock';
import { registerUnitAction } from '../actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('units.form'))('title') };
}

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
        <RegisterUnitForm
          providers={providers}
          parents={units.filter((unit) => unit.validTo === null)}
          today={day}
          register={registerUnitAction.bind(null, slug)}
          unitsHref={`/t/${slug}/units`}
        />
      </Paper>
    </Page>
  );
}
