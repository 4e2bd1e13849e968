import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Page } from '@/components/ui/page';
import { PageHeader } from '@/components/ui/page-header';
import { Paper } from '@/components/ui/paper';
import { SplitForm } from '@/components/units/split-form';
import { listProviders } from '@/lib/data/providers';
import { listOwnManagers } from '@/lib/data/unit-succession';
import { requireUnit } from '@/lib/data/units';
import { idFromAddress } from '@/lib/session/id-from-address';
import { readAs, requireActor } from '@/lib/session/require-actor';
import { today } from '@/lib/time/clock';
import { splitUnitAction } from '../../actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('units.details'))('split') };
}

type Props = { params: Promise<{ slug: string; unitId: string }> };

export default async function SplitUnitPage({ params }: Props) {
  const { slug, unitId } = await params;
  const actor = await requireActor(slug);
  const id = idFromAddress(unitId);
  const day = today();
  const { unit, providers, managers } = await readAs(actor, 'unit.split', async (tx) => ({
    unit: await requireUnit(tx, id, day),
    providers: await listProviders(tx),
    managers: await listOwnManagers(tx, [id], day),
  }));
  const t = await getTranslations('units.splitForm');
  return (
    <Page>
      <PageHeader title={t('title', { name: unit.name })} lede={t('lede')} />
      <Paper>
        <SplitForm
          providers={providers.map(({ id, name }) => ({ id, name }))}
          providerId={unit.providerId}
          managers={managers.map(({ unitId, userId, name }) => ({
            unitId,
            userId,
            name,
            unitName: unit.name,
          }))}
          today={day}
          split={splitUnitAction.bind(null, slug, id, unit.revision)}
          doneHref={`/t/${slug}/units/${id}`}
        />
      </Paper>
    </Page>
  );
}
