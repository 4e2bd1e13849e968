import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Page } from '@/components/ui/page';
import { PageHeader } from '@/components/ui/page-header';
import { Paper } from '@/components/ui/paper';
import { UnitForm } from '@/components/units/unit-form';
import { noteProtectedAddress } from '@/lib/commands/note-protected-address';
import { listProviders } from '@/lib/data/providers';
import { listUnits, requireUnit } from '@/lib/data/units';
import { isPartOf } from '@/lib/domain/unit/part-of';
import { idFromAddress } from '@/lib/session/id-from-address';
import { readAs, requireActor } from '@/lib/session/require-actor';
import { today } from '@/lib/time/clock';
import { editUnitAction } from '../../actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('units.details'))('edit') };
}

type Props = { params: Promise<{ slug: string; unitId: string }> };

export default async function EditUnitPage({ params }: Props) {
  const { slug, unitId } = await params;
  const actor = await requireActor(slug);
  const id = idFromAddress(unitId);
  const day = today();
  const { unit, providers, units } = await readAs(actor, 'unit.edit', async (tx) => ({
    unit: await requireUnit(tx, id, day),
    providers: await listProviders(tx),
    units: await listUnits(tx, day),
  }));
  if (unit.addressProtected && unit.address !== null) await noteProtectedAddress(actor, id);
  const t = await getTranslations('units.form');
  const parents = units.filter(
    (other) => (other.validTo === null || other.id === unit.parent?.id) && !isPartOf(other.id, id, units),
  );
  return (
    <Page>
      <PageHeader title={t('editTitle', { name: unit.name })} lede={t('editLede')} />
      <Paper>
        <UnitForm
          providers={providers.map(({ id, name }) => ({ id, name }))}
          parents={parents.map(({ id, name }) => ({ id, name }))}
          initial={{
            name: unit.name,
            providerId: unit.providerId,
            parentId: unit.parent?.id ?? '',
            validFrom: unit.validFrom,
            changedFrom: day,
            address: unit.address ?? '',
            addressProtected: unit.addressProtected,
            phone: unit.phone ?? '',
            email: unit.email ?? '',
          }}
          registered
          save={editUnitAction.bind(null, slug, id, unit.revision)}
          unitsHref={`/t/${slug}/units`}
        />
      </Paper>
    </Page>
  );
}
