import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Page } from '@/components/ui/page';
import { PageHeader } from '@/components/ui/page-header';
import { Paper } from '@/components/ui/paper';
import { MergeForm } from '@/components/units/merge-form';
import { listProviders } from '@/lib/data/providers';
import { listOwnManagers } from '@/lib/data/unit-succession';
import { listUnits } from '@/lib/data/units';
import { readAs, requireActor } from '@/lib/session/require-actor';
import { today } from '@/lib/time/clock';
import { mergeUnitsAction } from '../actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('units.mergeForm'))('title') };
}

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function MergeUnitsPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const { unit } = await searchParams;
  const actor = await requireActor(slug);
  const day = today();
  const { units, providers, managers } = await readAs(actor, 'unit.merge', async (tx) => {
    const units = (await listUnits(tx, day)).filter(({ validTo }) => validTo === null || validTo >= day);
    const ids = units.map(({ id }) => id);
    return {
      units,
      providers: await listProviders(tx),
      managers: await listOwnManagers(tx, ids, day),
    };
  });
  const nameOf = (unitId: string) => units.find(({ id }) => id === unitId)?.name ?? '';
  const t = await getTranslations('units.mergeForm');
  return (
    <Page>
      <PageHeader title={t('title')} lede={t('lede')} />
      <Paper>
        {units.length < 2 ? (
          <p>{t('none')}</p>
        ) : (
          <MergeForm
            units={units.map(({ id, name }) => ({ id, name }))}
            providers={providers.map(({ id, name }) => ({ id, name }))}
            managers={managers.map(({ unitId, userId, name }) => ({
              unitId,
              userId,
              name,
              unitName: nameOf(unitId),
            }))}
            chosen={units.flatMap(({ id }) => (id === unit ? [id] : []))}
            today={day}
            merge={mergeUnitsAction.bind(null, slug)}
            unitsHref={`/t/${slug}/units`}
          />
        )}
      </Paper>
    </Page>
  );
}
