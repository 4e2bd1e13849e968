import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Page } from '@/components/ui/page';
import { PageHeader } from '@/components/ui/page-header';
import { Paper } from '@/components/ui/paper';
import { ImportUnits } from '@/components/units/import-units';
import { readAs, requireActor } from '@/lib/session/require-actor';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('unitsImport'))('title') };
}

/** Reads in providers and units from a spreadsheet. */
export default async function ImportUnitsPage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  const actor = await requireActor(slug);
  await readAs(actor, 'unit.import', async () => undefined);
  const t = await getTranslations('unitsImport');
  const address = `/api/t/${slug}/units/import`;
  return (
    <Page>
      <PageHeader title={t('title')} lede={t('lede')} />
      <Paper>
        <p className="mb-5 max-w-measure text-sm text-ink-2">
          <a href={`${address}/xlsx`} download className="text-base">
            {t('template')}
          </a>
          <br />
          {t('templateText')}
        </p>
        <ImportUnits address={address} unitsHref={`/t/${slug}/units`} />
      </Paper>
    </Page>
  );
}
